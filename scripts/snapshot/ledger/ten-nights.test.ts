import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import { FeedFault } from '../decode/fault.ts';
import { findLastNight } from '../plan/last-night.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { takeNight } from '../night.ts';
import { openReadingCache } from '../reading-cache.ts';
import { readRules } from '../rules.ts';
import { readTerms } from '../plan/terms.ts';
import { feedsOf } from '../tests/small-night.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const rules = await readRules(contentFolder, `${dataFolder}/exchange-rates.yaml`, readTerms(contentFolder));

/** Texts of adverts. They differ a lot, so that only a repost resembles another advert. */
const serving = `You run model serving on Kubernetes for a forecasting company. You own the latency of our endpoints,
	roll models out with canaries and answer the pager one week in six. You work with Triton and write Go.`;
const pipelines = `You build training pipelines with Airflow and Kubeflow, keep the feature store right, track experiments
	in MLflow and make the retraining of forty models a matter of one pull request. You write Python every day.`;
const watching = `You watch deployed models for drift, write the alerts that wake us, keep dashboards in Grafana, and look
	into every prediction that a customer doubts. You define what good means together with data scientists.`;

interface Job {
	id: number;
	text: string;
	title?: string;
	pay?: string;
	office?: boolean;
}

function board(name: string, jobs: Job[] | 'down', cutShort: string | null = null): BoardFeed {
	const planned = Board.parse({ source: 'greenhouse', board: name, employer: name });
	if (jobs === 'down') {
		return { board: planned, file: null, feed: new FeedFault('network', 'The connection failed.') };
	}
	const rows = jobs.map(({ id, text, title = 'Senior MLOps Engineer', pay = '', office = false }) => ({
		id,
		title,
		absolute_url: `https://jobs.example/${id}`,
		location: { name: office ? 'Berlin' : 'Remote' },
		content: `<p>${office ? 'On-site in our office, five days a week.' : 'Fully remote.'}</p><p>${text}</p><p>${pay}</p>`,
	}));
	const page = { jobs: rows };
	return { board: planned, file: null, feed: { pages: [page], details: new Map(), cutShort } };
}

const low = 'Base salary: $150,000 - $180,000 per year.';
const high = 'Base salary: $160,000 - $190,000 per year.';
const a = { id: 1, text: serving };
const b = { id: 2, text: pipelines };
const c = { id: 3, text: watching };

/** The feeds of two boards on ten nights, 1 to 10 November. */
const tenNights: BoardFeed[][] = [
	[board('acme', [a, { ...b, pay: low }]), board('zeta', [c])],
	// One job gets higher pay, another a new title.
	[
		board('acme', [a, { ...b, pay: high }]),
		board('zeta', [{ ...c, title: 'Senior Machine Learning Platform Engineer' }]),
	],
	// One board fails: nothing closes.
	[board('acme', [a, { ...b, pay: high }]), board('zeta', 'down')],
	[
		board('acme', [a, { ...b, pay: high }]),
		board('zeta', [{ ...c, title: 'Senior Machine Learning Platform Engineer' }]),
	],
	// The first job is published again under a new address.
	[
		board('acme', [
			{ ...a, id: 11 },
			{ ...b, pay: high },
		]),
		board('zeta', [c]),
	],
	// One feed is cut short: nothing closes.
	[board('acme', [{ ...a, id: 11 }], 'The list has more than 1page; the rest were not read.'), board('zeta', [c])],
	// The feed is complete again, without the second job: it closes.
	[board('acme', [{ ...a, id: 11 }]), board('zeta', [c])],
	[board('acme', [{ ...a, id: 11 }]), board('zeta', [c])],
	// The second job is back. The third is in an office now: it is not closed, but does not belong on this site.
	[
		board('acme', [
			{ ...a, id: 11 },
			{ ...b, pay: high },
		]),
		board('zeta', [{ ...c, office: true }]),
	],
	[
		board('acme', [
			{ ...a, id: 11 },
			{ ...b, pay: high },
		]),
		board('zeta', [{ ...c, office: true }]),
	],
];

/** Takes the nights one after another, each `times` times. All use the cache in the folder `cache`, if there is one. */
async function takeNights(times = 1, nights = tenNights, cache: string | null = null) {
	const folder = temporaryFolder();
	const states: { listings: Listing[]; ledger: LedgerPosting[]; days: LedgerDay[] }[] = [];
	for (const [index, feeds] of nights.entries()) {
		const takenAt = `2026-11-${String(index + 1).padStart(2, '0')}T02:40:00Z`;
		const readingCache = cache === null ? null : await openReadingCache(cache, rules.hash, takenAt.slice(0, 10));
		for (let time = 0; time < times; time++) {
			const { report } = await takeNight({
				out: folder,
				takenAt,
				sample: false,
				...rules,
				...(readingCache && { cached: readingCache.row, classify: rules.classifyCached(readingCache.reading) }),
				fetch: () => feedsOf(feeds),
			});
			expect(report.verdict).toMatchObject({ published: true });
		}
		await readingCache?.save();
		const { night } = findLastNight(folder, false);
		if (!night) throw new Error('The night was not published.');
		states.push({
			listings: night.listings.map(({ whole }) => whole()),
			ledger: night.postings ?? [],
			days: night.days,
		});
	}
	return { folder, states };
}

