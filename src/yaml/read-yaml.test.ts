import { expect, test } from 'vitest';
import { frontMatterOf, readYaml } from './read-yaml.ts';

const text = '---\ntitle: "A page"\nbands:\n  - low: 1\n---\nThe body.\n';

test('reads front matter with the positions of values and names in the whole file', () => {
	const part = frontMatterOf(text);
	const yaml = readYaml(text, { part });
	expect(text.slice(part.bodyStart)).toBe('The body.\n');
	expect(yaml.data).toEqual({ title: 'A page', bands: [{ low: 1 }] });
	expect(yaml.positionOfValue(['bands', 0, 'low'])).toEqual({ line: 4, col: 10 });
	expect(yaml.positionOfKey(['bands', 0, 'low'])).toEqual({ line: 4, col: 5 });
	expect(yaml.positionOfValue(['bands', 0, 'high'])).toEqual({ line: 4, col: 5 });
	expect(yaml.strings()).toEqual([{ path: ['title'], value: 'A page', start: 11, end: 19 }]);
});

test('reports where YAML is invalid, and why', () => {
	const { data, faults } = readYaml('a: 1\na: 2\n');
	expect(data).toBeNull();
	expect(faults).toEqual([{ at: { line: 2, col: 1 }, says: 'Map keys must be unique', code: 'DUPLICATE_KEY' }]);
});

test('rejects a list, map or alias as the name of a field', () => {
	for (const text of ['? [a, b]\n: c\n', 'a: {{ name }}\n', 'a: &x [1]\n*x : 2\n']) {
		const { data, faults } = readYaml(text);
		expect([data, faults.map(({ code }) => code)], text).toEqual([null, ['KEY_NO_WORD']]);
	}
	expect(readYaml('? a\n: 1\n2: b\n').data).toEqual({ a: 1, 2: 'b' });
});

test('finds no front matter in a text that does not start with it', () => {
	expect(frontMatterOf('# Only words\n')).toEqual({ yaml: '', start: 0, bodyStart: 0 });
});

test('reads a day as a date only when asked to', () => {
	expect(readYaml('on: 2026-11-24').data).toEqual({ on: '2026-11-24' });
	expect(readYaml('on: 2026-11-24', { dates: true }).data).toEqual({ on: new Date('2026-11-24') });
});
