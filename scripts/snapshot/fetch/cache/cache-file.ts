import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '#domain/compare.ts';
import type { Allowance } from '../client/allowance.ts';
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

/** What an entry says of its body. */
export type KeptHead = z.infer<typeof Head>;

const MAX_HEAD = 16 * 1024;
const NEWLINE = 0x0a;
const NAME = /^[0-9a-f]{64}\.body$/;

/** What the folder keeps for a request, without the body; null where there is nothing, or nothing whole. */
export async function findEntry(folder: string, ask: Ask): Promise<KeptHead | null> {
	return openEntry(folder, ask, async (file, head, from) => {
		const hash = hashOf(head);
		for await (const piece of file.createReadStream({ start: from, autoClose: false })) hash.update(piece as Buffer);
		return hash.digest('hex') === head.sha256 ? head : null;
	});
}

/** The body that the folder keeps for a request; null where there is none, or one that is not whole. */
export async function readEntry(folder: string, ask: Ask, allowance?: Allowance): Promise<FetchedBody | null> {
	return openEntry(folder, ask, async (file, head, from) => {
		const { size } = await file.stat();
		allowance?.take(size - from);
		const bytes = Buffer.alloc(size - from);
		await file.read(bytes, 0, bytes.length, from);
		if (hashOf(head).update(bytes).digest('hex') !== head.sha256) return null;
		const { url, charset, contentType, etag, lastModified } = head;
		return { status: 200, bytes, charset, contentType, url, validators: { etag, lastModified } };
	});
}

async function openEntry<T>(
	folder: string,
	ask: Ask,
	read: (file: FileHandle, head: KeptHead, from: number) => Promise<T | null>,
): Promise<T | null> {
	const file = await open(fileOf(folder, ask)).catch(() => null);
	if (file === null) return null;
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEAD), 0, MAX_HEAD, 0);
		const end = buffer.subarray(0, bytesRead).indexOf(NEWLINE);
		const head = Head.safeParse(end === -1 ? null : parseLine(buffer.toString('utf8', 0, end)));
		return head.success && head.data.asked === ask.url ? await read(file, head.data, end + 1) : null;
	} finally {
		await file.close();
	}
}

/** Keeps a body: a file is there as a whole or not at all. */
export async function writeEntry(folder: string, ask: Ask, body: FetchedBody): Promise<void> {
	const head: Omit<KeptHead, 'sha256'> = {
		version: 1,
		accept: ask.accept,
		asked: ask.url,
		url: body.url,
		charset: body.charset,
		contentType: body.contentType,
		...body.validators,
	};
	const sha256 = hashOf(head).update(body.bytes).digest('hex');
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

function fileOf(folder: string, { accept, url }: Ask): string {
	return join(folder, `${createHash('sha256').update(`${accept} ${url}`).digest('hex')}.body`);
}

/** A hash that has seen what an entry says of its body and waits for the body. */
function hashOf({ accept, asked, url, charset, contentType, etag, lastModified }: Omit<KeptHead, 'sha256'>): Hash {
	const said = JSON.stringify([accept, asked, url, charset, contentType, etag, lastModified]);
	return createHash('sha256').update(`${said}\n`);
}

function parseLine(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
