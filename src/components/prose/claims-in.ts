export interface ClaimOfText {
	id: string;
	/** Its words, shortened, to tell it from others of the paragraph. */
	words: string;
}

const LONGEST = 36;

/** The claims in the markup of a paragraph, as Claim.astro marks them. */
export const claimsIn = (html: string): ClaimOfText[] =>
	[...html.matchAll(/data-claim="([^"]+)">([^]*?)<a class="claim-mark"/g)].map(([, id = '', inner = '']) => ({
		id,
		words: beginning(
			inner
				.replaceAll(/<[^>]+>/g, '')
				.replaceAll(/\s+/g, ' ')
				.trim(),
		),
	}));

const beginning = (text: string) =>
	text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,;:]+\S*$/, '')} …`;
