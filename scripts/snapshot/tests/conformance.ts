import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Board } from '#domain/board.ts';
import type { SourceName } from '#domain/posting.ts';
import { FeedFault } from '../decode/fault.ts';
import { recordedFeed, type Feed } from '../fetch/feed.ts';
import { fetchBoard } from '../fetch/fetch-board.ts';
import { createClient } from '../fetch/client/client.ts';
import { detailKey, hostOf, type FeedRequest, type BoardAddress, type Source } from '../sources/source.ts';
import { readPage, type Form } from '../decode/page.ts';
import { hostile } from './hostile-strings.ts';
import { openServers } from './servers.ts';
import type { JsonPath } from '../decode/read-json.ts';
import { readFeed, type ReadRow } from '../rows/read-feed.ts';
import { sources } from '../sources/index.ts';
import { readRecording } from './read-recording.ts';

/** What the shared tests need to know about a source. */
export interface Conformance {
	/** The recording beside the adapter; its first row must be a good one. */
	recording: string;
	board: BoardAddress;
	/** Path of the job title in a row. */
	title: JsonPath;
	/** false if a row without a title is not an advert, rather than a fault. */
	needsTitle?: boolean;
	/** The fields that the first row of the recording must have, such as `job.id`. Any other field may be missing or null. */
	needs: readonly string[];
	/** The response for a board without jobs. */
	empty: string;
	/** The response for a board that does not exist, and the fault code expected for it; null if the server answers 404. */
	unknown: { body: string; code: string } | null;
	/** A page of a board with several pages, numbered from 0; left out for sources with one page. */
	page?: (number: number, isLast: boolean) => unknown;
}

// Before the last day of any advert in a recording. Later dates of publication are ignored, which does no harm.
const TODAY = '2026-04-01';
const servers = openServers();

/** `ok`, or the verdict and rule of a refused row: `quarantined schema`. */
const verdict = ({ outcome }: ReadRow) => ('posting' in outcome ? 'ok' : `${outcome.verdict} ${outcome.rule}`);

