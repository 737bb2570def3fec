import { distance } from 'fastest-levenshtein';
import { memoize } from '#domain/memoize.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { at } from '../../rule.ts';
import { dictionary } from './dictionary.ts';

const CAPITALS = /(?<![\p{L}\p{N}_@./#:-])\p{Lu}{3,}(?=s?(?![\p{L}\p{N}_@/]|[.-]\p{L}|-\p{N}))/gu;
/** Files that have a name in capitals before another that is nearly it is a slip. */
const FEWEST_FILES = 4;

const capitalsIn = memoize((file: ContentFile): { word: string; index: number }[] =>
	[...proseText(file).text.matchAll(CAPITALS)].map(({ 0: word, index }) => ({ word, index })),
);

/** Words in capitals that many files have: `GPU`, `NVIDIA`; with those that too few have, so that each is known. */
export const capitalsOf = memoize(({ files }: Content): { often: string[]; known: ReadonlySet<string> } => {
	const having = new Map<string, number>();
	for (const file of files) {
		for (const word of new Set(capitalsIn(file).map(({ word }) => word))) having.set(word, (having.get(word) ?? 0) + 1);
	}
	const often = [...having].filter(([, count]) => count >= FEWEST_FILES).map(([word]) => word);
	return { often: often.toSorted(), known: new Set(often) };
});

const lettersOf = (word: string): string => [...word].toSorted().join('');

/** Two letters exchanged, or, of a long one, a letter lost, doubled or another: `GUP`, `NVIDA`. */
function isNear(word: string, right: string): boolean {
	if (word.length === right.length && distance(word, right) === 2 && lettersOf(word) === lettersOf(right)) return true;
	return right.length > 4 && distance(word, right) === 1;
}

/** Words in capitals of a file that no other has, and that are nearly one which many have. */
export function nearlyInCapitals(content: Content, file: ContentFile): Finding[] {
	const { often, known } = capitalsOf(content);
	return capitalsIn(file).flatMap(({ word, index }) => {
		if (known.has(word)) return [];
		const right = often.find((one) => isNear(word, one));
		if (right === undefined || dictionary().has(word.toLowerCase())) return [];
		return [
			{
				...at(file, index),
				says: `“${word}” stands in no other file, and “${right}” in many.`,
				todo: `Did you mean “${right}”?`,
				fix: { start: index, length: word.length, text: right },
			},
		];
	});
}
