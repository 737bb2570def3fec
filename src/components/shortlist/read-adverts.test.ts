import { beforeEach, expect, it } from 'vitest';
import { newlySaved } from './progress.ts';
import { keepRead, readAdverts, type ReadAdvert } from './read-adverts.ts';
import { save } from '../store/store.ts';

const advert: ReadAdvert = { title: 'SRE', role: 'SRE', facts: ['Pay: €70,000 a year'], ask: ['Who is on call?'] };

// What is kept outlives a test, and tests run in any order.
beforeEach(() => save('read', []));

// Node has no store of a browser, so all is kept for as long as the page is open, and the reader is told.
it('adds an advert to the shortlist once, removes it again, and returns a message', () => {
	expect(keepRead(advert, true)).toMatch(/^On the shortlist\. This browser keeps nothing/);
	keepRead({ ...advert }, true);
	expect(readAdverts()).toEqual([{ ...advert, ...newlySaved() }]);
	expect(keepRead(advert, false)).toMatch(/^Removed from the shortlist\./);
	expect(readAdverts()).toEqual([]);
});

it('stores thirty adverts, and says that it cannot store another', () => {
	for (let at = 0; at < 30; at++) keepRead({ ...advert, title: `Job ${at}` }, true);
	expect(keepRead(advert, true)).toBe('The shortlist is full: 30 adverts. Remove one first.');
	expect(readAdverts().map(({ title }) => title)).toEqual(Array.from({ length: 30 }, (_, at) => `Job ${at}`));
});

it('drops invalid entries', () => {
	const { title: _, ...nameless } = advert;
	save('read', [nameless, { ...advert, facts: [1] }, { ...advert, ask: 'x' }, null, { ...advert, role: 7 }, advert]);
	expect(readAdverts()).toEqual([{ ...advert, ...newlySaved() }]);
});

it('does not remove an advert that has a status or notes', () => {
	save('read', [{ ...advert, status: 'applied', notes: '' }]);
	expect(keepRead(advert, false)).toBe(
		'It has a status or notes, so it stays on the shortlist. You can remove it there.',
	);
	expect(readAdverts()).toEqual([{ ...advert, ...newlySaved(), status: 'applied' }]);
});
