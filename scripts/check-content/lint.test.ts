import { expect, test } from 'vitest';
import { lintForm } from './lint.ts';
import { checkFiles } from './tests/check-files.ts';

test('of form is what a page may fail for, such as a source that is not there; how a text is worded is not', () => {
	const text = (words: string) => ({ 'roles/sre/faq/toil.mdx': `---\nquestion: Toil?\norder: 1\n---\n\n${words}\n` });
	expect(checkFiles(lintForm, text('Work that repeats, <Cite source="nobody" />.'))).toContain('nobody');
	expect(checkFiles(lintForm, text('Work that that repeats.'))).toBe(checkFiles(lintForm, text('Work that repeats.')));
});
