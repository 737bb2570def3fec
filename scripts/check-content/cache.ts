import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { memoizeOnce } from '#domain/memoize.ts';
import { readKept, writeKept, type KeptYaml } from '../../src/yaml/kept-yaml.ts';
import { readWords } from './rules/language/dictionary.ts';
import type { Problem } from '../lint/problem.ts';
import type { Cache } from './lint.ts';

const HOUSE = resolve(import.meta.dirname, '../..');
const FILE = join(HOUSE, '.cache/check-content.json');
const FIELDS = join(HOUSE, '.cache/check-fields.json');
/**
 * Code whose change may change findings. Rules import from most folders, so all code counts rather than a list kept by hand.
 */
export const CODE = ['package-lock.json', 'scripts/**/*.{ts,yaml}', 'src/!(content)/**/*.ts'];

interface Kept {
	version: string;
	words: string[];
	found: [string, Problem[]][];
}

/** The findings of the last run; none if the code has changed. Findings that new words in words.txt may change are dropped. */
export function readCache(): Cache {
	try {
		const { version, words, found } = JSON.parse(readFileSync(FILE, 'utf8')) as Kept;
		return version === versionOfCode() ? stillSo(new Map(found), words, ourWords()) : new Map();
	} catch {
		return new Map();
	}
}

/** Writes the cache for the next run unless it is the same as `before`. */
export function writeCache(cache: Cache, before: Cache): void {
	if (cache.size === before.size && [...cache.keys()].every((key) => before.has(key))) return;
	mkdirSync(dirname(FILE), { recursive: true });
	const kept: Kept = { version: versionOfCode(), words: ourWords(), found: [...cache] };
	writeFileSync(FILE, JSON.stringify(kept));
}

/** The fields parsed in the last run, unless the code has changed since. */
export const readFields = (): KeptYaml => readKept(FIELDS, versionOfCode());

/** Writes the parsed fields for the next run if they have changed. */
export const writeFields = (fields: KeptYaml): void => writeKept(FIELDS, versionOfCode(), fields);

/** The cached findings that still hold after words.txt has changed: added words remove problems, removed words may add some. */
export function stillSo(found: Cache, before: readonly string[], now: readonly string[]): Cache {
	const known = new Set(now);
	if (before.some((word) => !known.has(word))) return new Map();
	return new Map(
		[...found].filter(([, problems]) => !problems.some(({ word }) => word !== undefined && known.has(word))),
	);
}

const ourWords = memoizeOnce(readWords);

const versionOfCode = memoizeOnce((): string => {
	const files = globSync(CODE, { cwd: HOUSE }).toSorted();
	const stamps = files.map((file) => `${file} ${statSync(join(HOUSE, file)).mtimeMs}`);
	return createHash('sha1').update(stamps.join('\n')).digest('base64');
});
