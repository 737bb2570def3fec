import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { brief } from './brief.ts';
import { emptyBody } from './empty-body.ts';
import { heading } from './heading.ts';
import { length } from './length.ts';
import { missingPart } from './missing-part.ts';

const rules = [brief, emptyBody, heading, length, missingPart];

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const check = (body: string) => ({ 'roles/sre/checks/pager.mdx': `---\ntitle: Pager\n---\n\n${body}\n` });

test('misses a heading, the brief and words, and says what to do', () => {
	expect(checkFiles(rules, check('## How to read answers\n\nSo.'))).toMatchInlineSnapshot(`
		"src/content/roles/sre/checks/pager.mdx:5:1  content/brief
		  The text has no \`<Brief>\`.
		  Put what the one-page guide shows of it between one <Brief> and </Brief>, first in the text.

		src/content/roles/sre/checks/pager.mdx:5:1  content/heading
		  The heading \`## Follow up with\` is missing.
		  Is it this line? Write \`## Follow up with\`.

		src/content/roles/sre/checks/pager.mdx:5:1  content/heading
		  The heading \`## How to read the answers\` is missing.
		  Is it this line? Write \`## How to read the answers\`.

		src/content/roles/sre/checks/pager.mdx:5:1  content/length (warning)
		  The text has 5 words. A page of this kind has 120 to 320.
		  Say what a reader still has to guess.

		1 file checked: 3 errors, 1 warning."
	`);
});

test('is content with the headings of its kind, headings of one’s own beside them and enough words', () => {
	const body = `<Brief>\n\n${words(90)}\n\n</Brief>\n\n## How to read the answers\n\n### “None”\n\n${words(90)}\n\n## Beside\n\nWords.\n\n## Follow up with\n\nMore.`;
	expect(checkFiles(rules, check(body))).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('does not count code and tables as words', () => {
	const code = `\`\`\`text\n${words(200)}\n\`\`\`\n\n| a |\n| --- |\n| ${words(200)} |`;
	expect(checkFiles(rules, { 'roles/sre/faq/why.mdx': `---\n---\n\nYes.\n\n${code}\n` })).toContain(
		'The text has 1 words. A page of this kind has 60 to 220.',
	);
});

test('wants the parts of a drill', () => {
	expect(checkFiles(rules, { 'roles/sre/drills/disk.mdx': `---\n---\n\n<Symptom>\n\n${words(90)}\n\n</Symptom>\n` }))
		.toMatchInlineSnapshot(`
			"src/content/roles/sre/drills/disk.mdx:8:10  content/missing-part
			  The text has no \`<Answer>\`.
			  Add it at the end, with its words.

			src/content/roles/sre/drills/disk.mdx:8:10  content/missing-part
			  The text has no \`<Clues>\`.
			  Add it at the end, with its words.

			1 file checked: 2 errors, 0 warnings."
		`);
});
