import robotsParser from 'robots-parser';
import type { Kind } from './client/kinds.ts';
import type { FeedFault } from '../decode/fault.ts';

/** We read the first 500 KiB of a robots.txt, the least that RFC 9309 requires. */
const MAX_BYTES_READ = 500 * 1024;

/** A robots.txt counts as text, whatever content type the server declares. */
export const robotsKind: Kind = {
	accept: 'text/plain',
	types: /^/,
	name: 'a robots.txt',
	readUpTo: MAX_BYTES_READ,
};

/** The rules in the robots.txt of one host that apply to us. */
export interface RobotsRules {
	/** A whole sentence on why an address must not be requested; null if it may be. */
	objectionTo: (url: URL) => string | null;
	/** `Crawl-delay` in milliseconds; 0 if the file has none. */
	delayMs: number;
}

/** Parses the rules for the robot of this name. If the file is longer than we read, its last incomplete line is ignored. */
export function parseRobots(url: string, bytes: Uint8Array, robot: string): RobotsRules {
	const text = new TextDecoder().decode(bytes.subarray(0, MAX_BYTES_READ));
	const completeLines = bytes.length < MAX_BYTES_READ ? text : text.slice(0, text.lastIndexOf('\n') + 1);
	const robots = robotsParser(url, completeLines);
	return {
		objectionTo: ({ href, host, pathname }) =>
			robots.isAllowed(href, robot) === false
				? `The robots.txt of ${host} does not allow ${robot} to fetch ${pathname.slice(0, 100)}.`
				: null,
		delayMs: Math.max(robots.getCrawlDelay(robot) ?? 0, 0) * 1000,
	};
}

/**
 * The rules if the robots.txt could not be fetched (RFC 9309, 2.3.1). If it does not exist or has too many redirects, everything
 * is allowed. If the server fails, nothing is allowed; 429 counts as a failure.
 */
export function rulesIfUnavailable({ code, request: { status }, message }: FeedFault): RobotsRules {
	const isMissing = code === 'status' && status !== undefined && status < 500 && status !== 429;
	const forbidsNothing = isMissing || code === 'empty-body' || code === 'too-many-redirects';
	const reason = (host: string) =>
		`The robots.txt of ${host} could not be fetched, so nothing was requested from this host. ${message}`;
	return { objectionTo: ({ host }) => (forbidsNothing ? null : reason(host)), delayMs: 0 };
}
