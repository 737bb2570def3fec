import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
	createCollection,
	createSpellingDictionary,
	createSpellingDictionaryFromTrieFile,
	type SpellingDictionary,
} from 'cspell-dictionary';

interface Extension {
	dictionaryDefinitions: { name: string; path: string }[];
}

const loaded = { dictionary: null as SpellingDictionary | null, british: null as SpellingDictionary | null };

/** British English as cspell has it, and the words of words.txt; read when a word is first looked up. */
export function dictionary(): SpellingDictionary {
	loaded.dictionary ??= createCollection([british(), ours()], 'ours');
	return loaded.dictionary;
}

/** British English alone; read when it is first asked for. */
export const british = (): SpellingDictionary => (loaded.british ??= readBritish());

function readBritish(): SpellingDictionary {
	const require = createRequire(import.meta.url);
	const extension = require.resolve('@cspell/dict-en-gb');
	const { dictionaryDefinitions } = JSON.parse(readFileSync(extension, 'utf8')) as Extension;
	const [definition] = dictionaryDefinitions;
	if (!definition) throw new Error(`${extension} names no dictionary.`);
	const file = join(extension, '..', definition.path);
	return createSpellingDictionaryFromTrieFile(gunzipSync(readFileSync(file)), definition.name, file, {});
}

/** Words of the guides that it lacks, one a line; a line that starts with `#` is none. */
function ours(): SpellingDictionary {
	const file = join(import.meta.dirname, '../../words.txt');
	const words = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	return createSpellingDictionary(words, 'words', file, {});
}
