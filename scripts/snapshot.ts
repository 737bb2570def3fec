import { join } from 'node:path';
import { declaredSite } from '#site/site-address.ts';
import { readArguments, run } from './command.ts';
import { readAllowedHosts } from './snapshot/plan/allowed-hosts.ts';
import { readBoardsFile } from './snapshot/plan/boards.ts';
import { cleanLine } from './snapshot/decode/characters.ts';
import { diskSentence } from './snapshot/store/disk-error.ts';
import { fetchBoards } from './snapshot/fetch/fetch-boards.ts';
import { createClient } from './snapshot/fetch/client/client.ts';
import { withCache } from './snapshot/fetch/cache/with-cache.ts';
import { findLastNight, SNAPSHOT_FILE } from './snapshot/store/last-night.ts';
import { LockedError, lockFolder } from './snapshot/store/lock.ts';
import { momentOf, readMoment } from './snapshot/plan/moment.ts';
import { runNight, type NightInput } from './snapshot/night.ts';
import { showProgress } from './snapshot/report/progress.ts';
import { finish, makeFolder, prepareFolder, publish } from './snapshot/store/publish.ts';
import { findRecordings, readRecordings } from './snapshot/fetch/recordings.ts';
import { readRules } from './snapshot/classify/rules.ts';
import { keepHeapSmall } from './snapshot/small-heap.ts';
import { readTerms } from './snapshot/plan/terms.ts';

const BUSY = 75;

const { values } = readArguments({
	name: 'npm run snapshot',
	does: 'Takes one night: reads every board, publishes the snapshot and writes its report.',
	options: {
		replay: { type: 'string' },
		out: { type: 'string', default: 'data/snapshot' },
		now: { type: 'string' },
		boards: { type: 'string', default: 'data/boards.yaml' },
		sample: { type: 'boolean', default: false },
		cache: { type: 'string', default: 'data/cache' },
		'allow-host': { type: 'string', multiple: true },
	},
	help: {
		replay: 'Folder of recorded bodies, <source>/…/<board>.json; nothing is fetched',
		out: 'Folder for snapshot.ndjson, report.json and report.md (data/snapshot)',
		now: 'Moment of the night with its zone: 2026-11-24T02:40:00Z (the clock)',
		boards: 'List of boards (data/boards.yaml)',
		sample: 'Mark the snapshot as made of invented employers',
		cache: 'Folder for bodies of earlier nights, so that what has not changed is not sent again (data/cache)',
		'allow-host': 'IP:PORT of a test server on this machine that may be asked over http',
	},
});

await run(() =>
	takeUnderLock().catch((error: unknown) => {
		const sentence = diskSentence(error, values.out);
		if (sentence === null) throw error;
		console.error(sentence);
		return 1;
	}),
);

async function takeUnderLock(): Promise<number> {
	keepHeapSmall();
	const takenAt = values.now === undefined ? momentOf(Date.now()) : readMoment(values.now);
	const allowHosts = readAllowedHosts(values['allow-host']);
	const boards = await readBoardsFile(values.boards, allowHosts);
	const terms = await readTerms('src/content/listing-sources');
	const rules = await readRules('src/content', 'data/exchange-rates.yaml', terms);
	await makeFolder(values.out);
	const unlock = await lockFolder(values.out).catch((error: unknown) => {
		if (error instanceof LockedError) return error.message;
		throw error;
	});
	if (typeof unlock === 'string') {
		console.error(unlock);
		return BUSY;
	}
	try {
		return await takeNight();
	} finally {
		await prepareFolder(values.out);
		await unlock();
	}

	async function takeNight(): Promise<number> {
		await prepareFolder(values.out);
		const last = findLastNight(values.out, values.sample);
		const recordings =
			values.replay === undefined ? null : await findRecordings(values.replay, boards, terms, last.night);
		const problems = [...last.problems];
		const client = withCache(
			createClient({ site: process.env['SITE_URL'] ?? declaredSite, seed: takenAt, allowHosts }),
			{
				folder: values.cache,
				day: takenAt.slice(0, 10),
				onProblem: (sentence) => {
					if (!problems.includes(sentence)) problems.push(sentence);
				},
			},
		);
		const progress = showProgress(process.stderr);
		const total = recordings?.boards.length ?? boards.length;
		let done = 0;
		const from = performance.now();

		const input: NightInput = {
			feeds: recordings
				? readRecordings(values.replay ?? '', recordings)
				: fetchBoards(boards, { client, terms, now: () => performance.now() }),
			read: rules.read,
			onBoard: ({ board, fetched, fault }) => {
				done += 1;
				const outcome = fault ? `not read (${fault.code})` : `${fetched} rows`;
				progress.step(cleanLine(`[${done}/${total}] ${board.source}/${board.board}: ${outcome}`));
			},
			facts: {
				last: last.night,
				takenAt,
				sample: values.sample,
				rates: rules.rates,
				unread: recordings?.unread ?? [],
				problems,
			},
			folder: values.out,
		};
		const report = await runNight(input);
		progress.end();
		await client.close();

		if (report.verdict.published) await publish(values.out, last);
		for (const name of ['report.json', 'report.md']) finish(values.out, name);

		const { totals, verdict } = report;
		const seconds = ((performance.now() - from) / 1000).toFixed(1);
		console.log(
			`${totals.fetched} rows from ${report.boards.length} boards in ${seconds} s, ${client.requests()} requests, ` +
				`${client.unchanged()} bodies unchanged: ` +
				`${totals.published} published, ${totals.quarantined} quarantined, ${totals.dropped} dropped.`,
		);
		const file = join(values.out, SNAPSHOT_FILE);
		if (verdict.published) {
			console.log(`${file} holds ${report.listings} listings, ${report.kept} of them kept from an earlier night.`);
			return 0;
		}
		const state = last.night ? 'Last night’s is still published.' : 'There is no earlier night; nothing is published.';
		console.error(
			`${file}  snapshot/${verdict.rule ?? 'refused'}\n  ${verdict.reason}\n  ${state} ` +
				`See ${join(values.out, 'report.json')} for the boards that failed.`,
		);
		return 1;
	}
}
