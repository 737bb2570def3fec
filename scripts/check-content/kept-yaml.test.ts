import { expect, test } from 'vitest';
import { readContentFile } from './content-file.ts';
import { keptYaml, type KeptYaml } from './kept-yaml.ts';

const path = 'src/content/vocabulary/topics.yaml';
const text = '- slug: on-call\n  label: On-call\n';
const keptOf = (...read: string[]): KeptYaml => {
	const now: KeptYaml['now'] = new Map();
	for (const given of read) readContentFile(path, given, 'concise', { before: new Map(), now });
	return { before: now, now: new Map() };
};
const unread = () => {
	throw new Error('It was read.');
};

test('takes the fields of a file from what was kept, and reads it once a place is asked for', () => {
	const kept = keptOf(text);
	const yaml = keptYaml(kept, path, text, unread);
	expect(yaml.data).toEqual([{ slug: 'on-call', label: 'On-call' }]);
	expect(yaml.strings()).toEqual(readContentFile(path, text).yaml.strings());
	expect(() => yaml.positionOfValue([0, 'label'])).toThrow('It was read.');
	const { line } = readContentFile(path, text, 'concise', kept).yaml.positionOfValue([0, 'label']);
	expect(line).toBe(2);
	expect(kept.now.size).toBe(1);
});

test('reads a file that changed, and keeps none that cannot be read or holds a date', () => {
	expect(() => keptYaml(keptOf(text), path, `${text}- slug: toil\n`, unread)).toThrow('It was read.');
	expect(keptOf('- [').before.size).toBe(0);
	const kept: KeptYaml = { before: new Map(), now: new Map() };
	readContentFile('src/content/sources/a.yaml', 'date: 2026-11-24\n', 'concise', kept);
	expect(kept.now.size).toBe(0);
});
