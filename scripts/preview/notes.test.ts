import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { marksOf, newProblems, notesOn, partsIn } from './notes.ts';

const problem = (file: string, rule: string, line = 1): Problem => ({
	rule: `content/${rule}`,
	severity: 'error',
	file: `src/content/${file}`,
	line,
	col: 1,
	says: 'It is wrong.',
	todo: 'Correct it.',
});
const field = problem('roles/sre/pay.mdx', 'unknown-field', 3);

test('reports new problems, but not old ones that moved to another line', () => {
	const fresh = problem('glossary/toil.md', 'spelling');
	expect(newProblems([{ ...field, line: 4 }, fresh], [field])).toEqual([fresh]);
});

test('reports only errors at the first check', () => {
	expect(newProblems([{ ...field, severity: 'warning' }, field], undefined)).toEqual([field]);
});

test('returns the problems of the page’s own files, including a missing file', () => {
	const missing = problem('roles/sre/pay.mdx', 'missing-file');
	expect(
		notesOn('/guides/sre/pay/', ['src/content/roles/sre/index.mdx'], [missing, problem('pages/a.mdx', 'image')]),
	).toEqual({ files: [missing.file], problems: [missing], elsewhere: 1 });
});

test('returns the problems of every file whose text is on the page', () => {
	const drill = problem('roles/sre/drills/cold-cache.mdx', 'image');
	const notes = notesOn('/guides/sre/tracks/resilience/', [drill.file], [drill], [drill.file, 'src/content/gone.mdx']);
	expect(notes).toEqual({ files: [drill.file], problems: [drill], elsewhere: 0 });
});

test('maps the id of a part to the line of its list entry, or to line 1 of its own file', () => {
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

test('marks a problem by its line and the words there, but not a problem of a whole file', () => {
	const slip = { ...problem('roles/sre/pay.mdx', 'slip', 2), col: 3 };
	const marks = marksOf([slip, { ...slip, line: null }], () => '---\n- It **dont** hold.\n');
	expect(marks).toMatchObject([{ file: slip.file, line: 2, message: 'It is wrong. Correct it.', words: 'It' }]);
});
