import { describe, expect, test } from 'vitest';
import { ListingSource } from '#domain/listing-source.ts';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import type { ShownListings } from '../shown-listings.ts';
import { terms } from './terms.ts';

const source = (changes: Partial<ListingSource>): ListingSource =>
	ListingSource.parse({
		label: 'Board',
		kind: 'job-board',
		site: 'https://board.example/',
		docs: null,
		status: 'on',
		why: 'Its terms allow it where it is named.',
		termsFrom: 'provider',
		termsRead: '2026-11-24',
		attribution: { text: 'Found on Board', link: 'advert' },
		shows: 'facts',
		jobPostingMarkup: false,
		follow: false,
		callsPerDay: 1,
		pauseMs: 1000,
		robots: false,
		...changes,
	});
const url = 'https://board.example/1';

/** What the rule says of a listing of one source, on a page that holds `main`. */
function audit(
	main: string,
	changes: Partial<ListingSource> = {},
	head = '',
	more: readonly string[] = [],
): Promise<string> {
	const shown: ShownListings = {
		listings: [
			{
				id: 'aaaaaaaa',
				title: 'MLOps Engineer, Recommendations',
				locations: ['Remote'],
				seenOn: [url, ...more].map((one) => ({ source: 'remotive', board: 'all', postingId: one, url: one })),
			},
		],
		takenAt: '',
		brokenWords: [],
		terms: new Map([['remotive', source(changes)]]),
	};
	const page = pageOf({ path: '/listings/aaaaaaaa/', type: 'listing', main, head });
	return auditPages(terms, { 'listings/aaaaaaaa/index.html': page }, shown);
}

const rel = 'rel="nofollow ugc noopener noreferrer"';
const credit = `<p><a href="${url}" ${rel}>Found on Board</a></p>`;
const clean = '1 page checked: 0 errors, 0 warnings.';

describe('the page of a listing', () => {
	test('passes where it keeps the terms of its source', async () => {
		expect(await audit(`${credit}<q>run the models</q>`)).toBe(clean);
		expect(await audit('', { attribution: null })).toBe(clean);
	});

	test('needs the words of a source once, however many of its rows are one job', async () => {
		expect(await audit(credit, {}, '', ['https://board.example/9'])).toBe(clean);
		expect(await audit('', {}, '', ['https://board.example/9'])).toContain('the page has no such link.');
		expect(await audit('', {}, '', ['https://board.example/9'])).toContain('1 page checked: 1 error, 0 warnings.');
	});

	test.each([
		['has no words', ''],
		['has the words and no link', '<p>Found on Board</p>'],
		['links them elsewhere', `<a href="https://board.example/2" ${rel}>Found on Board</a>`],
		['has a link with other words', `<a href="${url}" ${rel}>Apply</a>`],
	])('is told when it %s', async (_what, main) => {
		expect(await audit(main)).toContain(
			'Board requires the words “Found on Board” as a link to https://board.example/1, but the page has no such link.',
		);
	});

	test('is told when its link leads to the advert though the source wants its own page', async () => {
		const site = { attribution: { text: 'Found on Board', link: 'site' } } as const;
		expect(await audit(credit, site)).toContain('as a link to https://board.example/, but the page has no such link.');
		expect(await audit(credit.replace(url, 'https://board.example/'), site)).toBe(clean);
	});

	test('is told when a link is followed that should not be, and the other way round', async () => {
		const followed = credit.replace('nofollow ', '');
		expect(await audit(followed)).toContain('lacks `nofollow`; no source asks for a followed link to it.');
		expect(await audit(credit, { follow: true })).toContain(
			'carries `nofollow`, which the terms of its source forbid.',
		);
		expect(await audit(followed, { follow: true })).toBe(clean);
		expect(await audit(`${credit}<a href="https://site.example/guides/">Guide</a>`)).toBe(clean);
	});

	test('is told when it is marked up for search engines and may not be', async () => {
		const data = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting"}</script>';
		expect(await audit(credit, {}, data)).toContain('marked up as JobPosting, which the terms of Board forbid.');
		expect(await audit(credit, { jobPostingMarkup: true }, data)).toBe(clean);
		expect(await audit(`${credit}<div itemtype="https://schema.org/JobPosting"></div>`)).toContain('marked up');
	});

	test('is told when it quotes more of the advert than the source allows', async () => {
		const words = (length: number) => `${credit}<q>${'a'.repeat(length)}</q>`;
		expect(await audit(words(240))).toBe(clean);
		expect(await audit(words(241))).toContain(
			'A quote of the advert has 241 characters. The terms of its source allow 240.',
		);
		expect(await audit(words(61), { quote: 60 })).toContain('has 61 characters. The terms of its source allow 60');
		expect(await audit(words(241), { shows: 'full' })).toBe(clean);
		expect(await audit(`${credit}<q>Engineer, Recommendations</q>`, { quote: 20 })).toBe(clean);
	});

	test('is told when its source is off', async () => {
		expect(await audit(credit, { status: 'off' })).toContain('It shows a listing of Board, which is switched off.');
	});
});
