import { expect, test } from 'vitest';
import { readContentFile } from '../../content-file.ts';
import { run } from '../../lint.ts';
import { punctuation } from './punctuation.ts';

const fixesOf = (text: string) => {
	const file = readContentFile('src/content/glossary/a.md', `---\nterm: A\n---\n\n${text}\n`);
	const content = { files: [file], publicFiles: [], refused: [], published: [], today: '2026-11-24' as const };
	return run(content, [punctuation]).flatMap(({ fix }) =>
		fix ? [file.text.slice(0, fix.start) + fix.text + file.text.slice(fix.start + fix.length)] : [],
	);
};

test.each([
	['It is 5 % of it.', 'It is 5% of it.'],
	['It is $ 5 or so.', 'It is $5 or so.'],
	['Read , then write.', 'Read, then write.'],
	['They say "soon".', 'They say “soon”.'],
])('fixes “%s”', (text, fixed) => {
	expect(fixesOf(text)).toEqual([`---\nterm: A\n---\n\n${fixed}\n`]);
});
