import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { cacheFolder, distFolder } from '#site-config/site-folder.ts';
import { handedOver } from '#site/handed-over.ts';
import { filesOfPart, folderOf, joinParts, keepHandedOver } from './parts.ts';

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

/** As the process that makes a part does it. */
function makePart(number: number, inputs = 'night') {
	const folder = folderOf({ number, of: 2 });
	for (const file of filesOfPart(files, { number, of: 2 })) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), `${number} ${file}`);
		handedOver().heads.set(file, head);
	}
	keepHandedOver(folder, inputs);
	handedOver().heads.clear();
}

test('parts have every file between them, and each once', () => {
	expect([1, 2].map((number) => filesOfPart(files, { number, of: 2 }))).toEqual([
		['a/index.html', 'c/index.html'],
		['b.json'],
	]);
});

test('joined, the pages of all parts are in the site, and what they said of themselves is handed over', () => {
	makePart(1);
	makePart(2);
	joinParts(distFolder, files, 'night');
	expect(files.map((file) => readFileSync(join(distFolder, file), 'utf8'))).toEqual([
		'1 a/index.html',
		'2 b.json',
		'1 c/index.html',
	]);
	expect([...handedOver().heads]).toEqual(
		files.map((file) => [file, head]).toSorted((a, b) => (a[0] === 'b.json' ? 1 : b[0] === 'b.json' ? -1 : 0)),
	);
});

test('a part that is missing stops the joining with a sentence that names a file', () => {
	makePart(1);
	expect(() => {
		joinParts(distFolder, files, 'night');
	}).toThrow(
		`1 files of the site are in no part below ${cacheFolder}/site-parts, such as b.json. Make every part, then join them.`,
	);
});

test('a part that was made from something else stops the joining, and nothing of it is taken', () => {
	makePart(1, 'last night');
	expect(() => {
		joinParts(distFolder, files, 'night');
	}).toThrow(
		`${cacheFolder}/site-parts/1-of-2 was made from another night, content or BUILD_NOW. Make that part again.`,
	);
	expect(existsSync(distFolder)).toBe(false);
});
