import { expect, it } from 'vitest';
import type { Job } from '../jobs/merge.ts';
import { withItsAdvertFirst } from './join-nights.ts';

const row = (source: string, url: string) => ({ posting: { source, url } });
const urls = (old: string | null, ...rows: ReturnType<typeof row>[]) =>
	withItsAdvertFirst({ job: rows as unknown as Job }, old === null ? null : { url: old })?.job.map(
		({ posting }) => posting.url,
	);

it('a job is shown by the advert that it was shown by, whatever older copy a board of many employers has', () => {
	const copy = row('remotive', 'https://copy.example/1');
	const known = row('remotive', 'https://remotive.example/1');
	expect(urls(known.posting.url, copy, known)).toEqual([known.posting.url, copy.posting.url]);
	expect(urls(null, copy, known)).toEqual([copy.posting.url, known.posting.url]);
	// The employer’s own board goes before both.
	const own = row('greenhouse', 'https://own.example/1');
	expect(urls(known.posting.url, own, copy, known)).toEqual([own, known, copy].map(({ posting }) => posting.url));
});
