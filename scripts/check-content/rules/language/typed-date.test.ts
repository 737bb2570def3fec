import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { typedDate } from './typed-date.ts';

const body = (text: string) => ({ 'roles/sre/hiring.mdx': `---\nprinciple: Calm counts.\n---\n\n${text}\n` });

test('warns of a year and of “recently”, in fields and in the body', () => {
	const files = {
		'roles/sre/faq/why.mdx': '---\nquestion: Is it worth it in 2026?\n---\n\nIt has recently changed.\n',
	};
	expect(checkFiles(typedDate, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/faq/why.mdx:2:29  content/typed-date (warning)
		  “2026” in the text will become out of date.
		  Name a month and year together with a source, move the date to a field, or leave it out.

		src/content/roles/sre/faq/why.mdx:5:8  content/typed-date (warning)
		  “recently” in the text will become out of date.
		  Name a month and year together with a source, move the date to a field, or leave it out.

		1 file checked: 0 errors, 2 warnings."
	`);
});

test.each([
	'As [the report of 2026](https://example.com/2026/) has it.',
	'A survey of January 2026 asked.',
	'Rows of 2023 to January 2025.',
	'In Example Club’s 2025–2026 survey, a third said so.',
	'About 31.7% of rows of 2024 in the example.com index (n=82) were remote.',
])('lets pass what dates itself: %s', (text) => {
	expect(checkFiles(typedDate, body(text))).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('lets pass an answer that has a day of review', () => {
	const files = { 'roles/sre/faq/why.mdx': "---\nquestion: Why in 2026?\nreviewBy: '2026-12-31'\n---\n" };
	expect(checkFiles(typedDate, files)).toBe('1 file checked: 0 errors, 0 warnings.');
});
