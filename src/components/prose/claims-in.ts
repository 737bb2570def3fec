/** Ids of the claims in the markup of a paragraph, as Claim.astro marks them. */
export const claimsIn = (html: string): string[] =>
	[...html.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id ?? '');
