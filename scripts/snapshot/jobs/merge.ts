import { namesOneJob, urlIdentity } from '../rows/advert-url.ts';
import { byPreference, levelOf, type Candidate } from '../candidates/candidate.ts';
import { simhashDistance } from '../rows/simhash.ts';

/** Rows of one job, the preferred one first. */
export type Job = readonly [Candidate, ...Candidate[]];

/** Two texts that differ in no more bits than this are taken for one. */
export const MAX_DISTANCE = 3;

/**
 * Rows that are the same job, put together: one key, title and level on one board, one address with one title or employer, or one
 * employer, title and (nearly) text. Never on employer and title alone. Two rows with different levels stay two jobs, however
 * alike their words.
 * The order of the rows given does not matter.
 */
export function merge(candidates: readonly Candidate[]): Job[] {
	return mergeByText(mergeByName(byPreference(candidates)));
}

/** By the source’s own key and by address. */
function mergeByName(sorted: readonly Candidate[]): Job[] {
	/** For each row an earlier one of the same job; itself where it is the first. */
	const earlier = sorted.map((_candidate, index) => index);
	const firstOf = (index: number): number => {
		const before = earlier[index] ?? index;
		if (before === index) return index;
		const first = firstOf(before);
		// So that the next look is short.
		earlier[index] = first;
		return first;
	};
	const owners = new Map<string, number>();
	for (const [index, candidate] of sorted.entries()) {
		for (const name of namesOf(candidate)) {
			const owner = owners.get(name);
			if (owner === undefined) owners.set(name, index);
			else {
				const one = firstOf(owner);
				const other = firstOf(index);
				earlier[Math.max(one, other)] = Math.min(one, other);
			}
		}
	}
	const jobs = Map.groupBy(sorted, (_candidate, index) => firstOf(index));
	return [...jobs.values()] as unknown as Job[];
}

function namesOf(candidate: Candidate): string[] {
	const { posting, titleKey, employerSlug } = candidate;
	const { source, board, key, url } = posting;
	// Greenhouse gives one key to the posts of one opening, and some employers to its levels and fields as well.
	const job = (title: string) => `${title}\n${levelOf(candidate) ?? ''}`;
	const address = urlIdentity(url);
	// Boards spell an employer or a title in several ways, seldom both: who links to another’s job has neither in common with it. A
	// careers page that all jobs of an employer link to names none of them.
	const addresses = [`${address}\ntitle\n${titleKey}`];
	if (namesOneJob(url)) addresses.push(`${address}\nemployer\n${employerSlug}`);
	const keys = [job(titleKey), job(`=${posting.title}`)].map((name) => `key\n${source}\n${board}\n${key}\n${name}`);
	return [...keys, ...addresses.map((one) => `url\n${one}`)];
}

/** By wording, among the jobs of one employer that share a title. Each is compared to the jobs before it. */
function mergeByText(jobs: readonly Job[]): Job[] {
	const alike = Map.groupBy(jobs, ([{ employerSlug, titleKey }]) => `${employerSlug}\n${titleKey}`);
	return [...alike.values()].flatMap((bucket) => {
		const kept: Candidate[][] = [];
		for (const job of bucket) {
			const same = kept.find(([first]) => first !== undefined && isSameText(first, job[0]));
			if (same) same.push(...job);
			else kept.push([...job]);
		}
		return kept.map((job) => byPreference(job) as unknown as Job);
	});
}

function isSameText(a: Candidate, b: Candidate): boolean {
	if (a.simhash === null || b.simhash === null) return false;
	const levels = new Set([a, b].flatMap((row) => levelOf(row) ?? []));
	return levels.size < 2 && simhashDistance(a.simhash, b.simhash) <= MAX_DISTANCE;
}
