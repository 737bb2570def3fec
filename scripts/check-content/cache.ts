import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../lint/problem.ts';
import type { Cache } from './lint.ts';

const HOUSE = resolve(import.meta.dirname, '../..');
const FILE = join(HOUSE, '.cache/check-content.json');
/** Code by which something else could be found in the same file. */
const CODE = [
	'package-lock.json',
	'scripts/**/*.{ts,yaml,txt}',
	'src/{content-model,domain,guide,markdown,mdx,yaml}/**/*.ts',
];

/** What the last run found, unless the code has changed since. */
export function readCache(): Cache {
	try {
		const { version, found } = JSON.parse(readFileSync(FILE, 'utf8')) as {
			version: string;
			found: [string, Problem[]][];
		};
		return version === versionOfCode() ? new Map(found) : new Map();
	} catch {
		return new Map();
	}
}

export function writeCache(cache: Cache): void {
	mkdirSync(dirname(FILE), { recursive: true });
	writeFileSync(FILE, JSON.stringify({ version: versionOfCode(), found: [...cache] }));
}

function versionOfCode(): string {
	const files = globSync(CODE, { cwd: HOUSE }).toSorted();
	const stamps = files.map((file) => `${file} ${statSync(join(HOUSE, file)).mtimeMs}`);
	return createHash('sha1').update(stamps.join('\n')).digest('base64');
}
