import { createHash, hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { remembered } from '#domain/memoize.ts';

/**
 * Caches bytes that take long to make: returns the file of an earlier build when it was made from the same input `of`, else makes
 * and saves them. `{hash}` in the file’s name is replaced by a hash of the input. The file begins with the sha256 of the rest, so
 * that a damaged file is never used.
 */
export async function madeOnce(file: string, of: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const kept = file.replace('{hash}', hash('sha256', of).slice(0, 32));
	const before = await readWhole(kept);
	if (before) return before;
	const bytes = await make();
	await mkdir(dirname(kept), { recursive: true });
	// Written under another name and then renamed, so that an interrupted build leaves no incomplete file.
	const unfinished = `${kept}.${process.pid}`;
	await writeFile(unfinished, [`${digestOf(bytes)}\n`, bytes]);
	await rename(unfinished, kept);
	return bytes;
}

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes);

/**
 * The content of a cache file without its checksum; null when the file is missing or damaged, or is a pipe, which could block
 * forever.
 */
async function readWhole(path: string): Promise<Buffer | null> {
	try {
		if (!(await stat(path)).isFile()) return null;
		const file = await readFile(path);
		const end = file.indexOf('\n');
		const bytes = file.subarray(end + 1);
		return file.toString('latin1', 0, end) === digestOf(bytes) ? bytes : null;
	} catch {
		return null;
	}
}

/**
 * Caches a JSON value that our code computes. The cache is valid as long as the code is the same; results of older code are
 * deleted.
 * @param of every input of the computation other than the code
 */
export async function madeByCode<Value>(
	folder: string,
	of: unknown,
	make: () => Value | Promise<Value>,
	code = hashOfCode('src'),
): Promise<Value> {
	const own = join(folder, code.slice(0, 32));
	const swept = sweptFor.get(own) ?? removeOthers(own);
	sweptFor.set(own, swept);
	await swept;
	const bytes = await madeOnce(join(own, '{hash}.json'), JSON.stringify(of), async () =>
		Buffer.from(JSON.stringify(await make())),
	);
	return JSON.parse(bytes.toString()) as Value;
}

const sweptFor = new Map<string, Promise<void>>();

/** Removes the other entries of a folder’s parent. */
async function removeOthers(own: string): Promise<void> {
	const folder = dirname(own);
	const others = (await readdir(folder).catch(() => [])).filter((name) => name !== basename(own));
	await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/**
 * A hash of all code and lists in a folder, the installed packages and the version of Node. It covers everything, so nobody must
 * keep a list of the files that matter.
 */
export const hashOfCode = remembered((folder) => {
	const all = createHash('sha256').update(process.version);
	const files = globSync([`${folder}/**/*.{ts,yaml}`, 'package-lock.json'], { exclude: ['src/content/**'] });
	for (const file of files.toSorted()) all.update(`\n${file}\n`).update(readFileSync(file));
	return all.digest('hex');
});
