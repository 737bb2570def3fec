import { silentFacts } from '#facts/testing/silent-facts.ts';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/posting.ts';
import { toCandidate, type Candidate } from '../candidates/candidate.ts';
import type { Reading } from '#facts/reading.ts';
import { merge } from './merge.ts';
import { marksOf } from '../rows/advert-text.ts';
import { simhash, simhashDistance } from '../rows/simhash.ts';

const advert = (more = '') =>
	`You run the machine learning platform of a small forecasting company. You build training pipelines with Airflow,
	serve models on Kubernetes, watch drift and latency, and answer the pager one week in six. ${more}`;

const reading: Reading = {
	...silentFacts,
	role: { value: 'mlops-engineer', evidence: [{ words: 'MLOps', from: 'title', at: null, rule: 'role/title' }] },
	mayFit: null,
	why: '',
	remote: { scope: 'region', countries: ['DE'], regions: [], timezones: null, evidence: [] },
};

let serial = 0;
function row(more: Partial<Posting> = {}, level: 'senior' | 'staff' | null = null): Candidate {
	serial += 1;
	const id = String(10_000 + serial);
	const { text, ...posting }: Posting = {
		source: 'greenhouse',
		board: 'northwind',
		key: id,
		postingId: id,
		title: 'MLOps Engineer',
		employer: 'Northwind',
		url: `https://jobs.example/${id}`,
		locations: ['Remote'],
		workplace: null,
		countryField: null,
		employmentType: null,
		publishedOn: null,
		updatedOn: null,
		pay: [],
		payText: null,
		text: advert(),
		...more,
	};
	const candidate = toCandidate(posting, marksOf(text), {
		...reading,
		level: level && { value: level, evidence: [{ words: level, from: 'title', at: null, rule: 'level/title' }] },
	});
	if ('verdict' in candidate) throw new Error(candidate.reason);
	return candidate;
}

const sizes = (rows: Candidate[]) => merge(rows).map((job) => job.length);

describe('merge joins', () => {
	it('rows of one job whose titles name different places', () => {
		expect(
			sizes([
				row({ key: 'a', title: 'MLOps Engineer, Berlin', locations: ['Berlin'], text: '' }),
				row({ key: 'a', text: 'Other' }),
			]),
		).toEqual([2]);
	});

	it('rows with the same key and title, even if the title names the place of only one of them', () => {
		const rows = [
			row({ key: 'a', title: 'MLOps Engineer, Spain', locations: ['Spain'], text: '' }),
			row({ key: 'a', title: 'MLOps Engineer, Spain', locations: ['Portugal'], text: '' }),
		];
		expect(sizes(rows)).toEqual([2]);
	});

	it('rows of two boards with the same address', () => {
		const url = 'https://jobs.example/1234567';
		expect(sizes([row({ url, text: '' }), row({ board: 'other', url: `${url}/apply`, text: '' })])).toEqual([2]);
	});

	it('rows of one employer with the same title and nearly the same text', () => {
		const rows = [
			row({ title: 'MLOps Engineer (m/f/d)' }),
			row({ title: 'MLOps Engineer - Remote', text: advert('Apply!') }),
		];
		expect(sizes(rows)).toEqual([2]);
	});

	it('rows with the same text if only one of them states a level', () => {
		expect(sizes([row({}, 'senior'), row()])).toEqual([2]);
	});

	it.each(['2026-01-15', '2026-02-15', '2026-03-15'])(
		'two rows that only a third one connects, published on %s',
		(day) => {
			const [key, url] = [day, `https://jobs.example/${day}`];
			const first = row({ key, text: '', publishedOn: '2026-02-01' });
			const second = row({ url, text: '', publishedOn: '2026-03-01' });
			const stranger = row({ text: '', publishedOn: '2026-01-01' });
			expect(sizes([stranger, first, second])).toEqual([1, 1, 1]);
			expect(sizes([stranger, first, second, row({ key, url, text: '', publishedOn: day })])).toEqual([1, 3]);
		},
	);

	it('rows connected by a chain of addresses and keys, in any order', () => {
		const rows = [
			row({ key: 'a', url: 'https://jobs.example/77777', text: '' }),
			row({ key: 'b', url: 'https://jobs.example/77777', text: '' }),
			row({ key: 'b', url: 'https://jobs.example/88888', text: '' }),
		];
		const shown = (given: Candidate[]) => merge(given).map((job) => job.map(({ posting }) => posting.postingId));
		expect(shown(rows)).toEqual([rows.map(({ posting }) => posting.postingId)]);
		expect(shown(rows.toReversed())).toEqual(shown(rows));
	});
});

