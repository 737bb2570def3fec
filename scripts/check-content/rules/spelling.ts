import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nearest } from '../../../src/guide/nearest.ts';
import { proseText } from '../prose.ts';
import { perFile, tell } from '../rule.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const american = parse(read('american.yaml')) as Record<string, string>;

const dictionary = { words: null as Set<string> | null };
/** Every word that is one, American ones too; read where a file is looked at for the first time. */
function words(): Set<string> {
	dictionary.words ??= new Set([
		...(createRequire(import.meta.url)('an-array-of-english-words') as string[]),
		...read('words.txt').split('\n'),
	]);
	return dictionary.words;
}

/** A word in small letters, or with a capital at the start of a sentence; others are names. */
const WORD =
	/(?<![\p{L}\p{N}_@./-])(?:\p{Ll}{4,}|(?<=[\uFFFE'"]|^|[.!?:]\s+)\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}_@/]|['’.]\p{L})/gu;

/** Words are spelt as a dictionary has them, and the British way. */
export const spelling = perFile((file) => {
	const { text, at } = proseText(file);
	return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const small = word.toLowerCase();
		const ours = british(small);
		if (ours === null && words().has(small)) return [];
		// What a thing is called is as its owners spell it.
		if (['label', 'term'].includes(at(index).field)) return [];
		if (ours !== null) {
			const right = word.slice(0, 1) + ours.slice(1);
			const fix = { start: index, length: word.length, text: right };
			return { ...tell(file, index, 'spelling/american', { word, right }), fix };
		}
		const near = likely(small);
		const guess = near === null ? 'Correct it' : `Did you mean “${word.slice(0, 1)}${near.slice(1)}”`;
		return tell(file, index, 'spelling/unknown', { word, guess });
	});
});

/** The word of the same letters, or else the one that is spelt most alike, of those that begin alike. */
function likely(word: string): string | null {
	const alike = [...words()].filter(
		(one) => one.startsWith(word.slice(0, 2)) && Math.abs(one.length - word.length) < 2,
	);
	return alike.find((one) => lettersOf(one) === lettersOf(word)) ?? nearest(word, alike);
}

const lettersOf = (word: string): string => [...word].toSorted().join('');

const SIZED = /^(?:prize[sd]?|seiz(?:e|es|ed|ing)|capsize.*|.*siz(?:e|ed|es|ing))$/;

function british(word: string): string | null {
	const known = american[word];
	if (known !== undefined) return known;
	const one = word.endsWith('s') ? american[word.slice(0, -1)] : undefined;
	if (one !== undefined && one !== word) return `${one}s`;
	if (!/[iy]z/.test(word) || SIZED.test(word)) return null;
	const ise = word.replace(/(?<=\p{L}{2})([iy])z(e|es|ed|er|ers|ing|ation|ations)$/u, '$1s$2');
	return ise === word ? null : ise;
}
