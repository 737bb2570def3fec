import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { length } from './length.ts';

test('counts the words that a reader reads: no dashes, no code and no tables', () => {
	const body = 'One – two — “three” 4.\n\n```python\nfive = 6\n```\n\n| Seven | Eight |\n| --- | --- |\n| nine | ten |';
	const said = checkFiles(length, { 'roles/sre/faq/a.mdx': `---\nquestion: Why so?\n---\n\n${body}\n` });
	expect(said).toContain('The text has 4 words.');
});
