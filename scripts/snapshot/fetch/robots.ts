import robotsParser from 'robots-parser';
import type { Kind } from './client/kinds.ts';
import type { FeedFault } from '../decode/fault.ts';

/** The part of a robots.txt that is read, as RFC 9309 says at least must be: 500 KiB. */
const READ_UP_TO = 500 * 1024;

/** A robots.txt is text, whatever it is declared as. */
export const robotsKind: Kind = {
	accept: 'text/plain',
	types: /^/,
	name: 'a robots.txt',
	readUpTo: READ_UP_TO,
};

/** What a host’s robots.txt says to us. */
export interface RobotsRules {
	/** Why an address may not be asked, as a whole sentence; null where it may. */
	objectionTo: (url: URL) => string | null;
	/** `Crawl-delay`, milliseconds; 0 where none is asked for. */
	delayMs: number;
}

/** The rules for a robot of this name in the bytes of a robots.txt, of which a cut-off last line is no part. */
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
 * The rules where a robots.txt could not be had (RFC 9309, 2.3.1): one that does not exist or hides behind too many
 * redirects forbids nothing; one that the host fails to send forbids all. 429 is such a failure, not a “not there”.
 */
export function rulesWithout({ code, request: { status }, message }: FeedFault): RobotsRules {
	const isAbsent = code === 'status' && status !== undefined && status < 500 && status !== 429;
	const forbidsNothing = isAbsent || code === 'empty-body' || code === 'too-many-redirects';
	const reason = (host: string) => `The robots.txt of ${host} cannot be had, so nothing is asked there. ${message}`;
	return { objectionTo: ({ host }) => (forbidsNothing ? null : reason(host)), delayMs: 0 };
}
