import type { IncomingMessage } from 'node:http';

/**
 * The path and query of a request. Null if the target could be taken for another host: `//host/`, `/\host/`,
 * `http://host/`, or the same with encoded slashes.
 */
export function ownTarget(target: string): string | null {
	const [path = ''] = target.split(/[?#]/, 1);
	return /^\/(?![/\\])/.test(path) && !/\\|%2f|%5c|[\0-\x20]/i.test(path) ? target : null;
}

/** The response to such a target. */
export const STRANGE_TARGET =
	'This address could be taken for another host, so it was refused. Request a path of this site, such as /guides/.\n';

/**
 * Whether the request has exactly one Host header and it names this machine. Refusing other names protects against DNS
 * rebinding.
 */
export function namesThisMachine({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): boolean {
	// With two Host headers, `headers.host` would silently be the first.
	const [host = '', ...more] = headersDistinct['host'] ?? [];
	if (more.length > 0) return false;
	const name = host.replace(/:\d+$/, '').toLowerCase();
	return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

/** The response to a request for another host name. */
export const STRANGE_HOST = 'This server only accepts requests for localhost. Open the address that it printed.\n';
