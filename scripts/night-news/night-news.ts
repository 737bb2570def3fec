import { compareText } from '#domain/compare.ts';
import type { AdvertFacts } from '#domain/edition.ts';
import type { Listing } from '#facts/listing.ts';
import type { Measure } from '#domain/measure.ts';
import type { Region, RoleTerm } from '#domain/vocabulary.ts';
import { plural } from '#site/format.ts';
import { differenceOf } from '#statistics/compare.ts';
import { shareOf } from '#statistics/share.ts';
import { factsOfNight } from '../../src/measure/tonight.ts';
import { measure, type VerdictName } from '../../src/measure/verdict.ts';

/** One effect of tonight’s jobs on the guides, such as a claim that no longer holds, with the file and line to open. */
export interface News {
	about: 'flipped' | 'measurable' | 'no-longer-measurable' | 'unknown-word' | 'weakened';
	/** Path relative to the project folder. */
	file: string;
	line: number;
	message: string;
}

/** The content that a new night can affect: measured claims, active detectors and the vocabulary, with their files. */
export interface Watched {
	claims: { role: string; slug: string; query: Measure; file: string; line: number }[];
	/** Detectors with `status: on`. */
	detectors: { role: string; slug: string; field: 'flags' | 'answers'; file: string }[];
	roles: readonly RoleTerm[];
	regions: readonly Region[];
	/** Lower-case words that the vocabulary or the guides already use. */
	knownWords: ReadonlySet<string>;
	/** The file to which an editor would add an unknown word from a title. */
	vocabulary: string;
}

const isUndecided = (verdict: VerdictName): boolean => verdict === 'too-few' || verdict === 'not-measurable';

/** Compares tonight’s jobs with those of the night before. */
export function nightNews(tonight: readonly Listing[], before: readonly Listing[], watched: Watched): News[] {
	return [
		...verdictNews(tonight, before, watched),
		...wordNews(tonight, before, watched),
		...detectorNews(tonight, before, watched),
	];
}

function verdictNews(tonight: readonly Listing[], before: readonly Listing[], watched: Watched): News[] {
	const { claims, roles, regions } = watched;
	const now = factsOfNight(tonight, roles);
	const then = factsOfNight(before, roles);
	return claims.flatMap(({ role, slug, query, file, line }): News[] => {
		const verdict = (facts: readonly AdvertFacts[]) => measure(query, { facts, role, regions }).verdict;
		const [is, was] = [verdict(now), verdict(then)];
		if (is === was || (isUndecided(is) && isUndecided(was))) return [];
		const about = isUndecided(was) ? 'measurable' : isUndecided(is) ? 'no-longer-measurable' : 'flipped';
		return [{ about, file, line, message: `\`${slug}\` of ${role}: tonight “${is}”, the night before “${was}”.` }];
	});
}

/** A word is reported only if this many employers use it in a title, and this many more than the night before. */
const MIN_EMPLOYERS = 3;
const MIN_GROWTH = 2;

/** Finds new words in job titles only, because a snapshot does not keep the text of an advert. */
function wordNews(tonight: readonly Listing[], before: readonly Listing[], watched: Watched): News[] {
	const [now, then] = [employersByWord(tonight), employersByWord(before)];
	return [...now]
		.toSorted(([a], [b]) => compareText(a, b))
		.flatMap(([word, employers]): News[] => {
			const earlier = then.get(word)?.size ?? 0;
			if (watched.knownWords.has(word) || employers.size < MIN_EMPLOYERS || employers.size - earlier < MIN_GROWTH)
				return [];
			const message = `“${word}” is in job titles from ${plural(employers.size, 'employer')}, up from ${earlier} the night before, but not in the vocabulary.`;
			return [{ about: 'unknown-word', file: watched.vocabulary, line: 1, message }];
		});
}

/** Maps each word of a title to the employers that use it. Ignores the advert’s own places and the employer’s name. */
function employersByWord(listings: readonly Listing[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const { title, locations, employer } of listings) {
		const places = new Set(wordsIn([...locations, employer.name].join(' ')));
		for (const word of wordsIn(title))
			if (!places.has(word)) found.set(word, (found.get(word) ?? new Set()).add(employer.slug));
	}
	return found;
}

/** The lower-cased words of a text that have at least three characters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}+#]{2,}/gu) ?? [];

/** Reports detectors that match a significantly smaller share of the role’s jobs than the night before. */
function detectorNews(tonight: readonly Listing[], before: readonly Listing[], { detectors }: Watched): News[] {
	return detectors.flatMap(({ role, slug, field, file }): News[] => {
		const share = (jobs: readonly Listing[]) =>
			shareOf(
				jobs
					.filter((job) => job.role.value === role)
					.map((job) => ({ employer: job.employer.slug, says: job[field].some(({ value }) => value === slug) })),
			);
		const [now, then] = [share(tonight), share(before)];
		if (!now || !then || differenceOf(now, then).verdict !== 'second-larger') return [];
		const message = `The detector \`${slug}\` of ${role} matched ${now.hits} of ${now.adverts} jobs, but ${then.hits} of ${then.adverts} the night before.`;
		return [{ about: 'weakened', file, line: 1, message }];
	});
}