/** Declares the tests that every source must pass. */
export function itConforms(name: SourceName, facts: Conformance): void {
	const source = sources[name];
	describe(`${name}, like every source,`, () => {
		const { form = 'json' } = source;
		const board = Board.parse({ source: name, ...facts.board });
		const recording = readFileSync(new URL(`../sources/${name}/${facts.recording}`, import.meta.url));
		const feed = toPlainObjects(recordedFeed(readPage(source.form, { bytes: recording, charset: null })));
		const readPages = ({ pages, details }: Pick<Feed, 'pages' | 'details'>) => [
			...readFeed(source, board, { pages, details }, TODAY),
		];
		const rows = (source.rows(feed.pages[0]) as object[]).map((row) => structuredClone(row));
		/** Reads these rows instead of those on the first page of the recording. */
		const readRows = (list: unknown[]) => readPages({ ...feed, pages: [withRows(source, feed.pages[0], list)] });
		const fault = (body: string) => {
			try {
				readRecording(source, board, body, TODAY);
			} catch (error) {
				if (error instanceof FeedFault) return error.code;
				throw error;
			}
			return null;
		};

		it('reads its recording, and accepts its board', () => {
			expect(verdict(readPages(feed)[0] as ReadRow)).toBe('ok');
			expect(source.boardFault?.(facts.board) ?? null).toBeNull();
		});

		it('reads a feed without rows as empty', () => {
			expect(readRecording(source, board, facts.empty, TODAY)).toEqual([]);
		});

		it('refuses the response for an unknown board', async () => {
			if (facts.unknown) expect(fault(facts.unknown.body)).toBe(facts.unknown.code);
			await expect(fetchFrom(source, facts, () => null)).rejects.toThrow(FeedFault);
		});

		it('quarantines bad rows and reads all others', () => {
			const alone = readRows(rows).map(verdict);
			const among = readRows([...rows.slice(0, 1), null, 7, 'row', [], ...rows.slice(1)]).map(verdict);
			const bad = Array<string>(4).fill('quarantined schema');
			expect(among).toEqual([...alone.slice(0, 1), ...bad, ...alone.slice(1)]);
		});

		it('quarantines a row whose title is missing or not a string, with the path', () => {
			const [key] = facts.title;
			const { [key as string]: title, ...rest } = rows[0] as Record<string, unknown>;
			const changed = set(rows[0], facts.title, { text: 'MLOps Engineer' });
			const renamed = { ...rest, headline: title };
			for (const row of facts.needsTitle === false ? [changed] : [changed, renamed]) {
				const [first] = readRows([row]);
				expect(first?.outcome).toMatchObject({ verdict: 'quarantined', rule: 'schema' });
				expect((first?.outcome as { reason: string }).reason).toContain(
					`\`${source.detail ? 'row.' : ''}${facts.title.join('.').slice(0, String(key).length)}`,
				);
			}
		});

		it('needs only the listed fields: all others may be missing or null', () => {
			const isRefused = (row: unknown) => verdict(readRows([row])[0] as ReadRow).startsWith('quarantined');
			const needed = keysIn(rows[0]).filter(
				(path) => isRefused(without(rows[0], path)) || isRefused(set(rows[0], path, null)),
			);
			expect(needed.map((path) => path.join('.'))).toEqual(facts.needs);
		});

		const others: Record<Form, string[]> = {
			json: ['{"unexpected":{}}', 'null', '7', '"jobs"', '', '<html></html>', '{"error":"down"}'],
			xml: ['<other/>', '', '{"jobs":[]}', '<!doctype html><html></html>'],
		};
		it.each(others[form])('refuses the body %j', (body) => {
			expect(fault(body)).not.toBeNull();
		});

		it('publishes nothing unsafe with any hostile string in any text', () => {
			const [row] = rows;
			const key = source.detail ? detailKey(source.detail, row) : null;
			const detail = key === null ? null : feed.details.get(key);
			const advert = detail instanceof FeedFault ? null : detail;
			const pages = [withRows(source, feed.pages[0], [row])];
			const [inRow, inDetail] = [leaves(row), leaves(advert)];
			expect(inRow.length).toBeGreaterThan(1);
			const read = hostile.flatMap((words) => [
				...inRow.flatMap((path) => readRows([set(row, path, words)])),
				...inDetail.flatMap((path) => readPages({ pages, details: new Map([[key ?? '', set(advert, path, words)]]) })),
			]);
			expect(read.map(whyUnsafe).filter((words) => words !== null)).toEqual([]);
			expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		});

		it('sends requests only to its own host, over https', async () => {
			const asked: FeedRequest[] = [];
			await fetchFrom(source, facts, (ask) => {
				asked.push(ask);
				if (facts.page) return JSON.stringify(facts.page(asked.length - 1, asked.length > 2));
				return form === 'json' ? facts.empty : recording;
			});
			if (source.detail) asked.push(source.detail.request('/job/../../x?y=1#z', facts.board));
			for (const { url } of asked) {
				const { protocol, hostname, username, port } = new URL(url);
				expect({ protocol, username, port }).toEqual({ protocol: 'https:', username: '', port: '' });
				expect(hostname).toBe(hostOf(source, facts.board));
			}
		});

		if (facts.page) {
			const page = facts.page;

			it('reads page after page until the last', async () => {
				const { pages, cutShort } = await fetchFrom(source, facts, (_ask, n) => JSON.stringify(page(n, n === 2)));
				expect({ pages: pages.length, cutShort }).toMatchObject({ pages: 3 });
			});

			it('stops a list whose pages repeat', async () => {
				// The first page of some sources differs from the others.
				const { pages, cutShort } = await fetchFrom(source, facts, (_ask, n) =>
					JSON.stringify(page(Math.min(n, 1), false)),
				);
				expect(pages).toHaveLength(2);
				expect(cutShort).toBe('Page 3 repeats an earlier one, so the list ends there.');
			});

			it('stops a list that never ends, and says so', async () => {
				const { pages, cutShort } = await fetchFrom(source, facts, (_ask, n) => JSON.stringify(page(n, false)));
				expect(pages).toHaveLength(source.maxPages ?? 1);
				expect(cutShort).toMatch(/^The list has more than \d+ pages/);
			});
		} else {
			it('has only one page', () => {
				expect(source.next).toBeUndefined();
			});
		}
	});
}

