import { mkdtempSync, writeFileSync } from 'node:fs';
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
