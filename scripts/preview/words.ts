import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '#domain/compare.ts';
import { wordsFile } from '#site-config/site-folder.ts';

/** Adds a word to words.txt in alphabetical order. */
export function addWord(top: string, word: string): void {
	const file = join(top, wordsFile);
	const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
	const [comments, words] = [
		lines.filter((line) => line.startsWith('#')),
		lines.filter((line) => !line.startsWith('#')),
	];
	writeFileSync(file, `${[...comments, ...[...new Set([...words, word])].toSorted(compareText)].join('\n')}\n`);
}
