import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { repetition } from './repetition.ts';

const faq = (name: string, body: string) => ({
	[`roles/sre/faq/${name}.mdx`]: `---\nquestion: Why?\n---\n\n${body}\n`,
});
const filler = (word: string) => Array.from({ length: 30 }, (_, at) => `${word}${at}`).join(' ');
const sentence = 'A pager that rings for nothing teaches people to ignore it.';

test('finds a sentence that stands in two files, whatever its marks and links', () => {
	const files = {
		...faq('first', `${filler('a')}. ${sentence} So be it.`),
		...faq('second', `At last.\n\nA pager that [rings](/x/) for nothing teaches **people** to ignore it.`),
	};
	expect(checkFiles(repetition, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/faq/second.mdx:7:1  content/repetition
		  The sentence “a pager that rings for nothing …” is also in src/content/roles/sre/faq/first.mdx.
		  Reword it for this page, or remove it and link to the other.

		2 files checked: 1 error, 0 warnings."
	`);
});

test('finds two texts that are nearly the same', () => {
	const text = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
	const files = { ...faq('first', `${text} here.`), ...faq('second', `${text} there and elsewhere.`) };
	expect(checkFiles(repetition, files)).toContain(
		'The text is nearly the same as src/content/roles/sre/faq/first.mdx: ',
	);
});

test('lets short sentences repeat themselves, and no longer one', () => {
	const files = {
		...faq('first', `Ask both of them. So it is. Ask both of them.`),
		...faq('second', 'Ask both of them.'),
	};
	expect(checkFiles(repetition, files)).toBe('2 files checked: 0 errors, 0 warnings.');
	expect(checkFiles(repetition, faq('first', `${sentence} So it is. ${sentence}`))).toContain('is in this file twice');
});
