import { createHash, hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { remembered } from '#domain/memoize.ts';

/**
 * Bytes that take long to make: from a file of an earlier build where they were made of the same text, else made and kept.
 * `{hash}` in the file’s name stands for what they are made of. The file begins with the sha256 of the rest, so that nothing of
 * a damaged one reaches a page.
 */
export async function madeOnce(file: string, of: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const kept = file.replace('{hash}', hash('sha256', of).slice(0, 32));
	const before = await readWhole(kept);
	if (before) return before;
	const bytes = await make();
	await mkdir(dirname(kept), { recursive: true });
	// Under its name it is whole: a build that is stopped leaves no half of it.
	const unfinished = `${kept}.${process.pid}`;
	await writeFile(unfinished, [`${digestOf(bytes)}\n`, bytes]);
	await rename(unfinished, kept);
	return bytes;
}

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes);

/** What a file holds below its digest; null where it is not there, not whole, or a pipe, which would be waited for without end. */
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
 * A value that our code makes of others, all of which JSON can hold: kept in the folder as long as the code is the same.
 * What other code made is removed from there.
 * @param of all that it is made of beside the code
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

/** Removes what lies beside a folder. */
async function removeOthers(own: string): Promise<void> {
	const folder = dirname(own);
	const others = (await readdir(folder).catch(() => [])).filter((name) => name !== basename(own));
	await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** A hash of all code and lists of a folder beside the content, of the packages and of Node: nobody keeps a list of what matters. */
export const hashOfCode = remembered((folder) => {
	const all = createHash('sha256').update(process.version);
	const files = globSync([`${folder}/**/*.{ts,yaml}`, 'package-lock.json'], { exclude: ['src/content/**'] });
	for (const file of files.toSorted()) all.update(`\n${file}\n`).update(readFileSync(file));
	return all.digest('hex');
});