describe('merge keeps apart', () => {
	it('rows with the same key but different levels or fields of work', () => {
		const senior = row({ key: 'a', title: 'Senior MLOps Engineer' }, 'senior');
		const staff = row({ key: 'a', title: 'Staff MLOps Engineer' }, 'staff');
		expect(sizes([senior, staff])).toEqual([1, 1]);
		const texts = { key: 'b', text: '' };
		expect(
			sizes([row({ ...texts, title: 'Engineer, Kafka' }), row({ ...texts, title: 'Engineer, OpenSearch' })]),
		).toEqual([1, 1]);
	});

	it('rows of one employer with the same title but without texts', () => {
		expect(sizes([row({ text: '' }), row({ text: '' })])).toEqual([1, 1]);
	});

	it('rows of one employer with the same title but different texts', () => {
		const text =
			'Design the office lighting of a large museum, choose lamps and cables, and lead the visitors through the dark rooms at night.';
		expect(sizes([row(), row({ text })])).toEqual([1, 1]);
	});

	it('rows of two employers with the same title and text', () => {
		expect(sizes([row(), row({ employer: 'Southwind' })])).toEqual([1, 1]);
	});

	it('rows of two employers on one board whose names have no Latin letters', () => {
		const shared = { source: 'remotive', board: 'all' } as const;
		expect(sizes([row({ ...shared, employer: '日本電気' }), row({ ...shared, employer: '株式会社' })])).toEqual([1, 1]);
	});

	it('rows of one employer with the same text but different levels', () => {
		expect(
			sizes([row({ title: 'Senior MLOps Engineer' }, 'senior'), row({ title: 'Staff MLOps Engineer' }, 'staff')]),
		).toEqual([1, 1]);
	});

	it('a job and another employer’s row that links to it under another title', () => {
		const url = 'https://jobs.example/1234567';
		const ours = row({ url, text: '' });
		const theirs = row({ url, text: '', board: 'other', employer: 'Southwind', title: 'Data Engineer' });
		expect(sizes([ours, theirs])).toEqual([1, 1]);
		// Another board may spell the employer or the title differently, but not both.
		expect(sizes([ours, row({ url, text: '', board: 'other', employer: 'Northwind Inc' })])).toEqual([2]);
		expect(sizes([ours, row({ url, text: '', board: 'other', title: 'MLOps (Platform)' })])).toEqual([2]);
	});

	it('two jobs that link to one careers page', () => {
		const url = 'https://northwind.example/careers';
		expect(sizes([row({ url, text: '' }), row({ url, text: '', title: 'Data Engineer' })])).toEqual([1, 1]);
	});
});

it('puts rows with an advert text first, then the earliest', () => {
	const bare = row({ key: 'a', text: '', publishedOn: '2026-01-01' });
	const late = row({ key: 'a', publishedOn: '2026-03-01' });
	const early = row({ key: 'a', publishedOn: '2026-02-01' });
	expect(merge([bare, late, early])).toEqual([[early, late, bare]]);
});

it('measures how much two texts differ', () => {
	const distance = (a: string, b: string) => {
		const [left, right] = [simhash(a), simhash(b)];
		return left && right && simhashDistance(left, right);
	};
	expect(distance(advert(), advert())).toBe(0);
	expect(distance(advert(), advert().split('').reverse().join(''))).toBeGreaterThan(10);
	expect(simhash('Too few words')).toBeNull();
});
