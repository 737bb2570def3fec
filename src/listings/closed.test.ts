import { expect, test } from 'vitest';
import type { LedgerPosting } from '#domain/ledger.ts';
import { randomListings } from '#filter/testing/random-listings.ts';
import { closedPages, insteadOf, MOST_CLOSED } from './closed.ts';

const gone: LedgerPosting = {
	id: 'aaaaaaaa',
	role: 'mlops-engineer',
	title: 'MLOps engineer',
	employer: { slug: 'brisk', name: 'Brisk' },
	url: 'https://jobs.example/1',
	firstSeen: '2026-11-01',
	lastSeen: '2026-11-20',
	closedOn: '2026-11-21',
	level: 'senior',
	tracks: ['serving', 'llmops'],
	clouds: [],
	specialisations: [],
	pay: null,
	edits: [],
	reposts: [],
	seenOn: [{ source: 'lever', board: 'brisk', postingId: '1', url: 'https://jobs.example/1', lastSeen: '2026-11-20' }],
	simhash: null,
};

test('offers what the employer has open, in the same role first', () => {
	const listings = [...randomListings(20, 3, 'sre'), ...randomListings(20, 4)];
	const { sameEmployer } = insteadOf(gone, listings, 40);
	const roles = sameEmployer.map(({ role }) => role.value);
	expect(new Set(sameEmployer.map(({ employer }) => employer.slug))).toEqual(new Set(['brisk']));
	expect(sameEmployer).toHaveLength(listings.filter(({ employer }) => employer.slug === 'brisk').length);
	expect(roles).toEqual(roles.toSorted());
	expect(new Set(roles).size).toBe(2);
});

test('offers like work of others: the same lines before the same level alone', () => {
	const [base] = randomListings(1, 4);
	if (!base) throw new Error('no listing');
	const evidence = base.role.evidence;
	const other = (id: string, tracks: string[], level: 'senior' | 'junior', employer = 'alder') => ({
		...base,
		id,
		firstSeen: '2026-11-10',
		employer: { ...base.employer, slug: employer },
		tracks: tracks.map((value) => ({ value, evidence })),
		level: { value: level, evidence },
		specialisations: [],
	});
	const listings = [
		other('level', [], 'senior'),
		other('nothing', ['platform'], 'junior'),
		other('line', ['llmops'], 'junior'),
		other('both', ['serving', 'llmops'], 'senior'),
		other('own', ['serving', 'llmops'], 'senior', 'brisk'),
		{ ...other('role', ['serving'], 'senior'), role: { value: 'sre' as const, evidence } },
	];
	expect(insteadOf(gone, listings).sameWork.map(({ id }) => id)).toEqual(['both', 'line', 'level']);
});

test(`keeps a page for the ${MOST_CLOSED} that were seen last`, () => {
	const many = Array.from({ length: MOST_CLOSED + 1 }, (_, at) => ({
		...gone,
		id: `id${String(at).padStart(5, '0')}`,
		lastSeen: at === 7 ? '2026-01-01' : '2026-11-20',
	}));
	const pages = closedPages(many);
	expect(pages).toHaveLength(MOST_CLOSED);
	expect(pages.some(({ lastSeen }) => lastSeen === '2026-01-01')).toBe(false);
});
