import { createHash } from 'node:crypto';
import { ID_LENGTH } from '#domain/listing-id.ts';
import type { Posting } from '#domain/posting.ts';
import { compareText } from '#domain/compare.ts';
import type { Job } from './merge.ts';

type Named = Pick<Posting, 'source' | 'board' | 'key'>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Characters of base32 over the start of the SHA-256 of `source/board/key`. */
export function listingId({ source, board, key }: Named, attempt = 1): string {
	const name = `${source}/${board}/${key}${attempt > 1 ? `#${attempt}` : ''}`;
	const start = createHash('sha256')
		.update(name)
		.digest('hex')
		.slice(0, (ID_LENGTH * 5) / 4);
	const digits = Number.parseInt(start, 16).toString(32).padStart(ID_LENGTH, '0');
	return [...digits].map((digit) => alphabet[Number.parseInt(digit, 32)] ?? '').join('');
}

/** What earlier nights know of tonight’s rows. */
export interface Known {
	/** The job a row was published as. */
	idOf: (posting: Pick<Posting, 'source' | 'board' | 'postingId'>) => string | undefined;
	/** The day a job was first seen; undefined for ids that were never given. */
	firstSeen: (id: string) => string | undefined;
}

/**
 * An id for each job. One that was published before stays, whichever of its rows has gone since; else it is that of
 * the job’s first row. No two jobs get the same.
 */
export function assignIds(jobs: readonly Job[], known: Known): Map<Job, string> {
	const ids = new Map<Job, string>();
	const taken = new Set<string>();
	const give = (job: Job, id: string | undefined) => {
		if (id === undefined || ids.has(job) || taken.has(id)) return;
		ids.set(job, id);
		taken.add(id);
	};
	const ordered = jobs.toSorted((a, b) => compareText(nameOf(a[0].posting), nameOf(b[0].posting)));
	for (const job of ordered) {
		const published = job.flatMap(({ posting }) => known.idOf(posting) ?? []);
		for (const id of eldestFirst(published, known)) give(job, id);
	}
	for (const job of ordered) {
		const own = job.map(({ posting }) => listingId(posting));
		for (const id of eldestFirst(own, known)) give(job, id);
	}
	for (const job of ordered) {
		for (let attempt = 1; !ids.has(job); attempt++) give(job, listingId(job[0].posting, attempt));
	}
	return ids;
}

/** Those of the ids that were given before, the one that has been for longest first. */
function eldestFirst(ids: readonly string[], known: Known): string[] {
	return ids
		.flatMap((id) => {
			const firstSeen = known.firstSeen(id);
			return firstSeen === undefined ? [] : [{ id, firstSeen }];
		})
		.toSorted((a, b) => compareText(a.firstSeen, b.firstSeen) || compareText(a.id, b.id))
		.map(({ id }) => id);
}

function nameOf({ source, board, key }: Named): string {
	return `${source}/${board}/${key}`;
}
