import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Bytes that take long to make: from a file of an earlier build where they were made of the same text, else made and kept.
 * `{hash}` in the file’s name stands for what they are made of.
 */
export async function madeOnce(file: string, of: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const kept = file.replace('{hash}', createHash('sha256').update(of).digest('hex').slice(0, 32));
	const before = await readFile(kept).catch(() => null);
	if (before) return before;
	const bytes = await make();
	await mkdir(dirname(kept), { recursive: true });
	await writeFile(kept, bytes);
	return bytes;
}
