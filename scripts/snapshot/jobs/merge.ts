import { namesOneJob, urlIdentity } from '../rows/advert-url.ts';
import { byPreference, levelOf, type Candidate } from '../candidates/candidate.ts';
import { simhashDistance } from '../rows/simhash.ts';

/** Rows of one job, the preferred one first. */
export type Job = readonly [Candidate, ...Candidate[]];

/** Most bits in which the simhashes of two texts may differ for the texts to count as the same. */
export const MAX_DISTANCE = 3;

/**
 * Groups rows that advertise the same job. Rows are the same job if they share key, title and level on one board, or the address
 * and title or employer, or the employer and title with a nearly identical text. Employer and title alone are never enough. Rows
 * with different levels stay separate jobs, however similar their texts. The order of the input does not matter.
 */
export function merge(candidates: readonly Candidate[]): Job[] {
	return mergeByText(mergeByName(byPreference(candidates)));
}

/** Merges rows by the source’s key and by address, with union-find. */
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
	// Greenhouse gives one key to all postings of one opening. Some employers also share a key between levels and fields, so title
	// and level must match too.
	const job = (title: string) => `${title}\n${levelOf(candidate) ?? ''}`;
	const address = urlIdentity(url);
	// Boards may spell an employer or a title differently, but rarely both. So one of them must match besides the address: a row
	// that only links to somebody else’s job shares neither. The careers page to which all jobs of an employer link identifies no
	// job.
	const addresses = [`${address}\ntitle\n${titleKey}`];
	if (namesOneJob(url)) addresses.push(`${address}\nemployer\n${employerSlug}`);
	const keys = [job(titleKey), job(`=${posting.title}`)].map((name) => `key\n${source}\n${board}\n${key}\n${name}`);
	return [...keys, ...addresses.map((one) => `url\n${one}`)];
}

/** Merges by text among the jobs of one employer that share a title. Each job is compared with those before it. */
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
