import { expect, it } from 'vitest';
import type { Job } from '../jobs/merge.ts';
import { preferKnownAdvert } from './join-nights.ts';

const row = (source: string, url: string) => ({ posting: { source, url } });
const urls = (old: string | null, ...rows: ReturnType<typeof row>[]) =>
	preferKnownAdvert({ job: rows as unknown as Job }, old === null ? null : { url: old })?.job.map(
		({ posting }) => posting.url,
	);

it('keeps showing a job with the same advert, even if a board of many employers has an older copy', () => {
	const copy = row('remotive', 'https://copy.example/1');
	const known = row('remotive', 'https://remotive.example/1');
	expect(urls(known.posting.url, copy, known)).toEqual([known.posting.url, copy.posting.url]);
	expect(urls(null, copy, known)).toEqual([copy.posting.url, known.posting.url]);
	// An advert on the employer’s own board comes first.
	const own = row('greenhouse', 'https://own.example/1');
	expect(urls(known.posting.url, own, copy, known)).toEqual([own, known, copy].map(({ posting }) => posting.url));
});
