import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Words = z.strictObject({
	asked: z.array(z.strictObject({ at: z.string(), words: z.string() })),
	typed: z.array(z.array(z.string())),
});

/** The entries of words.yaml, which says what they are. */
export const { asked, typed } = Words.parse(parse(readFileSync('src/search/words.yaml', 'utf8')));

const patterns = asked.map(({ at, words }) => {
	return { pattern: new RegExp(`^${at.split('*').map(RegExp.escape).join('[^/]+')}$`), words };
});

/** The words a passage is asked for in, beside those of its title; empty for most. */
export const askedFor = (url: string): string => patterns.find(({ pattern }) => pattern.test(url))?.words ?? '';
