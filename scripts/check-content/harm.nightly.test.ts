import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { readContent, type Content } from './content.ts';
import { readContentFile, type ContentFile } from './content-file.ts';
import { lint } from './lint.ts';
import { namesOf } from './published.ts';

const whole = readContent(resolve(import.meta.dirname, '../..'), '2026-11-24');
/** The last file of each kind. */
const files = [...new Map(whole.files.map((file) => [file.kind, file])).values()];
const content: Content = { ...whole, files, published: files.flatMap(namesOf) };

const key = ({ file, line, rule, says }: Problem) => `${file} ${line} ${rule} ${says}`;
const first = lint(content);
const before = new Set(first.problems.map(key));

const half = (text: string) => text.slice(0, text.length / 2);
const noise = '\u0000\uFFFD\u0007\uFFFD';
const harms: Record<string, (text: string) => string | null> = {
	emptied: () => '',
	halved: half,
	garbled: (text) => half(text) + noise + text.slice(text.length / 2 + noise.length),
	deleted: () => null,
};

const lists = files.filter(({ data }) => Array.isArray(data));

/** What is told of the content with one file of it harmed, and was not told before. */
function toldOf(file: ContentFile, harm: (text: string) => string | null): Problem[] {
	const text = harm(file.given);
	const harmed = text === null ? [] : [readContentFile(file.path, text)];
	const now = { ...content, files: [...files.filter((other) => other !== file), ...harmed] };
	return lint(now, first.cache).problems.filter((problem) => !before.has(key(problem)));
}

test.each(files.map((file) => [file.kind, file] as const))(
	'tells of a file of %s that is emptied, halved, garbled or deleted',
	(_, file) => {
		const silent = Object.entries(harms).filter(([, harm]) => toldOf(file, harm).length === 0);
		expect(silent.map(([name]) => name)).toEqual([]);
	},
);

test('tells of every list that has lost all its entries, but of redirects, of which there may be none', () => {
	const silent = lists.filter((file) => toldOf(file, () => '[]\n').length === 0);
	expect(lists.length).toBeGreaterThan(8);
	expect(silent.map(({ kind }) => kind)).toEqual(['redirects']);
});
