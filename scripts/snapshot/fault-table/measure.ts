/**
 * Fetches one board from each test server named, all at once, reads them with the night’s rules, and prints what came of
 * them and what it took: `{"boards": [{"code": null, "rows": 3}], "peakMb": 131, "seconds": 0.4}`. Runs as a process of
 * its own, so that the peak is that of this work alone.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedFault } from '../fault.ts';
import { onePage, type Feed } from '../feed.ts';
import { createClient } from '../fetch/client.ts';
import { readBoard } from '../read-boards.ts';
import { readPage } from '../read-page.ts';
import { readRules } from '../rules.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { readTerms } from '../terms.ts';
import { peakMb } from '../testing/peak.ts';
import { WorkFile } from '../work-file.ts';

keepHeapSmall();
const hosts = process.argv.slice(2);
const terms = await readTerms('src/content/listing-sources');
const rules = await readRules('src/content', 'data/exchange-rates.yaml', terms);
const folder = await mkdtemp(join(tmpdir(), 'measure-'));
const work = { rows: new WorkFile(join(folder, 'rows')), facts: new WorkFile(join(folder, 'facts')) };
const client = createClient({ site: 'https://guides.example', allowHosts: hosts, limits: { maxRetries: 0 } });
const from = performance.now();

const boards = await Promise.all(
	hosts.map(async (host) => {
		const allowance = client.allowance();
		const content = await fetchFeed(host, allowance);
		const board = { source: 'greenhouse', board: 'northwind', employer: 'Northwind', kind: null } as const;
		const feed = { board, file: null, content };
		const { fault, fetched, candidates } = readBoard(feed, rules.read, '2026-11-24', work);
		allowance.end();
		return { code: fault?.code ?? null, rows: fetched, candidates: candidates.length };
	}),
);
await client.close();
await rm(folder, { recursive: true });
console.log(JSON.stringify({ boards, peakMb: peakMb(), seconds: (performance.now() - from) / 1000 }));

async function fetchFeed(
	host: string,
	allowance: ReturnType<typeof client.allowance>,
): Promise<{ feed: Feed } | { fault: FeedFault }> {
	try {
		return { feed: onePage(readPage('json', await client.get(`http://${host}/jobs`, { allowance }))) };
	} catch (error) {
		if (error instanceof FeedFault) return { fault: error };
		throw error;
	}
}
