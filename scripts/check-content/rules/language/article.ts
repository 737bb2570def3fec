import { createRequire } from 'node:module';
import type * as Retext from 'retext';
import type * as IndefiniteArticle from 'retext-indefinite-article';
import { memoizeOnce } from '#domain/memoize.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';
import { LETTER } from './letters.ts';

/** An article and the word after it; not a letter used as a name, as in “a or b”. */
const PAIR = new RegExp(
	String.raw`(?<![-\w'’.])(an?) (?!(?:and|or|is|in|on|as|at|of|if|it|are|owns)\b)([${LETTER}\d][${LETTER}\d'’-]*)`,
	'giu',
);

export const article: ContentRule = {
	id: 'content/article',
	severity: 'warning',
	keptFor: 'It asks a kept package about each pair of words, and costs nothing to keep.',
	title: '“a” before a vowel, “an” before a consonant',
	help: `
		Write “a guide” and “an engineer”. It goes by the sound: “an SRE”, “a university”, “an hour”; those are left alone.
	`,
	file: (file) =>
		[...proseText(file).text.matchAll(PAIR)].flatMap(({ 0: pair, 1: written = '', 2: word = '', index }) => {
			const right = rightArticle(pair);
			if (right === null) return [];
			return [
				{
					...at(file, index),
					says: `“${written}” is the wrong article before “${word}”.`,
					todo: `Write “${right}”. It depends on the sound.`,
					fix: { start: index, length: written.length, text: right },
				},
			];
		}),
};

const require = createRequire(import.meta.url);
/** Loaded for the first article: most runs look at no file anew. */
const processor = memoizeOnce(() => {
	const { retext } = require('retext') as typeof Retext;
	const { default: indefiniteArticle } = require('retext-indefinite-article') as typeof IndefiniteArticle;
	return retext().use(indefiniteArticle).freeze();
});
const known = new Map<string, string | null>();

/** The right article before a word; null if it is there already. */
function rightArticle(pair: string): string | null {
	const earlier = known.get(pair);
	if (earlier !== undefined) return earlier;
	const right = processor().processSync(pair).messages[0]?.expected?.[0] ?? null;
	known.set(pair, right);
	return right;
}
