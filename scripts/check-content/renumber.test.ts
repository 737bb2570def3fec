import { expect, test } from 'vitest';
import { readContentFile, ROOT } from './content-file.ts';
import { renumbered, withOrder } from './renumber.ts';

/** The new places of files with these places, of a folder whose old files have been published. */
function placesOf(orders: Record<string, string>, published: string[], folder = 'faq') {
	const files = Object.entries(orders).map(([name, order]) =>
		readContentFile(`${ROOT}roles/sre/${folder}/${name}.mdx`, `---\n${order}\n---\n\nWords.\n`),
	);
	const content = { files, publicFiles: [], refused: [], today: '2026-11-24' };
	const known = published.map((name) => `roles/sre/${folder}/${name}`);
	return renumbered({ ...content, published: known }).map(({ file, from, to }) => `${file.name} ${from} ${to}`);
}

test('a new question keeps the place it was given, and those behind it move on', () =>
	expect(placesOf({ a: 'order: 1', b: 'order: 2', c: 'order: 3', z: 'order: 2' }, ['a', 'b', 'c'])).toEqual([
		'b 2 3',
		'c 3 4',
	]));

test('what a deleted file leaves is closed', () =>
	expect(placesOf({ a: 'order: 1', c: 'order: 3', d: 'order: 5' }, ['a', 'c', 'd'])).toEqual(['c 3 2', 'd 5 3']));

test('exercises, which may leave numbers out, move no further than they must', () =>
	expect(placesOf({ a: 'order: 2', b: 'order: 3', c: 'order: 9', z: 'order: 2' }, ['a', 'b', 'c'], 'drills')).toEqual([
		'a 2 3',
		'b 3 4',
	]));

test('red and green flags are counted apart', () =>
	expect(placesOf({ a: 'order: 1\npolarity: red', b: 'order: 1\npolarity: green' }, ['a', 'b'], 'signals')).toEqual(
		[],
	));

test('nothing is guessed: two old files at one place, or a place that is no number, stay', () => {
	expect(placesOf({ a: 'order: 1', b: 'order: 1', c: 'order: 4' }, ['a', 'b', 'c'])).toEqual([]);
	expect(placesOf({ a: 'order: first', c: 'order: 4' }, ['a', 'c'])).toEqual([]);
});

test('only the number changes in a file', () => {
	const text = '---\n# order: of the page\norder: 9 # the last\ntitle: A\n---\n\norder: 9\n';
	expect(withOrder(readContentFile(`${ROOT}roles/sre/faq/a.mdx`, text), 10)).toBe(
		text.replace('order: 9 #', 'order: 10 #'),
	);
});
