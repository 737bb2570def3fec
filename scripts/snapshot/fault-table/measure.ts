/**
 * Fetches one board from each test server named, all at once, reads them with the night’s rules, and prints what came of
 * them and what it took: `{"boards": [{"code": null, "rows": 3}], "peakMb": 131, "seconds": 0.4}`. Runs as a process of
 * its own, so that the peak is that of this work alone.
 */
import { FeedFault } from '../fault.ts';
import { onePage, type Feed } from '../feed.ts';
import { createClient } from '../fetch/client.ts';
import { readBoard } from '../read-boards.ts';
import { readPage } from '../read-page.ts';
import { readRules } from '../rules.ts';
import { readTerms } from '../terms.ts';

const hosts = process.argv.slice(2);
const rules = await readRules(
	'src/content',
	'data/exchange-rates.yaml',
	await readTerms('src/content/listing-sources'),
);
const client = createClient({ site: 'https://guides.example', allowHosts: hosts, limits: { maxRetries: 0 } });
const from = performance.now();

const boards = await Promise.all(
	hosts.map(async (host) => {
		const allowance = client.allowance();
		const content = await fetchFeed(host, allowance);
		const board = { source: 'greenhouse', board: 'northwind', employer: 'Northwind', kind: null } as const;
		const { fault, fetched, candidates } = readBoard({ board, file: null, content }, rules.read, '2026-11-24');
		allowance.end();
		return { code: fault?.code ?? null, rows: fetched, candidates: candidates.length };
	}),
);
await client.close();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ boards, peakMb, seconds: (performance.now() - from) / 1000 }));

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
