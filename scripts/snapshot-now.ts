import { boardName } from '#domain/board.ts';
import { dayNumber } from '#domain/day.ts';
import { plural } from '#site/format.ts';
import { join } from 'node:path';
import { OtherFormatError, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import { hashOfCode } from '#site/made-once.ts';
import { declaredSite } from '#site/site-address.ts';
import { readKept, writeKept } from '../src/yaml/kept-yaml.ts';
import { flag, readArguments, text, texts, UsageError } from './command.ts';
import { readPart, type Part } from './part.ts';
import { makeFolder } from './make-folder.ts';
import { openReadingCache } from './snapshot/reading-cache.ts';
import { readRules } from './snapshot/rules.ts';
import { cleanLine } from '#plain-text/characters.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { withCache, type CachedClient } from './snapshot/fetch/cache.ts';
import { liveFeeds, type FetchOptions } from './snapshot/fetch/fetch-boards.ts';
import { boardsOfPart, feedsOfParts, recordPart, type NightOfPart } from './snapshot/fetch/parts.ts';
import { recordedFeeds } from './snapshot/fetch/recordings.ts';
import type { BoardRows } from './snapshot/candidates/judge-rows.ts';
import { takeNight, type TakenNight } from './snapshot/night.ts';
import { readAllowedHosts, checkContact, momentOf, readMoment } from './snapshot/plan/options.ts';
import { readBoardsFile } from './snapshot/plan/boards.ts';
import { forecast } from './snapshot/fetch/forecast.ts';
import { DamagedStoreError } from './snapshot/plan/last-night.ts';
import { readTerms } from './snapshot/plan/terms.ts';
import { diskErrorMessage } from './snapshot/store/publish.ts';
import { LockedError } from './snapshot/store/lock.ts';

const BUSY = 75;
const PUBLISHED_WITHOUT_REPORT = 3;
/** Cache of the parsed YAML: vocabulary and boards. */
const YAML_FILE = 'yaml.json';

const command = {
	name: 'npm run snapshot',
	does: 'Runs one night: reads every board, publishes the snapshot and writes a report.',
	options: {
		replay: text('Read recorded responses from this folder instead of fetching: <source>/…/<board>.json'),
		record: text('Only fetch, and save the responses in this folder for a later run with --parts'),
		part: text(
			'With --record: fetch only part of the boards, such as 2/4 for the second of four (default 1/1, all)',
			'1/1',
		),
		parts: text('Read the responses that all parts saved with --record, instead of fetching'),
		out: text('Folder for snapshot.ndjson, report.json and report.md (data/snapshot)', `${dataFolder}/snapshot`),
		now: text('Time of the night with its zone: 2026-11-24T02:40:00Z (default: now)'),
		boards: text('List of boards (data/boards.yaml); with --replay, recordings of other boards are ignored'),
		sample: flag('Mark the snapshot as a sample with invented employers'),
		cache: text(
			'Cache of responses and parsed adverts from earlier nights; unchanged ones are not fetched or parsed again (data/cache)',
			`${dataFolder}/cache`,
		),
		'allow-host': texts('IP:PORT of a test server on this machine that may be fetched from over http'),
		'after-pause': flag('Allow more than 100 days since the last night, for example after a deliberate pause'),
		dry: flag('Print what would be fetched, from where and how long it would take, without fetching'),
	},
};

/** Prints progress and results (`log`), and warnings and errors (`error`). The console is one. */
type Print = Record<'log' | 'error', (line: string) => void>;
type Values = ReturnType<typeof readArguments<(typeof command)['options']>>['values'];

/** Runs the command with these arguments and returns the exit code. */
export async function snapshot(args: string[], print: Print): Promise<number> {
	const { values } = readArguments(command, args);
	try {
		return await takeTonight(values, print);
	} catch (error) {
		const sentence = errorMessage(error, values.out);
		if (sentence === null) throw error;
		print.error(sentence);
		return error instanceof LockedError ? BUSY : 1;
	}
}

/** What to say of an error that is nobody’s mistake in the code; null for any other. */
function errorMessage(error: unknown, out: string): string | null {
	if (error instanceof LockedError) return error.message;
	if (error instanceof DamagedStoreError) return `${out}: ${error.message}`;
	if (!(error instanceof OtherFormatError)) return diskErrorMessage(error, out);
	const advice = 'Run the version of this code that wrote it, or name another folder with --out. Nothing was changed.';
	return `${out}: ${error.message} ${advice}`;
}

async function takeTonight(values: Values, print: Print): Promise<number> {
	const { out, sample, replay, record, parts } = values;
	const [one, other] = Object.entries({ replay, record, parts }).flatMap(([name, value]) => (value ? [name] : []));
	if (other !== undefined)
		throw new UsageError(`--${one} and --${other} cannot be used together. Give only one of them.`);
	const takenAt = values.now === undefined ? momentOf(Date.now()) : readMoment(values.now);
	const allowHosts = readAllowedHosts(values['allow-host']);
	const yaml = readKept(join(values.cache, YAML_FILE), hashOfCode('src/yaml'));
	const kinds = siteConfig().employerKinds.map(({ slug }) => slug);
	const boards = await readBoardsFile(values.boards ?? `${dataFolder}/boards.yaml`, allowHosts, yaml, kinds);
	const terms = readTerms(contentFolder, yaml);
	if (values.dry) {
		for (const line of forecast(boards, terms)) print.log(line);
		return 0;
	}
	const site = process.env['SITE_URL'] ?? declaredSite();
	const isLive = replay === undefined && parts === undefined;
	if (isLive && allowHosts.length === 0) checkContact(site);
	const rules = await readRules(contentFolder, `${dataFolder}/exchange-rates.yaml`, terms, yaml);
	const day = takenAt.slice(0, 10);
	const choice = { turn: dayNumber(takenAt), mayHaveRole: rules.mayHaveRole };
	// A replay fetches nothing, so the HTTP client is not even loaded.
	const { createClient } = isLive ? await import('./snapshot/fetch/client/client.ts') : {};
	const client =
		createClient &&
		withCache(createClient({ site, robot: siteConfig().robot, seed: takenAt, allowHosts }), {
			folder: values.cache,
			day,
		});
	const now = () => performance.now();
	const from = now();
	if (client && record !== undefined) {
		const live = { client, terms, now, ...choice };
		return recordTonight(record, readPart(values.part), { takenAt, boards }, live, print).finally(() => client.close());
	}
	const readingCache = await openReadingCache(values.cache, rules.hash, day);
	let done = 0;
	const night = await takeNight({
		out,
		takenAt,
		sample,
		afterPause: values['after-pause'],
		fetch: (last) => {
			if (client) return liveFeeds(boards, { client, terms, now, ...choice });
			if (parts !== undefined) return feedsOfParts(parts, { takenAt, boards }, choice);
			return recordedFeeds(replay ?? '', boards, terms, last, values.boards ?? null);
		},
		cached: readingCache.row,
		classify: rules.classifyCached(readingCache.reading),
		rates: rules.rates,
		onBoard: (board, total) => {
			done += 1;
			print.error(`[${done}/${total}] ${outcomeOf(board)}`);
		},
	}).finally(() => client?.close());
	const save = async () => {
		makeFolder(values.cache);
		writeKept(join(values.cache, YAML_FILE), hashOfCode('src/yaml'), yaml);
		await readingCache.save();
	};
	await save().catch((error: NodeJS.ErrnoException) => {
		print.error(
			`Warning: the cache for the next night could not be written to ${values.cache} (${error.code ?? error.message}). That night will parse every advert again.`,
		);
	});
	const seconds = ((now() - from) / 1000).toFixed(1);
	return printResult(
		night,
		{ out, print },
		`in ${seconds} s, ${client?.requests() ?? 0} requests, ${client?.unchanged() ?? 0} responses unchanged, ${readingCache.hits()} adverts in the cache`,
	);
}

/** Fetches the boards of one part, saves the responses, and returns the exit code. */
async function recordTonight(
	folder: string,
	part: Part,
	night: NightOfPart,
	live: FetchOptions & { client: CachedClient },
	print: Print,
): Promise<number> {
	const asked = boardsOfPart(night.boards, part);
	const file = recordPart(folder, part, night);
	let done = 0;
	const record: FetchOptions['record'] = (board, answers, milliseconds) => {
		file.board(board, answers, milliseconds);
		done += 1;
		print.error(cleanLine(`[${done}/${asked.length}] ${boardName(board)}: ${plural(answers.length, 'answer')}`));
	};
	await liveFeeds(asked, { ...live, record }).read(() => undefined);
	file.end({ clocks: live.client.clocks(), problems: [...live.client.problems()] });
	print.log(`Part ${part.number} of ${part.of}: ${plural(asked.length, 'board')}, saved in ${folder}.`);
	return 0;
}

function outcomeOf({ board, rows, fault }: BoardRows): string {
	const outcome = fault ? `not read (${fault.code})` : `${rows.length} rows`;
	return cleanLine(`${board.source}/${board.board}: ${outcome}`);
}

/** Prints how the night ended, and returns the exit code. */
function printResult(
	{ report, last, reportError }: TakenNight,
	{ out, print }: { out: string; print: Print },
	cost: string,
): number {
	const { totals, verdict, boards, listings, stillOpen, problems } = report;
	print.log(
		`${totals.fetched} rows from ${boards.length} boards ${cost}: ` +
			`${totals.published} published, ${totals.quarantined} quarantined, ${totals.dropped} dropped.`,
	);
	for (const { rule, reason } of problems) if (rule === 'last-night') print.error(`Warning: ${reason}`);
	const file = join(out, SNAPSHOT_FILE);
	if (verdict.published) {
		print.log(`${file} has ${listings} listings, ${stillOpen} of them still open from an earlier night.`);
		if (reportError === null) return 0;
		print.error(
			`Warning: the night is published, but its report could not be written: ${reportError.message}. ` +
				`The report in ${out} is from an earlier night.`,
		);
		return PUBLISHED_WITHOUT_REPORT;
	}
	const state = last ? 'Last night’s is still published.' : 'There is no earlier night; nothing is published.';
	print.error(
		`${file}  snapshot/${verdict.rule ?? 'refused'}\n  ${verdict.reason}\n  ${state} ` +
			`See ${join(out, 'report.json')} for the boards that failed.`,
	);
	return 1;
}
