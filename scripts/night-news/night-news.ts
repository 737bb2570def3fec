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

/** Something that a night changes in the guides, and the line to open. */
export interface News {
	about: 'flipped' | 'measurable' | 'no-longer-measurable' | 'unknown-word' | 'weakened';
	/** From the project’s folder. */
	file: string;
	line: number;
	says: string;
}

/** What guides say that a night can change, each with its place. */
export interface Watched {
	claims: { role: string; slug: string; query: Measure; file: string; line: number }[];
	/** Detectors that are on. */
	detectors: { role: string; slug: string; of: 'flags' | 'answers'; file: string }[];
	roles: readonly RoleTerm[];
	regions: readonly Region[];
	/** Words of the vocabulary and of the guides, in small letters. */
	knownWords: ReadonlySet<string>;
	/** Where a new word of titles would be written down. */
	vocabulary: string;
}

const isUndecided = (verdict: VerdictName): boolean => verdict === 'too-few' || verdict === 'not-measurable';

/** What tonight’s jobs change against those of the night before. */
export function nightNews(tonight: readonly Listing[], before: readonly Listing[], watched: Watched): News[] {
	return [
		...verdictNews(tonight, before, watched),
		...wordNews(tonight, before, watched),
		...weakened(tonight, before, watched),
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
		return [{ about, file, line, says: `\`${slug}\` of ${role}: tonight “${is}”, the night before “${was}”.` }];
	});
}

/** Fewest employers whose titles have a word before it is told of, and by how many more than the night before. */
const LEAST_EMPLOYERS = 3;
const LEAST_GROWTH = 2;

/** A night keeps titles and no texts, so these are words of titles. */
function wordNews(tonight: readonly Listing[], before: readonly Listing[], watched: Watched): News[] {
	const [now, then] = [employersByWord(tonight), employersByWord(before)];
	return [...now]
		.toSorted(([a], [b]) => compareText(a, b))
		.flatMap(([word, employers]): News[] => {
			const earlier = then.get(word)?.size ?? 0;
			if (watched.knownWords.has(word) || employers.size < LEAST_EMPLOYERS || employers.size - earlier < LEAST_GROWTH)
				return [];
			const says = `“${word}” stands in titles of ${plural(employers.size, 'employer')}, the night before of ${earlier}, and the vocabulary does not know it.`;
			return [{ about: 'unknown-word', file: watched.vocabulary, line: 1, says }];
		});
}

/** Which employers have each word in a title; names of places that the advert gives are no part of it. */
function employersByWord(listings: readonly Listing[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const { title, locations, employer } of listings) {
		const places = new Set(wordsIn([...locations, employer.name].join(' ')));
		for (const word of wordsIn(title))
			if (!places.has(word)) found.set(word, (found.get(word) ?? new Set()).add(employer.slug));
	}
	return found;
}

/** Words of three letters and more, in small letters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}+#]{2,}/gu) ?? [];

/** Detectors that find their words in a smaller share of the role’s jobs than the night before, beyond chance. */
function weakened(tonight: readonly Listing[], before: readonly Listing[], { detectors }: Watched): News[] {
	return detectors.flatMap(({ role, slug, of, file }): News[] => {
		const share = (jobs: readonly Listing[]) =>
			shareOf(
				jobs
					.filter((job) => job.role.value === role)
					.map((job) => ({ employer: job.employer.slug, says: job[of].some(({ value }) => value === slug) })),
			);
		const [now, then] = [share(tonight), share(before)];
		if (!now || !then || differenceOf(now, then).verdict !== 'second-larger') return [];
		const says = `The detector \`${slug}\` of ${role} found its words in ${now.hits} of ${now.adverts} jobs, the night before in ${then.hits} of ${then.adverts}.`;
		return [{ about: 'weakened', file, line: 1, says }];
	});
}
