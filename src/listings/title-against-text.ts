import type { Listing } from '#facts/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { cut } from '#domain/cut.ts';

/** Names for slugs: `MLOps engineer`, `model serving`. Null if a track has no name of its own. */
export interface ReadingNames {
	role: (slug: RoleSlug) => string;
	/** What the role does. Used in “the text is mostly …” if no track is known. */
	blurb: (slug: RoleSlug) => string;
	work: (role: RoleSlug, track: string) => string | null;
}

/** Maximum length of a title within a sentence, in characters. */
const LONGEST_TITLE = 100;

/**
 * Compares a listing’s title with its text: “Titled “ML Engineer II”; the text is mostly model serving.” The work is described by
 * the main track, or else by the role, and only if there is evidence for it in the text itself.
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
