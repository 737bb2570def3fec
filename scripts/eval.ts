import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RoleDetector } from '#domain/detector.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { answersOf, type Judged } from './eval/answers.ts';
import { AdvertText, measuredFile, measureDetectors, measurementLines, readLabels } from './eval/detectors.ts';
import {
	AdvertWords,
	asksForRoles,
	GoldRecord,
	judgeGold,
	judgeRoles,
	readFacts,
	readLines,
	withTexts,
	wordsOf,
} from './eval/labels.ts';
import {
	accuracyLines,
	confusions,
	measure,
	measureRoles,
	metricsTable,
	missLines,
	rolesTable,
	setsTable,
} from './eval/measure.ts';
import { explain } from '#night-file/snapshot-file.ts';
import { askAll, measureSearch, readQueries } from './eval/search.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#facts/classify.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from '#facts/reading.ts';
import { readRates } from '#classify/rates.ts';
import { sources } from './snapshot/sources/index.ts';
import { readRoleDetectors, readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder, dataFolder, distFolder } from '#site-config/site-folder.ts';

const { values, positionals } = readArguments({
	name: 'npm run eval',
	does: 'Reads hand-labelled listings with the nightly rules and prints how often the rules agree with the labels; `search` measures the search of the built site.',
	positionals: '[search]',
	options: {
		sets: text(
			'Folder with NDJSON files of labelled listings; prints one table for all of them, and with --texts for data/labels too',
		),
		gold: text('NDJSON file of labelled listings'),
		totals: flag('With --gold: print only the figures, not the adverts that were misread'),
		asked: text('The role that the labellers were asked about (default: the first of the vocabulary)'),
		json: flag('With --gold or search: print the figures as JSON only'),
		adverts: text('YAML file of facts that a person found in adverts: data/labels/adverts.train.yaml'),
		misses: flag('With --adverts: list where the rules disagree. Do not use it on the test half of the adverts'),
		detectors: text('YAML file of detectors that a person saw in adverts; measures the guides’ detectors instead'),
		texts: text('NDJSON file with these adverts: postings with their `id`, or `id` and `text` for --detectors'),
		write: text('File to write the detectors’ figures to: data/labels/measured.yaml'),
	},
});

await run(async () => {
	const [what] = positionals;
	if (values.json && (values.detectors ?? values.adverts) !== undefined)
		throw new UsageError('--json works only with --gold and `search`, not with --detectors or --adverts.');
	if (what === 'search') return evaluateSearch();
	if (what !== undefined)
		throw new UsageError(`\`${what}\` cannot be evaluated. Use \`search\`, or an option such as --gold.`);
	if (values.sets !== undefined) return evaluateSets(values.sets, values.texts);
	if (values.detectors !== undefined) return evaluateDetectors(values.detectors, values.texts);
	if (values.adverts !== undefined) return evaluateAdverts(values.adverts, values.texts);
	if (values.gold === undefined) throw new UsageError('Name the labelled listings: `npm run eval -- --gold FILE`.');
	const { records, faults } = readLines(await readText(values.gold), GoldRecord);
	if (records.length === 0) {
		throw new UsageError(
			`${values.gold} has no valid record. Each line must be one labelled listing as JSON.\n${faults.join('\n')}`.trim(),
		);
	}
	if (records.every(asksForRoles)) return evaluateRoles(records, faults);
	const { read, withTracks, first } = await rules();
	const judged = records.map((record) =>
		judgeGold(record, answersOf(read(wordsOf(record)), withTracks), values.asked ?? first),
	);
	const certain = judged.filter((_, index) => records[index]?.confidence !== 'low');
	if (values.json) {
		console.log(JSON.stringify({ ...measure(judged), withoutLow: measure(certain), faults }, null, '\t'));
		return 0;
	}
	console.log(metricsTable('All', measure(judged)));
	console.log(`\n${metricsTable('Without labels of low confidence', measure(certain))}`);
	reportMisses(judged);
	for (const fault of faults) console.error(fault);
	return 0;
});

/** Listings that a person has labelled with one of our roles, or with none. */
async function evaluateRoles(records: readonly GoldRecord[], faults: readonly string[]): Promise<number> {
	const detectors = readRoleDetectors(contentFolder);
	const { read, withTracks } = await rules(detectors);
	const judged = records.map((record) => {
		const reading = read(wordsOf(record));
		return judgeRoles(record, reading, answersOf(reading, withTracks));
	});
	const on = new Set(
		detectors.filter(({ detector }) => detector.status === 'on').map(({ role, slug }) => `${role}/${slug}`),
	);
	const all = judged.map((labels) => labels.all);
	const figures = {
		all: measureRoles(all, on),
		sure: measureRoles(
			judged.map(({ sure }) => sure),
			on,
		),
	};
	if (values.json) {
		console.log(JSON.stringify({ ...figures, faults }, null, '\t'));
		return 0;
	}
	console.log(rolesTable('All labels', figures.all));
	console.log(`\n${rolesTable('Labels that the labeller was sure of', figures.sure)}`);
	reportMisses(all);
	for (const fault of faults) console.error(fault);
	return 0;
}

function reportMisses(judged: readonly Judged[]): void {
	if (values.totals) return;
	console.log(`\n${confusions(judged)}\n\nMisses`);
	for (const line of missLines(judged)) console.log(`  ${line}`);
}

