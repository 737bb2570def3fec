import type { Evidence, Listing } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';

/** How slugs are called: `MLOps engineer`, `model serving`. Null where a track has no name of its own. */
export interface ReadingNames {
	role: (slug: RoleSlug) => string;
	/** What the role is about, for “the text is mostly …” where no track is set. */
	blurb: (slug: RoleSlug) => string;
	work: (role: RoleSlug, track: string) => string | null;
}

/** The title of a listing held against its text, in parts for a sentence, each with the words it was read from. */
export interface TitleAgainstText {
	/**
	 * `same` where the title names the role that the text shows too, `differs` where it names another, `silent` where
	 * it names none.
	 */
	verdict: 'same' | 'differs' | 'silent';
	/** The role the title names; null where it names none. */
	titled: { role: RoleSlug; name: string; evidence: Evidence[] } | null;
	/** What most of the text is about: the main track, or else the role. Only the text’s own words are its evidence. */
	mostly: { role: RoleSlug; track: string | null; words: string; evidence: Evidence[] };
}

/** Holds the title of a listing against its text. Pure; the names come from the vocabulary and the guide. */
export function titleAgainstText(
	{ titleRole, role, tracks }: Pick<Listing, 'titleRole' | 'role' | 'tracks'>,
	names: ReadingNames,
): TitleAgainstText {
	const [main] = tracks;
	const work = main === undefined ? null : names.work(role.value, main.value);
	const evidence = work === null || main === undefined ? role.evidence : main.evidence;
	return {
		verdict: titleRole === null ? 'silent' : titleRole.value === role.value ? 'same' : 'differs',
		titled:
			titleRole === null
				? null
				: { role: titleRole.value, name: names.role(titleRole.value), evidence: titleRole.evidence },
		mostly: {
			role: role.value,
			track: work === null ? null : (main?.value ?? null),
			words: work ?? names.blurb(role.value),
			evidence: evidence.filter(({ from }) => from === 'text'),
		},
	};
}

/** The parts as one sentence: “Titled MLOps engineer; the text is mostly model serving.” */
export function readingSentence({ titled, mostly }: TitleAgainstText): string {
	const first = titled === null ? 'The title names none of our roles' : `Titled ${titled.name}`;
	if (mostly.evidence.length === 0) return `${first}; the text says little about the work.`;
	return `${first}; the text is mostly ${mostly.words}.`;
}
