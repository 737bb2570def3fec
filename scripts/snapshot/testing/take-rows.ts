/**
 * Takes one night of as many rows as wanted, over boards of fifty, made one board at a time as the night reads them:
 * `node take-rows.ts ROWS`. Prints what became of the rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onePage } from '../feed.ts';
import { findLastNight } from '../last-night.ts';
import { runNight } from '../night.ts';
import { publish } from '../publish.ts';
import type { BoardFeed } from '../read-boards.ts';
import { readRules } from '../rules.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { readTerms } from '../terms.ts';

keepHeapSmall();
const rows = Number(process.argv[2]);
const PER_BOARD = 50;

function job(board: number, row: number): object {
	const id = board * PER_BOARD + row;
	const work = `You run part ${id} of the platform on which we train and serve models, with Kubernetes and MLflow on AWS.`;
	return {
		id,
		title: `MLOps Engineer ${id}`,
		absolute_url: `https://jobs.example/${id}`,
		location: { name: 'Remote, Germany' },
		content: `<p>${work}</p>`,
	};
}

function* feeds(): Generator<BoardFeed> {
	for (let board = 0; board * PER_BOARD < rows; board += 1) {
		const jobs = Array.from({ length: Math.min(PER_BOARD, rows - board * PER_BOARD) }, (_none, row) => job(board, row));
		const planned = { source: 'greenhouse' as const, board: `b${board}`, employer: `Employer ${board}`, kind: null };
		yield { board: planned, file: null, content: { feed: onePage({ value: { jobs }, hazards: [] }) } };
	}
}

const terms = await readTerms('src/content/listing-sources');
const { read, rates } = await readRules('src/content', 'data/exchange-rates.yaml', terms);
const folder = mkdtempSync(join(tmpdir(), 'rows-'));
try {
	const facts = { last: null, takenAt: '2026-11-24T02:40:00Z', sample: true, rates, unread: [], problems: [] };
	const { totals, listings } = await runNight({ feeds: feeds(), read, onBoard: () => undefined, facts, folder });
	await publish(folder, findLastNight(folder, true));
	console.log(JSON.stringify({ totals, listings, kept: findLastNight(folder, true).night?.manifest.listings }));
} finally {
	rmSync(folder, { recursive: true });
}
