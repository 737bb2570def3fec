import { namesOneJob, urlIdentity } from '../rows/advert-url.ts';
import { byPreference, levelOf, type Candidate } from '../candidates/candidate.ts';
import { simhashDistance } from '../rows/simhash.ts';

/** The rows that advertise one job, the preferred one first. */
export type Job = readonly [Candidate, ...Candidate[]];

/** Most bits in which the simhashes of two texts may differ for the texts to count as the same. */
export const MAX_DISTANCE = 3;

/**
 * Groups rows that advertise the same job. Two rows are the same job if they have in common
 * - board, key, title and level, or
 * - address and either title or employer, or
 * - employer and title, and their texts are nearly identical and state no different levels.
 *
 * Employer and title alone are never enough. The order of the input does not matter.
 */
export function merge(candidates: readonly Candidate[]): Job[] {
	return mergeByText(mergeByName(byPreference(candidates)));
}

/** Merges rows by the source’s key and by address, with union-find: rows may be connected through other rows. */
function mergeByName(sorted: readonly Candidate[]): Job[] {
	/** For each row the index of an earlier row of the same job, or its own index if it is the first. */
	const earlier = sorted.map((_candidate, index) => index);
	const firstOf = (index: number): number => {
		const before = earlier[index] ?? index;
		if (before === index) return index;
		const first = firstOf(before);
		// Path compression: makes the next lookup short.
		earlier[index] = first;
		return first;
	};
	const owners = new Map<string, number>();
	for (const [index, candidate] of sorted.entries()) {
		for (const name of mergeKeysOf(candidate)) {
			const owner = owners.get(name);
			if (owner === undefined) owners.set(name, index);
			else {
				const a = firstOf(owner);
				const b = firstOf(index);
				earlier[Math.max(a, b)] = Math.min(a, b);
			}
		}
	}
	const jobs = Map.groupBy(sorted, (_candidate, index) => firstOf(index));
	return [...jobs.values()] as unknown as Job[];
}

/** Rows that have one of these keys in common are the same job. */
function mergeKeysOf(candidate: Candidate): string[] {
	const { posting, titleKey, employerSlug } = candidate;
	const { source, board, key, url } = posting;
	// Greenhouse gives one key to all postings of one opening. Some employers also share a key between levels and fields, so title
	// and level must match too.
	const withLevel = (title: string) => `${title}\n${levelOf(candidate) ?? ''}`;
	const address = urlIdentity(url);
	// Boards may spell the employer or the title differently, but rarely both. So one of them must match as well as the address: a
	// row that only links to somebody else’s job shares neither. If all jobs of an employer link to its careers page, that address
	// and the employer do not identify a job.
	const addresses = [`${address}\ntitle\n${titleKey}`];
	if (namesOneJob(url)) addresses.push(`${address}\nemployer\n${employerSlug}`);
	const titles = [withLevel(titleKey), withLevel(`=${posting.title}`)];
	const keys = titles.map((title) => `key\n${source}\n${board}\n${key}\n${title}`);
	return [...keys, ...addresses.map((words) => `url\n${words}`)];
}

/** Merges jobs with the same employer and title if their texts are nearly identical. */
function mergeByText(jobs: readonly Job[]): Job[] {
	const alike = Map.groupBy(jobs, ([{ employerSlug, titleKey }]) => `${employerSlug}\n${titleKey}`);
	return [...alike.values()].flatMap((bucket) => {
		const merged: Candidate[][] = [];
		for (const job of bucket) {
			const same = merged.find(([first]) => first !== undefined && isSameText(first, job[0]));
			if (same) same.push(...job);
			else merged.push([...job]);
		}
		return merged.map((job) => byPreference(job) as unknown as Job);
	});
}

function isSameText(a: Candidate, b: Candidate): boolean {
	if (a.simhash === null || b.simhash === null) return false;
	const levels = new Set([a, b].flatMap((row) => levelOf(row) ?? []));
	return levels.size < 2 && simhashDistance(a.simhash, b.simhash) <= MAX_DISTANCE;
}
