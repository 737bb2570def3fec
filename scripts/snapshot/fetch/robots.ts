import robotsParser from 'robots-parser';
import type { Kind } from './client/kinds.ts';
import type { FeedFault } from '../decode/fault.ts';

/** How many bytes of a robots.txt we read: 500 KiB, the least that RFC 9309 demands. */
const READ_UP_TO = 500 * 1024;

/** A robots.txt is read as text, whatever content type the server declares. */
export const robotsKind: Kind = {
	accept: 'text/plain',
	types: /^/,
	name: 'a robots.txt',
	readUpTo: READ_UP_TO,
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
	const text = new TextDecoder().decode(bytes.subarray(0, READ_UP_TO));
	const whole = bytes.length < READ_UP_TO ? text : text.slice(0, text.lastIndexOf('\n') + 1);
	const robots = robotsParser(url, whole);
	return {
		objectionTo: ({ href, host, pathname }) =>
			robots.isAllowed(href, robot) === false
				? `The robots.txt of ${host} does not let ${robot} ask for ${pathname.slice(0, 100)}.`
				: null,
		delayMs: Math.max(robots.getCrawlDelay(robot) ?? 0, 0) * 1000,
	};
}

/**
 * The rules for a robots.txt that could not be fetched (RFC 9309, 2.3.1). One that does not exist, or that hides behind too many
 * redirects, forbids nothing. If the host fails to send it, everything is forbidden; 429 counts as such a failure, not as “not
 * found”.
 */
export function rulesWithout({ code, request: { status }, message }: FeedFault): RobotsRules {
	const isAbsent = code === 'status' && status !== undefined && status < 500 && status !== 429;
	const forbidsNothing = isAbsent || code === 'empty-body' || code === 'too-many-redirects';
	const reason = (host: string) =>
		`The robots.txt of ${host} could not be fetched, so this host was not asked. ${message}`;
	return { objectionTo: ({ host }) => (forbidsNothing ? null : reason(host)), delayMs: 0 };
}
