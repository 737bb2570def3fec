import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '#domain/compare.ts';
import type { FetchedBody } from '../client/answer.ts';
import type { Ask } from '../../sources/ask.ts';

/** The first line of an entry; the body follows it as it is. */
const Head = z.strictObject({
	version: z.literal(1).describe('Another version is as good as no entry'),
	accept: z.enum(['json', 'xml', 'html']).describe('What was asked for'),
	asked: z.string().describe('The address that was asked'),
	url: z.string().describe('Where the body came from in the end'),
	charset: z.string().nullable().describe('As the server declared it'),
	contentType: z.string().describe('As the server declared it'),
	etag: z.string().nullable().describe('The server’s name for this version of the body'),
	lastModified: z.string().nullable().describe('When the server says it changed last'),
	sha256: z.string().describe('Of the fields above and the body'),
});

type Head = z.infer<typeof Head>;

const NEWLINE = 0x0a;
const NAME = /^[0-9a-f]{64}\.body$/;

/** The body that the folder keeps for a request; null where there is none, or one that is not whole. */
export async function readEntry(folder: string, ask: Ask): Promise<FetchedBody | null> {
	const file = await readFile(fileOf(folder, ask)).catch(() => null);
	const end = file?.indexOf(NEWLINE) ?? -1;
	if (file === null || end === -1) return null;
	const { data: head } = Head.safeParse(parseLine(file.toString('utf8', 0, end)));
	const bytes = file.subarray(end + 1);
	if (head?.asked !== ask.url || digestOf(head, bytes) !== head.sha256) return null;
	const { url, charset, contentType, etag, lastModified } = head;
	return { status: 200, bytes, charset, contentType, url, validators: { etag, lastModified } };
}

/** Keeps a body: a file is there as a whole or not at all. */
export async function writeEntry(folder: string, ask: Ask, body: FetchedBody): Promise<void> {
	const head: Omit<Head, 'sha256'> = {
		version: 1,
		accept: ask.accept ?? 'json',
		asked: ask.url,
		url: body.url,
		charset: body.charset,
		contentType: body.contentType,
		...body.validators,
	};
	const sha256 = digestOf(head, body.bytes);
	await mkdir(folder, { recursive: true });
	const file = fileOf(folder, ask);
	await writeFile(`${file}.tmp`, [`${JSON.stringify({ ...head, sha256 })}\n`, body.bytes]);
	await rename(`${file}.tmp`, file);
}

/** Notes that an entry was of use, so that it outlasts others when room is made. */
export async function touchEntry(folder: string, ask: Ask, now: Date): Promise<void> {
	await utimes(fileOf(folder, ask), now, now);
}

export async function removeEntry(folder: string, ask: Ask): Promise<void> {
	await rm(fileOf(folder, ask), { force: true });
}

/** Takes entries out, those first that were of no use for longest, until at most `maxBytes` are left. */
export async function makeRoom(folder: string, maxBytes: number): Promise<void> {
	const names = (await readdir(folder).catch(() => [])).toSorted(compareText);
	for (const name of names.filter((file) => file.endsWith('.tmp'))) await rm(join(folder, name), { force: true });
	const entries = await Promise.all(
		names.filter((name) => NAME.test(name)).map(async (name) => ({ name, of: await stat(join(folder, name)) })),
	);
	let left = entries.reduce((sum, { of }) => sum + of.size, 0);
	for (const { name, of } of entries.toSorted((a, b) => a.of.mtimeMs - b.of.mtimeMs)) {
		if (left <= maxBytes) return;
		await rm(join(folder, name), { force: true });
		left -= of.size;
	}
}

function fileOf(folder: string, { accept = 'json', url }: Ask): string {
	return join(folder, `${createHash('sha256').update(`${accept} ${url}`).digest('hex')}.body`);
}

/** The sha256 of what an entry says of its body, and of the body. */
function digestOf(head: Omit<Head, 'sha256'>, bytes: Uint8Array): string {
	const { accept, asked, url, charset, contentType, etag, lastModified } = head;
	const said = JSON.stringify([accept, asked, url, charset, contentType, etag, lastModified]);
	return createHash('sha256').update(`${said}\n`).update(bytes).digest('hex');
}

function parseLine(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
