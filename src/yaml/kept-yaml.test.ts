import { expect, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { keptYaml, readKept, writeKept, type KeptYaml } from './kept-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const path = `${contentFolder}/vocabulary/topics.yaml`;
const text = '- slug: on-call\n  label: On-call\n';
const keptOf = (...read: string[]): KeptYaml => {
	const now: KeptYaml['now'] = new Map();
	for (const given of read) keptYaml({ before: new Map(), now }, path, given, () => readYaml(given));
	return { before: now, now: new Map() };
};
const unread = () => {
	throw new Error('It was read.');
};

test('takes the fields of a file from the cache, and parses it when a position is requested', () => {
	const kept = keptOf(text);
	const yaml = keptYaml(kept, path, text, unread);
	expect(yaml.data).toEqual([{ slug: 'on-call', label: 'On-call' }]);
	expect(yaml.strings()).toEqual(readYaml(text).strings());
	expect(() => yaml.positionOfValue([0, 'label'])).toThrow('It was read.');
	const { line } = keptYaml(kept, path, text, () => readYaml(text)).positionOfValue([0, 'label']);
	expect(line).toBe(2);
	expect(kept.now.size).toBe(1);
});

test('parses a changed file, and caches none that is invalid or contains a date', () => {
	expect(() => keptYaml(keptOf(text), path, `${text}- slug: toil\n`, unread)).toThrow('It was read.');
	expect(keptOf('- [').before.size).toBe(0);
	const kept: KeptYaml = { before: new Map(), now: new Map() };
	keptYaml(kept, 'src/content/sources/a.yaml', 'date', () => readYaml('date: 2026-11-24\n', { dates: true }));
	expect(kept.now.size).toBe(0);
});

test('ignores a cache file that was cut off, changed or written by other code', () => {
	const file = join(temporaryFolder(), 'yaml.json');
	expect(readKept(file, 'a1').before.size).toBe(0);
	writeKept(file, 'a1', { before: new Map(), now: new Map(keptOf(text).before) });
	expect(keptYaml(readKept(file, 'a1'), path, text, unread).data).toEqual(readYaml(text).data);
	expect(readKept(file, 'b2').before.size).toBe(0);
	const whole = readFileSync(file, 'utf8');
	for (const damaged of [whole.slice(0, -1), whole.replace('On-call', 'On-duty')]) {
		writeFileSync(file, damaged);
		expect(readKept(file, 'a1').before.size).toBe(0);
	}
});
