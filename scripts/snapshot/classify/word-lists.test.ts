import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patternsIn, wholeWords } from './word-lists.ts';

function listsOf(yaml: string): ReturnType<typeof patternsIn> {
	const file = join(mkdtempSync(join(tmpdir(), 'lists-')), 'words.yaml');
	writeFileSync(file, yaml);
	return patternsIn(pathToFileURL(file), 'iu');
}

describe('the patterns of a file', () => {
	it('match any of their lines, and a list named in another is read in its place', () => {
		const listed = listsOf("office: [desk, hub]\ndays: ['two days at the {{office}}', never]\n");
		expect(listed('days').exec('We meet Two days at the HUB')?.[0]).toBe('Two days at the HUB');
		expect(listed('days').test('never')).toBe(true);
		expect(listed('days').test('two days at home')).toBe(false);
	});

	it('say so where a list is missing', () => {
		expect(() => listsOf('a: [b]')('c')).toThrow(/holds no list `c`\. Add it, or correct the name\./);
	});
});

it('finds whole words only', () => {
	const found = ['pay in Peru', 'peruse', 'PERU,'].filter((text) => wholeWords(['peru']).test(text));
	expect(found).toEqual(['pay in Peru', 'PERU,']);
});

it('finds words in capitals as they are written, and others however often it is asked', () => {
	const places = wholeWords(['united states', 'new york', 'san francisco', 'USA?', '(?<=, )(?:CA|NY)']);
	expect(['us', 'can', 'Join us, ca. May'].filter((text) => places.test(text))).toEqual([]);
	for (let time = 0; time < 12; time += 1) places.test('Agents Engineer San Francisco');
	const texts = ['Canada, United States: $112,500 and $140,000', 'Austin, NY', 'US only', 'new York'];
	expect(texts.filter((text) => places.test(text))).toEqual(texts);
});

it('no pattern of the night turns the meaning of capitals on or off within itself', () => {
	const files = globSync('**/*.{yaml,ts}', { cwd: import.meta.dirname }).filter((file) => !file.includes('word-lists'));
	const switching = files.filter((file) => /\(\?-?i[-:]/.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
	expect(switching).toEqual([]);
	expect(files.length).toBeGreaterThan(40);
});

it('minds the capitals of the lists that are named as written', () => {
	const listed = listsOf('asWritten: [code]\ncode: [IST]\nany: [ist]\n');
	expect([listed('code').test('Er ist da'), listed('code').test('9 to 5 IST'), listed('any').test('IST')]).toEqual([
		false,
		true,
		true,
	]);
});
