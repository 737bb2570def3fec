import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isText, SECURITY_HEADERS } from './headers.ts';

interface Body {
	bytes: Buffer;
	etag: string;
	encoding: 'br' | 'gzip' | null;
}

export interface Served {
	/** With a closing slash: `http://127.0.0.1:4321/` */
	url: string;
	port: number;
	close(): Promise<void>;
}

/**
 * Serves a folder as a static host would: `/x/` is x/index.html, `/x` leads there, all else is 404.html.
 * Rejects with code EADDRINUSE where the port is taken; port 0 is any free one.
 */
export async function serveFolder(folder: string, where: { port?: number; host?: string } = {}): Promise<Served> {
	const { port = 0, host = '127.0.0.1' } = where;
	const root = await realpath(folder);
	const bodies = new Map<string, Promise<Body>>();
	const server = createServer((request, response) => {
		answer(root, bodies, request, response).catch(() => {
			response.writeHead(500, SECURITY_HEADERS).end('The server could not read this file.\n');
		});
	});
	await new Promise<void>((done, fail) => {
		server.once('error', fail).listen(port, host, done);
	});
	const address = server.address() as AddressInfo;
	const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	return {
		url: `http://${name}:${address.port}/`,
		port: address.port,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

async function answer(
	root: string,
	bodies: Map<string, Promise<Body>>,
	request: IncomingMessage,
	response: ServerResponse,
) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { ...SECURITY_HEADERS, Allow: 'GET, HEAD' }).end();
		return;
	}
	const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
	const found = await resolve(root, path);
	if (found.kind === 'folder') {
		const location = `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
		response.writeHead(301, { ...SECURITY_HEADERS, Location: location }).end();
		return;
	}
	const file = found.kind === 'file' ? found.file : await fileAt(root, join(root, '404.html'));
	if (file === null) {
		response.writeHead(404, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found.\n');
		return;
	}
	const { mtime } = await stat(file);
	const encoding = isText(file) ? bestEncoding(request.headers['accept-encoding']) : null;
	const key = `${file}\n${mtime.getTime()}\n${encoding}`;
	const body = await (bodies.get(key) ?? remember(bodies, key, readBody(file, encoding)));
	const headers = {
		...SECURITY_HEADERS,
		'Content-Type': contentType(file),
		'Cache-Control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
		'Last-Modified': mtime.toUTCString(),
		ETag: body.etag,
		Vary: 'Accept-Encoding',
		...(body.encoding === null ? {} : { 'Content-Encoding': body.encoding }),
	};
	if (found.kind === 'file' && isFresh(request, body.etag, mtime)) {
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(found.kind === 'file' ? 200 : 404, { ...headers, 'Content-Length': body.bytes.length });
	response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

type Found = { kind: 'file'; file: string } | { kind: 'folder' } | { kind: 'nothing' };

async function resolve(root: string, path: string): Promise<Found> {
	let decoded: string;
	try {
		decoded = decodeURIComponent(path);
	} catch {
		return { kind: 'nothing' };
	}
	if (/[\0\\]/.test(decoded)) return { kind: 'nothing' };
	const target = join(root, decoded);
	if (decoded.endsWith('/')) return asFound(await fileAt(root, join(target, 'index.html')));
	if ((await fileAt(root, join(target, 'index.html'))) !== null) return { kind: 'folder' };
	return asFound(await fileAt(root, target));
}

function asFound(file: string | null): Found {
	return file === null ? { kind: 'nothing' } : { kind: 'file', file };
}

/** The real path of a file inside the folder; null where there is none, or where a link leads outside. */
async function fileAt(root: string, path: string): Promise<string | null> {
	try {
		const real = await realpath(path);
		return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : null;
	} catch {
		return null;
	}
}

function remember(bodies: Map<string, Promise<Body>>, key: string, body: Promise<Body>): Promise<Body> {
	bodies.set(key, body);
	return body;
}

async function readBody(file: string, encoding: Body['encoding']): Promise<Body> {
	const plain = await readFile(file);
	const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
	if (encoding === null) return { bytes: plain, etag: `"${hash}"`, encoding };
	// The best compression of a large file takes seconds; nobody waits that long for a first answer.
	const quality = plain.length < 100_000 ? 11 : 5;
	const bytes =
		encoding === 'br'
			? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
			: await promisify(gzip)(plain);
	return { bytes, etag: `"${hash}-${encoding}"`, encoding };
}

function bestEncoding(accepted: string | string[] | undefined): Body['encoding'] {
	const names = String(accepted ?? '')
		.split(',')
		.filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part));
	const has = (name: string) => names.some((part) => part.split(';')[0]?.trim().toLowerCase() === name);
	return has('br') ? 'br' : has('gzip') ? 'gzip' : null;
}

function isFresh(request: IncomingMessage, etag: string, mtime: Date): boolean {
	const known = request.headers['if-none-match'];
	if (known !== undefined) return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
	const since = Date.parse(request.headers['if-modified-since'] ?? '');
	return Math.floor(mtime.getTime() / 1000) * 1000 <= since;
}
