import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { article } from './article.ts';

const body = (text: string) => ({ 'glossary/a.md': `---\nterm: A\n---\n\n${text}\n` });

test.each(['a hour', 'an user', 'a engineer', 'an guide', 'an one-off', 'an European rule', 'a 8-hour shift'])(
	'tells of “%s”',
	(words) => {
		expect(checkFiles(article, body(`Take ${words}.`))).toContain('glossary/a.md:5:6  content/article (warning)');
	},
);

test.each([
	'a university',
	'an hour',
	'an SRE',
	'an MLOps engineer',
	'a one-off',
	'a European rule',
	'an 8-hour shift',
])('leaves “%s” alone', (words) => {
	expect(checkFiles(article, body(`Take ${words}, or a or b.`))).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('says what is right', () => {
	expect(checkFiles(article, body('An guide.'))).toMatchInlineSnapshot(`
		"src/content/glossary/a.md:5:1  content/article (warning)
		  “An” is the wrong article before “guide”.
		  Write “A”. It depends on the sound.

		1 file checked: 0 errors, 1 warning."
	`);
});