const { folder, states } = await takeNights();
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;
const address = (id: number) => `https://jobs.example/${id}`;
const last = (id: number) => states.at(-1)?.ledger.find(({ seenOn }) => seenOn.some(({ url }) => url === address(id)));
const openOn = (night: number) => states[night - 1]?.listings.map(({ url }) => url).toSorted();

it('has the expected ledger after ten nights', () => {
	expect(states.at(-1)?.ledger).toHaveLength(3);
	expect(last(1)).toMatchObject({ url: address(11), firstSeen: day(1), lastSeen: day(10), closedOn: null, edits: [] });
	expect(last(1)?.reposts).toEqual([{ on: day(5), url: address(1) }]);
	expect(last(1)?.seenOn.map(({ url, lastSeen }) => [url, lastSeen])).toEqual([
		[address(11), day(10)],
		[address(1), day(4)],
	]);
	expect(last(2)).toMatchObject({ firstSeen: day(1), lastSeen: day(10), closedOn: null, reposts: [] });
	expect(last(2)?.edits).toEqual([
		{ on: day(2), what: 'pay', from: 'USD 150,000–180,000 a year, base', to: 'USD 160,000–190,000 a year, base' },
	]);
	expect(last(3)).toMatchObject({ firstSeen: day(1), lastSeen: day(8), closedOn: null, reposts: [] });
	expect(last(3)?.edits).toEqual([
		{ on: day(2), what: 'title', from: 'Senior MLOps Engineer', to: 'Senior Machine Learning Platform Engineer' },
		{ on: day(5), what: 'title', from: 'Senior Machine Learning Platform Engineer', to: 'Senior MLOps Engineer' },
	]);
});

it('closes a job on the first night on which its complete board does not have it, and opens it again', () => {
	const closedOn = states.map(({ ledger }) => ledger.find(({ seenOn }) => seenOn[0]?.url === address(2))?.closedOn);
	const none = [null, null, null];
	expect(closedOn).toEqual([...none, ...none, day(7), day(7), null, null]);
});

it('lists the jobs that are open on each night', () => {
	expect(openOn(3)).toEqual([1, 2, 3].map(address).toSorted());
	expect(openOn(5)).toEqual([11, 2, 3].map(address).toSorted());
	expect(openOn(6)).toEqual([11, 2, 3].map(address).toSorted());
	expect(openOn(7)).toEqual([11, 3].map(address).toSorted());
	expect(openOn(9)).toEqual([11, 2].map(address).toSorted());
});

it('copies the history of a job into its listing', () => {
	const listing = states.at(-1)?.listings.find(({ url }) => url === address(11));
	expect(listing?.history.reposts).toEqual([{ on: day(5), url: address(1) }]);
	expect(listing?.firstSeen).toBe(day(1));
});

it('counts each night by role', () => {
	const counts = (states.at(-1)?.days ?? []).map(({ roles }) => {
		const of = Object.values(roles);
		return (['listings', 'opened', 'closed'] as const).map((key) => of.reduce((sum, role) => sum + role[key], 0));
	});
	const still = [3, 0, 0];
	expect(counts).toEqual([[3, 3, 0], still, still, still, still, still, [2, 0, 1], [2, 0, 0], [2, 0, 0], [2, 0, 0]]);
});

it('does not close a job whose listing was removed because its board was down for so long', async () => {
	const down = Array.from({ length: 15 }, () => [board('acme', [a, b]), board('zeta', 'down')]);
	const { states: after } = await takeNights(1, [[board('acme', [a, b]), board('zeta', [c])], ...down]);
	expect(after.map(({ listings }) => listings.length)).toEqual([...Array.from({ length: 15 }, () => 3), 2]);
	const gone = after.at(-1)?.ledger.find(({ seenOn }) => seenOn[0]?.url === address(3));
	expect(gone).toMatchObject({ lastSeen: day(1), closedOn: null });
});

it('writes the same files when each night is taken twice', async () => {
	const twice = await takeNights(2);
	for (const file of ['ledger.ndjson', 'snapshot.ndjson', 'ledger.previous.ndjson', 'snapshot.previous.ndjson']) {
		expect(readFileSync(join(twice.folder, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
	}
});

it('writes the same files with a cache', async () => {
	const cachedNights = await takeNights(1, tenNights, temporaryFolder());
	for (const file of ['ledger.ndjson', 'snapshot.ndjson', 'report.json', 'report.md']) {
		expect(readFileSync(join(cachedNights.folder, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
	}
	expect(cachedNights.states).toEqual(states);
});

it('contains facts but no text of an advert', () => {
	expect(readFileSync(join(folder, 'ledger.ndjson'), 'utf8')).not.toMatch(/canaries|feature store|pager/);
});