/** Fetches a board from a test server. `answer` returns the body for each request; null for status 404. */
async function fetchFrom(
	source: Source,
	facts: Conformance,
	answer: (ask: FeedRequest, number: number) => string | Buffer | null,
): Promise<Feed> {
	let current: FeedRequest | null = null;
	let number = 0;
	const types = { json: 'application/json', xml: 'text/xml' };
	const host = await servers.http((_request, response) => {
		const body = current && answer(current, number++);
		if (body === null) response.writeHead(404).end();
		else response.writeHead(200, { 'content-type': types[source.form ?? 'json'] }).end(body);
	});
	const local = createClient({
		site: 'https://guides.example',
		robot: 'GuidesBot',
		allowHosts: [host],
		limits: { maxRetries: 0 },
		sleep: () => Promise.resolve(),
	});
	try {
		const board = Board.parse({ source: 'lever', ...facts.board });
		return await fetchBoard(source, board, (ask) => {
			current = ask;
			return local.get({ url: `http://${host}/`, accept: source.form ?? 'json' });
		});
	} finally {
		await local.close();
	}
}

function toPlainObjects({ pages, details }: Feed): Pick<Feed, 'pages' | 'details'> {
	return {
		pages: pages.map((page) => JSON.parse(JSON.stringify(page)) as unknown),
		details,
	};
}

function withRows(source: Source, page: unknown, rows: unknown[]): unknown {
	return set(page, pathTo(source.rows(page), page) ?? [], rows);
}

/** Path of a part within a tree; null if it is not in the tree. */
function pathTo(part: unknown, tree: unknown): JsonPath | null {
	if (part === tree) return [];
	const steps = Object.entries(typeof tree === 'object' && tree !== null ? tree : {});
	for (const [step, below] of steps) {
		const path = pathTo(part, below);
		if (path) return [step, ...path];
	}
	return null;
}

/** A copy with one value replaced. */
function set(tree: unknown, path: JsonPath, value: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return value;
	const copy = (Array.isArray(tree) ? [...(tree as unknown[])] : { ...(tree as object) }) as Record<string, unknown>;
	copy[step] = set(copy[step], rest, value);
	return copy as unknown;
}

/** Paths of all strings in a tree. */
function leaves(tree: unknown, at: JsonPath = []): JsonPath[] {
	if (typeof tree === 'string') return [at];
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, value]) =>
		leaves(value, [...at, Array.isArray(tree) ? Number(key) : key]),
	);
}

/** A copy without one key. */
function without(tree: unknown, path: JsonPath): unknown {
	const { [path.at(-1) as string]: _gone, ...rest } = path
		.slice(0, -1)
		.reduce((below, step) => (below as Record<string, unknown>)[step], tree) as Record<string, unknown>;
	return set(tree, path.slice(0, -1), rest);
}

/** Paths of all keys of an object, nested ones included; of a list, only those of its first item. */
function keysIn(tree: unknown, at: JsonPath = []): JsonPath[] {
	if (Array.isArray(tree)) return keysIn((tree as unknown[])[0], [...at, 0]);
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, value]) => [[...at, key], ...keysIn(value, [...at, key])]);
}

/** Characters that a reader cannot see: bidirectional overrides, control characters and half surrogate pairs, in JSON. */
const invisible = /\\u[0-9a-f]{4}|\\[bfr]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** JSON without the backslashes that escape a backslash. */
const asJson = (value: unknown) => JSON.stringify(value).replaceAll('\\\\', '');

/**
 * Returns the text that makes a row unsafe: a link that is not https, invisible characters, or too much text. null if it is safe.
 */
function whyUnsafe({ outcome }: ReadRow): string | null {
	if ('reason' in outcome) {
		const { reason } = outcome;
		return reason.length < 1_000 && !invisible.test(asJson(reason)) ? null : reason;
	}
	const { payText, ...facts } = outcome.posting;
	const text = outcome.text.words();
	const line = asJson(facts);
	const { protocol, username, password, port } = new URL(facts.url);
	if (line.length > 20_000 || invisible.test(line) || /\\[nt]/.test(line)) return line;
	if (protocol !== 'https:' || username + password + port !== '') return facts.url;
	return invisible.test(asJson([text, payText])) ? text : null;
}
