import { distance } from 'fastest-levenshtein';
import type { Finding, Words } from '../../../lint/rule.ts';
import { memoizeOnce } from '#domain/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';
import { british, dictionary, oftenMeant, onlyMeant, ours } from './dictionary.ts';

/** A word in small letters or with a capital. Within a sentence, a capital makes it a name, unless it is nearly a common word. */
const WORD = /(?<![\p{L}\p{N}_@./-])(?:\p{Ll}{3,}|\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}_@/]|['’.]\p{L})/gu;
const BEGINS = /(?:[\uFFFE'"]|^|[.!?:]\s+)$/u;

/** Reports words that no dictionary has, and American spellings. */
export const spelling: ContentRule = {
	id: 'content/spelling',
	severity: 'warning',
	title: 'A word that is misspelt, or spelt the American way',
	help: `
		The guides are in British English: “behaviour”, “organise”, “centre”. \`npm run check -- --fix\` corrects American spellings, and common misspellings with only one correction, such as “recieves”. Correct other unknown words yourself. Names and code are not checked. A word of the trade that no dictionary has goes into \`data/words.txt\`.
	`,
	file: (file) => {
		const { text, at: proseAt } = proseText(file);
		return [
			...slipsInLists(file),
			...[...text.matchAll(WORD)].flatMap(({ 0: word, index }): Finding[] => {
				const isName = /^\p{Lu}/u.test(word) && !BEGINS.test(text.slice(Math.max(0, index - 3), index));
				const fault = isName ? misspeltName(word) : faultOf(word.toLowerCase());
				const { field } = proseAt(index);
				// Labels are spelt as the owner of the name spells them. Terms of the glossary have no owner and are British.
				if (fault === null || field === 'label' || (field === 'term' && !fault.isAmerican)) return [];
				const meant = fault.near();
				const near = meant && word.slice(0, 1) + meant.slice(1);
				if (!fault.isAmerican || near === null) {
					const isCertain = near !== null && onlyMeant(word.toLowerCase()) === meant;
					const fix = isCertain ? { start: index, length: word.length, text: near } : undefined;
					return [{ ...at(file, index), ...unknownWords(word, near), word: word.toLowerCase(), fix }];
				}
				return [
					{
						...at(file, index),
						says: `“${word}” is spelt the American way.`,
						todo: `Write “${near}”.`,
						fix: { start: index, length: word.length, text: near },
					},
				];
			}),
		];
	},
};

/** Fields with words from adverts, and titles that others wrote. */
const WORDS_OF_ADVERTS = [
	'any',
	'all',
	'none',
	'traps',
	'hits',
	'misses',
	'aliases',
	'services',
	'phrase',
	'each',
	'notTitles',
	'text',
	'title',
	'label',
];

/** Words in those fields that are correct in another language, or in a spelling that we do not use ourselves. */
const OTHERS = 'slovenija europea sourcer presales analyste modelos monitoreo datos onsite oncall stadt'.split(' ');

/** Typos in words from adverts: two letters swapped, or one missing, doubled or wrong. American spellings are allowed there. */
function slipsInLists(file: ContentFile): Finding[] {
	const isList = /^src\/content\/(?:vocabulary|detectors|sources|listing-sources)\//.test(file.path);
	if (!isList || file.kind === 'levelTerms') return [];
	return file.yaml.strings().flatMap(({ path, value, start }) => {
		const field = String(path.findLast((key) => typeof key === 'string'));
		// A word before `*` is only the start of several words.
		if (!WORDS_OF_ADVERTS.includes(field) || /^https?:|[^\0-\u024F\u2000-\u206F]/.test(value)) return [];
		return [...value.matchAll(/(?<![\p{L}\p{N}_@./*’'-])\p{L}\p{Ll}{4,}(?![\p{L}\p{N}_@/*’'.-])/gu)].flatMap(
			({ 0: word }) => {
				const meant = slipFor(word);
				return meant === null ? [] : [{ ...at(file, start), ...unknownWords(word, meant), word: word.toLowerCase() }];
			},
		);
	});
}

/** The word that a typo most likely stands for; null if it is a word itself, or if no word is near. */
function slipFor(word: string): string | null {
	const small = word.toLowerCase();
	if (/[^a-z]/.test(small) || OTHERS.includes(small) || dictionary().has(word) || dictionary().has(small)) return null;
	if (isBuilt(small) || britishOf(small) !== null) return null;
	const meant = slips.get(small) ?? wordBeside(small);
	slips.set(small, meant);
	return meant && word.slice(0, 1) + meant.slice(1);
}

const slips = new Map<string, string | null>();
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The first dictionary word that differs by one typo. Looking up candidates is faster than asking the dictionary for suggestions. */
function wordBeside(word: string): string | null {
	const cut = [...word]
		.map((letter, at) => ({ before: word.slice(0, at), letter, after: word.slice(at + 1) }))
		.slice(1);
	const candidates = [
		...cut.map(({ before, letter, after }) => before + after.slice(0, 1) + letter + after.slice(1)),
		...cut.map(({ before, after }) => before + after),
		...cut.flatMap(({ before, letter, after }) => LETTERS.map((put) => before + put + letter + after)),
		...cut.flatMap(({ before, after }) => LETTERS.map((put) => before + put + after)),
	];
	return candidates.find((one) => one.length > 4 && one !== word && british().has(one)) ?? null;
}

function unknownWords(word: string, near: string | null): Words {
	const guess = near === null ? 'Correct it.' : `Did you mean “${near}”?`;
	return {
		says: `“${word}” is in no dictionary.`,
		todo: `${guess} A word of the trade goes into data/words.txt.`,
	};
}

interface Fault {
	isAmerican: boolean;
	/** The British spelling, or the word that is most likely meant. */
	near: () => string | null;
}

/** The mistake in a capitalised word within a sentence: no dictionary has it, but it is nearly a word that one has. */
function misspeltName(word: string): Fault | null {
	if (word.length < 6 || dictionary().has(word)) return null;
	const small = word.toLowerCase();
	if (oftenMeant(small) !== null) return faultOf(small);
	const fault = faultOf(small);
	const near = fault?.near()?.toLowerCase() ?? '';
	const most = word.length > 8 || lettersOf(near) === lettersOf(small) ? 2 : 1;
	return british().has(near) && distance(near, small) <= most ? fault : null;
}

const isOneWord = ({ word }: { word: string }): boolean => !word.includes(' ');

/** How many words get a suggestion in one run. Each takes 20 ms, and a text in German would need hundreds. */
const MOST_GUESSES = 100;
let guesses = 0;

const lettersOf = (word: string): string => [...word].toSorted().join('');

/** The word that is most likely meant. Of equally near words, one with the same letters wins. */
function likeliest(word: string): string | null {
	if (++guesses > MOST_GUESSES) return null;
	const near = dictionary()
		.suggest(word, { numSuggestions: 6 })
		.filter(isOneWord)
		.map((one) => one.word);
	return (
		near.find((one) => lettersOf(one) === lettersOf(word)) ??
		near.find((one) => one.startsWith(word) && one.length === word.length + 1) ??
		// Letters are more often left out than added, except doubled ones: “enginers” is “engineers”.
		near.find((one) => one.length === word.length - 1 && /(.)\1/.test(word) && distance(one, word) === 1) ??
		near.find((one) => one.length === word.length + 1 && distance(one, word) === 1) ??
		near[0] ??
		null
	);
}

const known = new Map<string, Fault | null>();

/** The mistake in a word in small letters; null if there is none. */
function faultOf(word: string): Fault | null {
	const earlier = known.get(word);
	if (earlier !== undefined) return earlier;
	const british = britishOf(word);
	const fault = british !== null ? { isAmerican: true, near: () => british } : misspelt(word);
	known.set(word, fault);
	return fault;
}

function misspelt(word: string): Fault | null {
	// A word without a vowel is the name of a program: `zstd`, `jq`.
	if (!/[aeiouyà-ɏ]/.test(word) || ours().has(word)) return null;
	const meant = oftenMeant(word);
	if (word.length < 4 && dictionary().has(word)) return null;
	if (meant !== null) return { isAmerican: false, near: () => meant };
	return dictionary().has(word) || isBuilt(word)
		? null
		: { isAmerican: false, near: memoizeOnce(() => likeliest(word)) };
}

/** Whether a word is built from words that the dictionary has: `lockfiles`, `reflow`, `pseudonymised`. */
function isBuilt(word: string): boolean {
	const [, rest] = /^(?:re|un|non|multi|micro|auto|sub|inter)(\p{L}{4,})$/u.exec(word) ?? [];
	if (word.endsWith('s') && dictionary().has(word.slice(0, -1))) return true;
	const [, stem] = /^(\p{L}{6,})is(?:e|es|ed|ing|ation)$/u.exec(word) ?? [];
	const [, adjective] = /^(\p{L}{5,}b)ly$/u.exec(word) ?? [];
	const [, verb] = /^(\p{L}{3,})(?:down|back|over|out|off)$/u.exec(word) ?? [];
	return [rest, stem, verb, adjective && `${adjective}le`].some((one) => one !== undefined && british().has(one));
}

/** American spellings that the British dictionary also has, as names or with another meaning. */
const BOTH = new Map([
	['acknowledgment', 'acknowledgement'],
	['acknowledgments', 'acknowledgements'],
	['aging', 'ageing'],
	['afterward', 'afterwards'],
	['artifact', 'artefact'],
	['artifacts', 'artefacts'],
	['center', 'centre'],
	['gray', 'grey'],
	['harbor', 'harbour'],
	['percent', 'per cent'],
]);

/** How American spellings differ from British ones: `-or` → `-our`, `-ize` → `-ise`. */
const DIFFERENCES: readonly [american: RegExp, ours: string][] = [
	[/or(?=s?$|ed$|ing$|able$|ably$|ite|al|ful|less|hood)/, 'our'],
	[/er(?=s?$)/, 're'],
	[/ered$/, 'red'],
	[/l(?=(?:ed|ers?|ings?|ors?|ous)$)/, 'll'],
	[/ll(?=s?$|ments?$|ful)/, 'l'],
	[/og(?=s?$)/, 'ogue'],
	[/og(?=ed$|ing$)/, 'ogu'],
	[/ense(?=s?$|less)/, 'ence'],
	[/dgm/, 'dgem'],
	[/yz/, 'ys'],
	[/^sk/, 'sc'],
	[/^math$/, 'maths'],
	[/neuver/, 'noeuvre'],
];

/** The dictionary has both `organize` and `organise`; we write the latter. `prize` and `seize` have only one spelling. */
const IZE = /(?<=\p{L}{2}i)z(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/u;
const ONE_WAY = /^(?:prize|seize|seizing|siz)/;

/** The British spelling of an American one; null for any other word. */
function britishOf(word: string): string | null {
	const both = BOTH.get(word) ?? (IZE.test(word) && !ONE_WAY.test(word) ? word.replace(IZE, 's') : null);
	if (both !== null) return both.includes(' ') || dictionary().has(both) ? both : null;
	if (dictionary().has(word)) return null;
	const ours = DIFFERENCES.filter(([american]) => american.test(word)).map(([american, our]) =>
		word.replace(american, our),
	);
	return ours.find((candidate) => dictionary().has(candidate)) ?? null;
}
