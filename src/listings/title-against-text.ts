import type { Listing } from '#facts/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { cut } from '#domain/cut.ts';

/** How slugs are called: `MLOps engineer`, `model serving`. Null where a track has no name of its own. */
export interface ReadingNames {
	role: (slug: RoleSlug) => string;
	/** What the role is about, for “the text is mostly …” where no track is set. */
	blurb: (slug: RoleSlug) => string;
	work: (role: RoleSlug, track: string) => string | null;
}

/** Of a title within a sentence, in characters. */
const LONGEST_TITLE = 100;

/**
 * The title of a listing, as it stands there, held against its text: “Titled “ML Engineer II”; the text is mostly model serving.”
 * What most of the text is about is the main track, or else the role; only the text’s own words are evidence of it.
 */
export function titleAgainstText(
	{
		title,
		titleRole,
		role,
		alsoRole,
		tracks: [main],
	}: Pick<Listing, 'title' | 'titleRole' | 'role' | 'alsoRole' | 'tracks'>,
	names: ReadingNames,
): string {
	const quoted = `Titled “${cut(title, LONGEST_TITLE)}”`;
	const titled = titleRole === null ? `${quoted}, which names none of our roles` : quoted;
	const work = main === undefined ? null : names.work(role.value, main.value);
	const { evidence } = work === null || main === undefined ? role : main;
	const also = alsoRole === null ? '' : ` It fits a second role nearly as well: ${names.role(alsoRole.value)}.`;
	if (!evidence.some(({ from }) => from === 'text')) return `${titled}; the text says little about the work.${also}`;
	return `${titled}; the text is mostly ${work ?? names.blurb(role.value)}.${also}`;
}
