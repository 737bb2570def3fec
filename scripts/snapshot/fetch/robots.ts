import robotsParser from 'robots-parser';
import type { Kind } from './client/kinds.ts';
import { FetchFault } from './client/fault.ts';

/** The name under which a robots.txt can address us. */
export const ROBOT = 'RemNaviBot';

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
	mayAsk: (url: string) => boolean;
	/** `Crawl-delay`, milliseconds; 0 where none is asked for. */
	delayMs: number;
	/** Why nothing may be asked, where the file could not be had; null where its lines decide. */
	unreachable: string | null;
}

const everything: RobotsRules = { mayAsk: () => true, delayMs: 0, unreachable: null };

/** The rules in the bytes of a robots.txt, of which a cut-off last line is no part. */
export function parseRobots(url: string, bytes: Uint8Array): RobotsRules {
	const text = new TextDecoder().decode(bytes.subarray(0, READ_UP_TO));
	const whole = bytes.length < READ_UP_TO ? text : text.slice(0, text.lastIndexOf('\n') + 1);
	const robots = robotsParser(url, whole);
	const delay = robots.getCrawlDelay(ROBOT);
	return {
		mayAsk: (address) => robots.isAllowed(address, ROBOT) !== false,
		delayMs: delay !== undefined && delay > 0 ? delay * 1000 : 0,
		unreachable: null,
	};
}

/**
 * The rules where a robots.txt could not be had (RFC 9309, 2.3.1): one that does not exist or hides behind too many
 * redirects forbids nothing; one that the host fails to send forbids all. 429 is such a failure, not a “not there”.
 */
export function rulesWithout(fault: FetchFault): RobotsRules {
	const { code, status } = fault;
	const isAbsent = code === 'status' && status !== null && status < 500 && status !== 429;
	if (isAbsent || code === 'empty-body' || code === 'too-many-redirects') return everything;
	return { mayAsk: () => false, delayMs: 0, unreachable: fault.message };
}

/** Why the address may not be asked. */
export function forbidden(url: URL, { unreachable }: RobotsRules): FetchFault {
	return new FetchFault(
		'robots',
		unreachable === null
			? `The robots.txt of ${url.host} does not let ${ROBOT} ask for ${url.pathname.slice(0, 100)}.`
			: `The robots.txt of ${url.host} cannot be had, so nothing is asked there. ${unreachable}`,
	);
}
