import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { cacheFolder, distFolder } from '#site-config/site-folder.ts';
import { handedOver } from '#site/handed-over.ts';
import { filesOfPart, folderOf, joinParts, keepHandedOver, readParts } from './parts.ts';

const files = ['a/index.html', 'b.json', 'c/index.html'];
const head = { type: 'listing', noindex: false, canonical: 'https://a.example/', changedOn: '2026-11-24' };
const before = process.cwd();
beforeEach(() => {
	process.chdir(temporaryFolder());
});
afterEach(() => {
	process.chdir(before);
	handedOver().heads.clear();
	handedOver().searched.clear();
});

/** Writes a part, as its build process would. */
function makePart(number: number, inputs = 'night') {
	const part = { number, of: 2 };
	const folder = folderOf(part);
	for (const file of filesOfPart(files, part)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), `${number} ${file}`);
		handedOver().heads.set(file, head);
	}
	keepHandedOver(folder, part, files, inputs);
	handedOver().heads.clear();
}

test('each file is in exactly one part', () => {
	expect([1, 2].map((number) => filesOfPart(files, { number, of: 2 }))).toEqual([
		['a/index.html', 'c/index.html'],
		['b.json'],
	]);
});

test('the open data are all in the first part', () => {
	const data = ['data/index.html', 'data/pack/a.csv', 'data/pack/b.csv'];
	expect([1, 2].map((number) => filesOfPart(['a/index.html', 'b.json', ...data], { number, of: 2 }))).toEqual([
		[...data, 'a/index.html'],
		['b.json'],
	]);
});

test('joining fails if no part was built', () => {
	expect(() => readParts('night')).toThrow(`There are no parts in ${cacheFolder}/site-parts.`);
});

test('joining moves the pages of all parts into the site and passes on their page data', () => {
	makePart(1);
	makePart(2);
	joinParts(distFolder, readParts('night'));
	expect(files.map((file) => readFileSync(join(distFolder, file), 'utf8'))).toEqual([
		'1 a/index.html',
		'2 b.json',
		'1 c/index.html',
	]);
	expect([...handedOver().heads]).toEqual(
		files.map((file) => [file, head]).toSorted((a, b) => (a[0] === 'b.json' ? 1 : b[0] === 'b.json' ? -1 : 0)),
	);
});

test('joining fails if a part is missing, and names one of its files', () => {
	makePart(1);
	expect(() => {
		joinParts(distFolder, readParts('night'));
	}).toThrow(
		`1 files of the site are missing from ${cacheFolder}/site-parts, such as b.json. Build every part, then join them.`,
	);
});

test('joining fails if a file of a part is missing', () => {
	makePart(1);
	makePart(2);
	rmSync(join(folderOf({ number: 2, of: 2 }), 'b.json'));
	expect(() => {
		joinParts(distFolder, readParts('night'));
	}).toThrow('1 files of the site are missing');
});

test('joining fails if a part was made from other inputs, and moves none of its files', () => {
	makePart(1, 'last night');
	expect(() => {
		joinParts(distFolder, readParts('night'));
	}).toThrow(
		`${cacheFolder}/site-parts/1-of-2 was built from another snapshot, content or BUILD_NOW. Build that part again.`,
	);
	expect(existsSync(distFolder)).toBe(false);
});