async function evaluateSearch(): Promise<number> {
	const wanted = readQueries(await readText('tests/this-site/search-queries.yaml'));
	await readText('dist/pagefind/pagefind-entry.json');
	const answered = await askAll(distFolder, wanted);
	const secondHand = answered.filter(({ by }) => by !== undefined);
	if (values.json) {
		const figures = { ...measureSearch(answered), secondHand: measureSearch(secondHand), answered };
		console.log(JSON.stringify(figures, null, '\t'));
		return 0;
	}
	for (const { ask, place, found } of answered) {
		if (place !== 1) console.log(`  “${ask}”: ${place ?? 'not in the first ten'}, first result ${found[0] ?? 'none'}`);
	}
	for (const [what, queries] of [
		['queries', answered],
		['of them written by another person', secondHand],
	] as const) {
		const { recallAt3, reciprocalRank } = measureSearch(queries);
		console.log(
			`${queries.length} ${what}, recall at 3 ${recallAt3.toFixed(3)}, reciprocal rank ${reciprocalRank.toFixed(3)}`,
		);
	}
	return 0;
}

/** A table of all label sets, which shows what a change to a rule costs. */
async function evaluateSets(folder: string, textsFile: string | undefined): Promise<number> {
	const { read, withTracks, first } = await rules(readRoleDetectors(contentFolder));
	const sets: { name: string; judged: Judged[] }[] = [];
	for (const file of globSync('*.ndjson', { cwd: folder }).toSorted()) {
		const { records, faults } = readLines(await readText(join(folder, file)), GoldRecord);
		for (const fault of faults) console.error(`${file}: ${fault}`);
		const judged = records.map((record) => {
			const reading = read(wordsOf(record));
			const answers = answersOf(reading, withTracks);
			return asksForRoles(record)
				? judgeRoles(record, reading, answers).all
				: judgeGold(record, answers, values.asked ?? first);
		});
		sets.push({ name: basename(file, '.ndjson'), judged });
	}
	const texts = textsFile === undefined ? [] : await readTexts(textsFile, AdvertWords);
	for (const file of texts.length === 0 ? [] : globSync('*.{train,test}.yaml', { cwd: 'data/labels' }).toSorted()) {
		const labels = await readYaml(join('data/labels', file), readFacts);
		sets.push({ name: basename(file, '.yaml'), judged: judgedAdverts(labels, texts, read, withTracks) });
	}
	if (sets.length === 0) throw new UsageError(`${folder} has no NDJSON files with labelled listings.`);
	console.log(setsTable(sets));
	return 0;
}

async function evaluateAdverts(factsFile: string, textsFile: string | undefined): Promise<number> {
	const facts = await readYaml(factsFile, readFacts);
	const words = await readTexts(textsFile, AdvertWords);
	const { read, withTracks } = await rules();
	const judged = judgedAdverts(facts, words, read, withTracks);
	for (const line of accuracyLines(judged)) console.log(line);
	for (const line of values.misses ? missLines(judged) : []) console.log(`  ${line}`);
	return 0;
}

/** Compares what the rules and a person read in adverts. */
const judgedAdverts = (
	facts: ReturnType<typeof readFacts>,
	words: readonly z.infer<typeof AdvertWords>[],
	read: (words: PostingWords) => Reading,
	withTracks: ReadonlySet<string>,
): Judged[] =>
	withTexts(facts, words).map(({ advert, labelled, ...posting }) => ({
		advert,
		labelled,
		...answersOf(read({ ...posting, remoteOnlyBoard: sources[posting.source].remoteOnly === true }), withTracks),
	}));

async function evaluateDetectors(labelsFile: string, textsFile: string | undefined): Promise<number> {
	const detectors = readRoleDetectors(contentFolder);
	const labels = await readYaml(labelsFile, (yaml) => readLabels(yaml, detectors));
	const texts = await readTexts(textsFile, AdvertText);
	const today = new Date().toISOString().slice(0, 10);
	const measurements = measureDetectors(detectors, labels, texts, today);
	for (const line of measurementLines(measurements)) console.log(line);
	if (values.write !== undefined) await writeFile(values.write, measuredFile(measurements));
	return 0;
}

/** The classifier, the roles that have tracks, and the first role. */
async function rules(detectors: readonly RoleDetector[] = []) {
	const rates = readRates(await readText(`${dataFolder}/exchange-rates.yaml`));
	const vocabulary = readVocabulary(contentFolder);
	const read = (words: PostingWords): Reading =>
		classify(words, { vocabulary, topics: [], rates, detectors, detectLanguage });
	const withTracks = new Set(vocabulary.tracks.map(({ role }) => role));
	const [first] = vocabulary.roles.toSorted((a, b) => a.rank - b.rank);
	return { read, vocabulary, withTracks, first: first?.slug ?? '' };
}

/** The labelled adverts. A line that cannot be used is reported and skipped. */
async function readTexts<T>(file: string | undefined, schema: z.ZodType<T>): Promise<T[]> {
	if (file === undefined)
		throw new UsageError('The texts of the adverts are missing. Name their file: `--texts FILE`.');
	const { records, faults } = readLines(await readText(file), schema);
	for (const fault of faults) console.error(fault);
	return records;
}

/** The result of `read` for a file. Throws an error that names the file if it is missing or invalid. */
async function readYaml<T>(file: string, read: (yaml: string) => T): Promise<T> {
	const yaml = await readText(file);
	try {
		return read(yaml);
	} catch (error) {
		const why = error instanceof z.ZodError ? explain(error) : (error as Error).message;
		throw new UsageError(`${file} cannot be used: ${why}`);
	}
}

async function readText(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch {
		throw new UsageError(`${file} cannot be read. Check the path.`);
	}
}
