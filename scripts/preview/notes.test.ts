import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { marksOf, newly, notesOn, partsIn } from './notes.ts';

const problem = (file: string, rule: string, line = 1): Problem => ({
	rule: `content/${rule}`,
	severity: 'error',
	file: `src/content/${file}`,
	line,
	col: 1,
	says: 'So it is.',
	todo: 'Mend it.',
});
const field = problem('roles/sre/pay.mdx', 'unknown-field', 3);

test('the terminal tells what is new, not what a line above it has moved', () => {
	const fresh = problem('glossary/toil.md', 'spelling');
	expect(newly([{ ...field, line: 4 }, fresh], [field])).toEqual([fresh]);
});

test('at the start the terminal tells of errors, not of warnings', () => {
	expect(newly([{ ...field, severity: 'warning' }, field], undefined)).toEqual([field]);
});

test('a page shows what is wrong with its own files, and with one that is missing', () => {
	const missing = problem('roles/sre/pay.mdx', 'missing-file');
	expect(
		notesOn('/guides/sre/pay/', ['src/content/roles/sre/index.mdx'], [missing, problem('pages/a.mdx', 'image')]),
	).toEqual({ files: [missing.file], problems: [missing], elsewhere: 1 });
});

test('a page shows what is wrong with a file whose words were found on it, wherever that has its place', () => {
	const drill = problem('roles/sre/drills/cold-cache.mdx', 'image');
	const notes = notesOn('/guides/sre/tracks/resilience/', [drill.file], [drill], [drill.file, 'src/content/gone.mdx']);
	expect(notes).toEqual({ files: [drill.file], problems: [drill], elsewhere: 0 });
});

test('what a list puts on a page can be edited at the line of its entry, a file of one entry at its top', () => {
	const texts: Record<string, string> = {
		'src/content/vocabulary/tools.yaml': '- slug: helm\n  label: Helm\n- slug: dbt\n',
		'src/content/sources/eurostat.yaml': 'title: Earnings\n',
		'src/content/roles/sre/pay.mdx': '',
		'src/content/redirects.yaml': '- [',
	};
	const parts = new Map(partsIn(Object.keys(texts), (file) => texts[file] ?? ''));
	expect(parts.get('dbt')).toBe('src/content/vocabulary/tools.yaml:3');
	expect(parts.get('eurostat')).toBe('src/content/sources/eurostat.yaml:1');
	expect([...parts.values()].some((place) => place.includes('pay.mdx'))).toBe(false);
});

test('what is wrong is marked at its line, by the words there; what is wrong with a whole file is not', () => {
	const slip = { ...problem('roles/sre/pay.mdx', 'slip', 2), col: 3 };
	const marks = marksOf([slip, { ...slip, line: null }], () => '---\n- It **dont** hold.\n');
	expect(marks).toMatchObject([{ file: slip.file, line: 2, says: 'So it is. Mend it.', words: 'It' }]);
});
