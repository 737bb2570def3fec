import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { namesThisMachine, ownTarget, STRANGE_HOST, STRANGE_TARGET } from './request-target.ts';
import { cacheControl, hashedFiles, securityHeaders } from '#site/policy.ts';

export interface Served {
	/** With a closing slash: `http://127.0.0.1:4321/`, `http://127.0.0.1:4321/repo/` */
	url: string;
	port: number;
	close(): Promise<void>;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Where {
	port?: number;
	host?: string;
	/** The base path of the site; everything outside it is 404. */
	base?: string;
	/**
	 * For a folder that is still being built: resolves when the file for a path exists, or when it is certain that it
	 * never will.
	 */
	isThere?: (path: string) => Promise<unknown>;
}

/**
 * Serves a folder like a static host: `/x/` is x/index.html, `/x` redirects to `/x/`, anything else is 404.html.
 * Rejects with code EADDRINUSE if the port is taken; port 0 is any free one.
 */
export async function serveFolder(folder: string, where: Where = {}): Promise<Served> {
	const { port = 0, host = '127.0.0.1', base = '/', isThere = () => Promise.resolve() } = where;
	const files: Middleware = sirv(folder, {
		dev: true, // looks at the disk each time, so that a build shows at once
		etag: true,
		extensions: ['html'],
		setHeaders(response, path) {
			response.setHeader('Cache-Control', cacheControl[path.startsWith(`/${hashedFiles}`) ? 'hashed' : 'other']);
			if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
		},
	});
	const compress = compression({ threshold: 0, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
	const server = createServer((request, response) => {
		response.setHeaders(new Map(Object.entries(securityHeaders)));
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		// When it serves other machines too, it cannot know the names that they use.
		if (isLoopback(host) && !namesThisMachine(request)) return refuse(response, STRANGE_HOST);
		if (ownTarget(request.url ?? '/') === null) return refuse(response, STRANGE_TARGET);
		const [asked = '', query] = (request.url ?? '/').split('?', 2);
		const path = asked.startsWith(base) ? asked.slice(base.length - 1) : '';
		const answer = () => {
			if (isPageWithoutSlash(folder, path)) {
				response.writeHead(301, { Location: `${asked}/${query === undefined ? '' : `?${query}`}` }).end();
				return;
			}
			if (path === '') return void sendNotFound(folder, response);
			request.url = path;
			// None of our pages needs ranges, and sirv throws on a range that ends before it starts.
			delete request.headers.range;
			files(request, response, () => void sendNotFound(folder, response));
		};
		void isThere(path || '/404.html').then(() => (compress as unknown as Middleware)(request, response, answer));
	});
	await new Promise<void>((done, fail) => {
		server.once('error', fail).listen(port, host, done);
	});
	const address = server.address() as AddressInfo;
	const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	return {
		url: `http://${name}:${address.port}${base}`,
		port: address.port,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

function refuse(response: ServerResponse, why: string): void {
	response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end(why);
}

function isPageWithoutSlash(folder: string, path: string): boolean {
	return /^(?:\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
	const page = await readFile(join(folder, '404.html')).catch(() => 'Not found.\n');
	response.writeHead(404, { 'Content-Type': `text/${typeof page === 'string' ? 'plain' : 'html'}; charset=utf-8` });
	response.end(page);
}
