import { createHash } from 'node:crypto';
import type { Posting } from '#domain/posting.ts';
import { compareText } from './compare.ts';
import type { LastNight } from './last-night.ts';
import type { Job } from './merge.ts';

type Named = Pick<Posting, 'source' | 'board' | 'key'>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten characters of base32 over the SHA-256 of `source/board/key`. */
export function listingId({ source, board, key }: Named, attempt = 1): string {
	const name = `${source}/${board}/${key}${attempt > 1 ? `#${attempt}` : ''}`;
	const digest = createHash('sha256').update(name).digest();
	let bits = 0;
	let value = 0;
	let id = '';
	for (const byte of digest) {
		value = ((value << 8) | byte) & 0xffff;
		bits += 8;
		while (bits >= 5 && id.length < 10) {
			bits -= 5;
			id += alphabet[(value >>> bits) & 31] ?? '';
		}
		if (id.length === 10) break;
	}
	return id;
}

/**
 * An id for each job. One that was published last night stays, whichever of its rows has gone since; else it is that
 * of the job’s first row. No two jobs get the same.
 */
export function assignIds(jobs: readonly Job[], last: LastNight | null): Map<Job, string> {
	const ids = new Map<Job, string>();
	const taken = new Set<string>();
	const give = (job: Job, id: string | undefined) => {
		if (id === undefined || ids.has(job) || taken.has(id)) return;
		ids.set(job, id);
		taken.add(id);
	};
	const ordered = jobs.toSorted((a, b) => compareText(nameOf(a[0].posting), nameOf(b[0].posting)));
	for (const job of ordered) {
		const published = job.flatMap(({ posting }) => last?.idOf(posting) ?? []);
		give(job, earliest(published, last));
	}
	for (const job of ordered) {
		const own = job.map(({ posting }) => listingId(posting));
		give(job, earliest(own, last));
	}
	for (const job of ordered) {
		for (let attempt = 1; !ids.has(job); attempt++) give(job, listingId(job[0].posting, attempt));
	}
	return ids;
}

/** Of ids that were published last night, the one that has been for longest. */
function earliest(candidates: readonly string[], last: LastNight | null): string | undefined {
	return candidates
		.flatMap((id) => last?.byId.get(id) ?? [])
		.toSorted((a, b) => compareText(a.firstSeen, b.firstSeen) || compareText(a.id, b.id))[0]?.id;
}

function nameOf({ source, board, key }: Named): string {
	return `${source}/${board}/${key}`;
}
