import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { failedPage, notesAsHtml } from './notes-page.ts';

const pay: Problem = {
	rule: 'content/dead-reference',
	severity: 'error',
	file: 'src/content/roles/sre/pay.mdx',
	line: 26,
	col: 6,
	says: 'There is no tool `<dbtt>`.',
	todo: 'Did you mean `dbt`?',
};
const word: Problem = { ...pay, rule: 'content/spelling', severity: 'warning', line: 9, word: 'conntrack' };
const slip: Problem = { ...word, line: 3, word: undefined, fix: { start: 1, length: 2, text: 'a' } };
const words = (html: string) =>
	html
		.slice(html.indexOf('<body>') + 1)
		.replaceAll(/<[^>]*>/g, '|')
		.replaceAll(/[|\s]*\|[|\s]*/g, '|');

test('lists the problems of each file, errors first, with the rule, the line and buttons', () => {
	const notes = notesAsHtml({ files: [pay.file], problems: [slip, word, pay], elsewhere: 2 });
	expect(words(notes)).toMatchInlineSnapshot(
		`"|Edit this page:|src/content/roles/sre/pay.mdx|src/content/roles/sre/pay.mdx|1 error, 2 warnings|Error|,|line 26|: There is no tool \`&lt;dbtt&gt;\`. Did you mean \`dbt\`?|Why|Show|Warning|,|line 3|: There is no tool \`&lt;dbtt&gt;\`. Did you mean \`dbt\`?|Why|Show|Fix|Warning|,|line 9|: There is no tool \`&lt;dbtt&gt;\`. Did you mean \`dbt\`?|Why|Show|Add “conntrack” to words.txt|2 problems on other pages.|"`,
	);
	expect(notes).toContain('href="/rules/dead-reference/"');
	expect(notes).toContain('href="/__open-in-editor?file=src%2Fcontent%2Froles%2Fsre%2Fpay.mdx%3A26%3A6"');
	expect(notes.match(/data-does="\w+"/g)).toEqual(
		['show', 'show', 'fix', 'show', 'word'].map((does) => `data-does="${does}"`),
	);
});

test('shows a dozen problems of a draft at first, and the rest behind a button', () => {
	const many = Array.from({ length: 30 }, (_, index) => ({ ...pay, line: index + 1 }));
	const notes = notesAsHtml({ files: [pay.file], problems: many, elsewhere: 0 });
	expect(notes).toContain('<summary>18 more</summary>');
});

test('explains a failed page by the problems in its own files, otherwise in other files, otherwise by the error', () => {
	const page = { address: '/guides/sre/pay/', others: [pay], faults: ['TypeError: x\n    at y.ts:1'] };
	const none = { files: [pay.file], problems: [], elsewhere: 1 };
	const shown = [
		failedPage({ ...page, notes: { ...none, problems: [slip], elsewhere: 1 } }, 'start()'),
		failedPage({ ...page, notes: none }, 'start()'),
		failedPage({ ...page, notes: none, others: [word] }, 'start()'),
	];
	expect(shown.map((html) => /<p>(.*?)<\/p>/.exec(html)?.[1])).toMatchInlineSnapshot(`
		[
		  "Its files have the problems below. Correct and save them, and the page appears again.",
		  "Files of other pages have the errors below. Correct and save them, and the page appears again.",
		  "The check finds no error, so this is a bug in the program. Send an engineer the text below.",
		]
	`);
	expect(shown.map((html) => html.includes('TypeError'))).toEqual([false, false, true]);
});

test('shows an error about unusable data without its stack trace', () => {
	const faults = ['Error: The snapshot is damaged. Restore it.\n    at readNight (a.ts:1:2)\nThe snapshot is damaged.'];
	const notes = { files: [], problems: [], elsewhere: 0 };
	const html = failedPage({ address: '/jobs/', notes, others: [], faults }, 'start()');
	expect(html).toContain('<p>The snapshot is damaged. Restore it.</p>');
	expect(html).not.toContain('a.ts');
});
