/** One thing that a server, a feed or this machine can do wrong, and what must come of it. */
export interface FaultRow {
	row: number;
	fault: string;
	must: string;
	/** Where it is tested, from this folder. */
	test: string;
}

const requests = 'requests.test.ts';
const bodies = 'bodies.test.ts';
const reading = 'reading.test.ts';
const memory = 'memory.test.ts';
const live = '../live-night.test.ts';
const isolation = '../isolation.test.ts';
const crash = '../crash/crash.test.ts';

const table: [fault: string, must: string, test: string][] = [
	['the connection is refused', 'network, after at most two retries', requests],
	['the server accepts and never answers', 'headers-timeout', requests],
	['headers trickle in without end', 'headers-timeout: the whole of them counts, not the silence between', requests],
	['the body drips', 'deadline', requests],
	['the body stops half-way', 'idle-timeout', requests],
	['a gzip bomb of 4 GiB', 'body-too-large, in bounded memory', memory],
	['a Brotli bomb of 4 GiB', 'compression-ratio, in bounded memory', memory],
	['a body without end', 'too-large, in bounded memory', memory],
	['10 GB are announced', 'too-large before any of it is read', requests],
	['the connection closes before the announced length', 'truncated', requests],
	['the connection closes where no length was announced', 'json', bodies],
	['the last chunk is missing', 'truncated', requests],
	['gzip without its trailer', 'decode', requests],
	['the connection is reset within the body', 'network', requests],
	['a redirect to itself', 'too-many-redirects', requests],
	['19 redirects', 'too-many-redirects after five', requests],
	['a redirect to file:', 'scheme', requests],
	['a redirect to data:', 'scheme', requests],
	['a redirect to this machine', 'private-address, and nobody comes near it', requests],
	['a redirect to a metadata address', 'private-address', requests],
	['a redirect to an address as one number', 'private-address, and nobody comes near it', requests],
	['a redirect to an IPv4 address within IPv6', 'private-address, and nobody comes near it', requests],
	['a redirect to gopher:', 'scheme', requests],
	[
		'a name that resolves inward, at once or the second time',
		'private-address: the address checked is the one connected to',
		requests,
	],
	['a redirect from https to http', 'downgrade', requests],
	['a page with status 200', 'content-type', requests],
	['a page labelled JSON', 'html-not-json', bodies],
	['an error with an empty list, status 200', 'error-payload', bodies],
	['an empty list', 'no-rows, unless the last one was empty too', bodies],
	['no body, or status 204', 'empty-body; status', requests],
	['nine tenths of the rows are gone', 'volume-drop', bodies],
	['jobs with status 500', 'status', requests],
	['jobs with status 404', 'status', requests],
	[
		'429 with a wait of a day, a date, a negative number, words',
		'retry-later without waiting past the time there is',
		requests,
	],
	['304 without a condition; a 304 that lies', 'status; a full answer once a week', requests],
	['a byte-order mark', 'is left out', bodies],
	['UTF-16, declared', 'is decoded', bodies],
	['ISO-8859-1, declared', 'is decoded', bodies],
	['bytes that are not UTF-8', 'charset', bodies],
	['NUL in a title', 'is taken out, with a warning', reading],
	['half a surrogate pair in a title', 'is taken out, with a warning', reading],
	['NaN', 'json', bodies],
	['a salary of 1e999', 'number-range: the figure is left out, with a warning', reading],
	['ids 2^53 and 2^53 + 1', 'stay two jobs', reading],
	['a key twice in one row', 'duplicate-key', reading],
	['keys __proto__ and constructor', 'are left out, with a warning; Object.prototype stays as it is', reading],
	['two million nested arrays', 'depth, before it is parsed', bodies],
	['50 rows of one id', 'duplicate-id, or repeat where they are the same; the gate counts one row', reading],
	['a title of 1 MB', 'title-too-long', reading],
	['a body that is null or "ok"', 'schema', bodies],
	['days in 2999 and 1970, 31 February, seconds and milliseconds', 'the day is left open, with a warning', reading],
	['a header of 1 MB; 100,000 headers', 'network', requests],
	['a length and chunks at once', 'network', requests],
	['an SSH banner; HTTP/0.9', 'network', requests],
	['plain words labelled gzip', 'decode', requests],
	['gzip five times over', 'content-encoding', requests],
	['interim answers without end', '1xx-flood', requests],
	[
		'pages that never end, repeat or jump back',
		'the list ends at the page limit or the first repeat, and says so',
		reading,
	],
	[
		'a field with another name, another type, a new value',
		'schema with the path; beyond a fifth of the rows, the board is refused',
		reading,
	],
	[
		'pay that starts above its end, is negative, hourly, without a currency',
		'is left out or left open, never guessed',
		reading,
	],
	[
		'robots.txt with 500, 404, six redirects, 600 KiB',
		'nothing allowed; all allowed; all allowed; its first 500 KiB count',
		requests,
	],
	['a certificate signed by itself, expired, for another host', 'network, and nothing is read', requests],
	['every source is down', 'the night fails and last night’s snapshot stays', live],
	['half of the sources are down', 'the others are updated, theirs stay', isolation],
	['the process is killed at any system call', 'last night’s snapshot or this one’s, never a mixture', crash],
	['the disk is full or fails at any write', 'last night’s snapshot stays', crash],
	['the folder cannot be written, is missing, holds what a crash left', 'a clean start or a sentence', 'disk.test.ts'],
	['two runs at once', 'the second ends at once with 75', '../../snapshot.test.ts'],
	[
		'the clock is a year off, jumps, or it is a leap day',
		'the moment is an argument; one before the last night is refused',
		'clock.test.ts',
	],
	['the last good file is damaged', 'the one before it is used', 'damage.test.ts'],
	['ten times the rows', 'time and memory stay within bounds', 'tenfold.test.ts'],
	['hostile strings in every text field', 'come out clean, or their row is quarantined; twice the same', reading],
];

/** The faults a night must stand, numbered from 1. Every row has a test. */
export const rows: readonly FaultRow[] = table.map(([fault, must, test], index) => ({
	row: index + 1,
	fault,
	must,
	test,
}));
