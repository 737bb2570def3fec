import type { IncomingMessage } from 'node:http';

/**
 * The path and query of a request for this server; null where the target could be read as an address of another host:
 * `//host/`, `/\host/`, `http://host/`, or slashes written as codes.
 */
export function ownTarget(target: string): string | null {
	const [path = ''] = target.split(/[?#]/, 1);
	return /^\/(?![/\\])/.test(path) && !/\\|%2f|%5c|[\0-\x20]/i.test(path) ? target : null;
}

/** What is answered in place of such a target. */
export const STRANGE_TARGET =
	'This address could be read as one of another host, so nothing was looked up. Ask for a path of this site, such as /guides/.\n';

/** Whether a request names this machine, once: a name that somebody else’s DNS leads here is another. */
export function namesThisMachine({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): boolean {
	// `headers.host` is the first of two.
	const [host = '', ...more] = headersDistinct['host'] ?? [];
	if (more.length > 0) return false;
	const name = host.replace(/:\d+$/, '').toLowerCase();
	return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

/** What is answered to a request by another name. */
export const STRANGE_HOST = 'This server answers to localhost only. Open it by the address that it printed.\n';
