import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { wordsFile } from '#site-config/site-folder.ts';
import {
	createCollection,
	createSpellingDictionary,
	createSpellingDictionaryFromTrieFile,
	type SpellingDictionary,
} from 'cspell-dictionary';

interface Extension {
	dictionaryDefinitions: { name: string; path: string }[];
}

interface Misspellings {
	/** `commerical->commercial`, `causalities->casualties, …` */
	dictionaryDefinitions: { flagWords?: string[]; suggestWords?: string[] }[];
}

const loaded = {
	dictionary: null as SpellingDictionary | null,
	british: null as SpellingDictionary | null,
	ours: null as SpellingDictionary | null,
	misspellings: null as ReadonlyMap<string, string> | null,
};

/** British English and the terms of software as cspell has them, and the words of words.txt; read when a word is first looked up. */
export function dictionary(): SpellingDictionary {
	loaded.dictionary ??= createCollection(
		[british(), createSpellingDictionary(softwareTerms(), 'terms', 'terms', {}), ours()],
		'ours',
	);
	return loaded.dictionary;
}

/** British English alone; read when it is first asked for. */
export const british = (): SpellingDictionary => (loaded.british ??= readBritish());

/** The correct spelling of a common misspelling in small letters: `recieve` → `receive`. null for any other word. */
export const oftenMeant = (word: string): string | null => meanings(word)?.[0] ?? null;

/** The correct spelling if there is exactly one, and if the misspelling is not itself a word. */
export function onlyMeant(word: string): string | null {
	const [only, other] = meanings(word) ?? [];
	return only === undefined || other !== undefined || only.includes(' ') || dictionary().has(word) ? null : only;
}

function meanings(word: string): string[] | undefined {
	loaded.misspellings ??= readMisspellings();
	return loaded.misspellings.get(word)?.split(', ');
}

function readMisspellings(): ReadonlyMap<string, string> {
	const extension = createRequire(import.meta.url).resolve('@cspell/dict-en-common-misspellings');
	const { import: files } = JSON.parse(readFileSync(extension, 'utf8')) as { import: string[] };
	const lists = files
		.filter((name) => !name.includes('-us'))
		.flatMap(
			(name) => (JSON.parse(readFileSync(join(extension, '..', name), 'utf8')) as Misspellings).dictionaryDefinitions,
		);
	return new Map(
		lists
			.flatMap(({ flagWords = [], suggestWords = [] }) => [...flagWords, ...suggestWords])
			.map((line) => line.split('->') as [string, string]),
	);
}

function readBritish(): SpellingDictionary {
	const require = createRequire(import.meta.url);
	const extension = require.resolve('@cspell/dict-en-gb');
	const { dictionaryDefinitions } = JSON.parse(readFileSync(extension, 'utf8')) as Extension;
	const [definition] = dictionaryDefinitions;
	if (!definition) throw new Error(`${extension} names no dictionary.`);
	const file = join(extension, '..', definition.path);
	return createSpellingDictionaryFromTrieFile(gunzipSync(readFileSync(file)), definition.name, file, {});
}

/** Software terms and names of tools, in small letters. */
function softwareTerms(): string[] {
	const extension = createRequire(import.meta.url).resolve('@cspell/dict-software-terms');
	const { dictionaryDefinitions } = JSON.parse(readFileSync(extension, 'utf8')) as Extension;
	return dictionaryDefinitions
		.map(({ path }) => readFileSync(join(extension, '..', path)))
		.flatMap((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8').split('\n'))
		.filter((line) => /^[a-z]{4,}$/i.test(line))
		.map((word) => word.toLowerCase());
}

/** The words of the trade from words.txt. */
export function ours(): SpellingDictionary {
	return (loaded.ours ??= readOurs());
}

function readOurs(): SpellingDictionary {
	return createSpellingDictionary(readWords(), 'words', wordsFile, {});
}

/** The words in the site’s words.txt; none if there is no such file. Lines that start with `#` are comments. */
export function readWords(): string[] {
	if (!existsSync(wordsFile)) return [];
	return readFileSync(wordsFile, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
}
