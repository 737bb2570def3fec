import { createHash } from 'node:crypto';
import { hasValidators, type FetchedBody } from '../client/answer.ts';
import type { Ask } from '../../sources/ask.ts';
import { makeRoom, readEntry, removeEntry, touchEntry, writeEntry } from './cache-file.ts';
import type { Client, GetOptions } from '../client/client.ts';

export interface CacheOptions {
	/** Where bodies are kept from night to night. It may be lost at any time; the next night then asks for everything. */
	folder: string;
	/** Day of the night, `2026-11-24`. */
	day: string;
	maxBytes?: number;
}

/** A client whose `get` asks whether a body has changed, and takes the one it keeps where it has not. */
export interface CachedClient extends Client {
	/** Lets go of what is kept for a request: for a body that turned out to be no good feed. */
	forget: (ask: Ask) => Promise<void>;
	/** Bodies so far that had not changed. */
	unchanged: () => number;
	/** Whole sentences on why the folder could not be written; the night goes on without. */
	problems: () => readonly string[];
}

const MAX_BYTES = 512 * 1024 * 1024;
const DAYS_BETWEEN = 7;

/**
 * The client with conditional requests (RFC 9110, 13): where the folder has a whole body of an earlier night, its
 * validators are sent, and 304 gives that body again, to be read with today’s rules. Once in seven days each address is
 * asked without a condition, so that a server whose validators lie is believed for a week at most.
 */
export function withCache(client: Client, { folder, day, maxBytes = MAX_BYTES }: CacheOptions): CachedClient {
	let unchanged = 0;
	const problems = new Set<string>();

	async function get(ask: Ask, options?: GetOptions): Promise<FetchedBody> {
		if (ask.body !== undefined) return client.get(ask, options);
		const known = asksInFull(day, ask.url) ? null : await readEntry(folder, ask);
		if (known === null) return store(ask, await client.get(ask, options));
		const answer = await client.getIfChanged(ask, known.validators, options);
		if (answer.status === 200) return store(ask, answer);
		options?.allowance?.take(known.bytes.length);
		unchanged += 1;
		await attempted(() => touchEntry(folder, ask, new Date(`${day}T00:00:00Z`)));
		return known;
	}

	async function store(ask: Ask, body: FetchedBody): Promise<FetchedBody> {
		await attempted(() => (hasValidators(body.validators) ? writeEntry(folder, ask, body) : removeEntry(folder, ask)));
		return body;
	}

	async function attempted(change: () => Promise<void>): Promise<void> {
		await change().catch((error: NodeJS.ErrnoException) => {
			problems.add(`The folder of kept bodies ${folder} cannot be written (${error.code ?? error.message}).`);
		});
	}

	return {
		...client,
		get,
		forget: (ask) => attempted(() => removeEntry(folder, ask)),
		unchanged: () => unchanged,
		problems: () => [...problems],
		close: async () => {
			await client.close();
			await attempted(() => makeRoom(folder, maxBytes));
		},
	};
}

/** Whether an address is asked without a condition on a day: once in seven, each address on a day of its own. */
export function asksInFull(day: string, url: string): boolean {
	const turn = createHash('sha256').update(url).digest().readUInt32BE(0) % DAYS_BETWEEN;
	return Math.floor(Date.parse(day) / 86_400_000) % DAYS_BETWEEN === turn;
}
