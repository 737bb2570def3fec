import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

const page = Buffer.from('<!doctype html>');
const files = new Map([
	['index.html', page],
	['jobs/index.html', page],
	...Array.from({ length: 1200 }, (_, at) => [`listings/${at}/index.html`, page] as const),
]);
const lookedAt = (takenAt: string) => {
	const shown = { takenAt, listings: [], brokenWords: [], terms: new Map<never, never>() };
	const { pages, leftOut } = siteOf(files, [], shown);
	return { paths: pages.map(({ path }) => path), leftOut };
};

test('of more than four hundred pages of listings a draw is looked at, of all other pages every one', () => {
	const { paths, leftOut } = lookedAt('2026-11-24T02:40:00Z');
	expect(paths).toHaveLength(402);
	expect(leftOut).toHaveLength(800);
	expect(paths).toEqual(expect.arrayContaining(['/', '/jobs/']));
});

test('the draw is the same for the same night, and another on the next', () => {
	const [first, again] = [lookedAt('2026-11-24T02:40:00Z'), lookedAt('2026-11-24T02:40:00Z')];
	expect(again).toEqual(first);
	expect(lookedAt('2026-11-25T02:40:00Z')).not.toEqual(first);
});
