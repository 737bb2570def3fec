import { globSync, lstatSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { compareText } from '#domain/compare.ts';
import { EditionCounts } from '#domain/edition.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { makeFolder } from './make-folder.ts';
import { writeFacts } from '../src/edition-file/facts-file.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { readRates } from '#classify/rates.ts';
import { readTopicList, readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { chooseAdverts, type Chosen } from './survey/choose.ts';
import { readRecording, unpacked, type RecordedAdvert } from './survey/recorded-advert.ts';
import { rulesVersion } from './survey/rules-version.ts';
import { kindOfSource } from './survey/sources.ts';

const { values, positionals } = readArguments({
	name: 'npm run survey',
	does: 'Reads recorded adverts with the nightly rules and writes the facts of those that count, without their words.',
	positionals: 'DIR',
	options: { out: text('Folder of the edition: src/content/editions/2026-11') },
});

/** As many mistakes are told of at once. */
const MOST_FAULTS = 20;

await run(async () => {
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0)
		throw new UsageError('Name the one folder of recorded adverts: `npm run survey -- DIR --out DIR`.');
	if (values.out === undefined)
		throw new UsageError('Say where the edition goes: `--out src/content/editions/2026-11`.');
	const files = globSync('*.{ndjson,ndjson.gz}', { cwd: folder }).toSorted(compareText);
	if (files.length === 0)
		throw new UsageError(`${folder} holds no file that ends in .ndjson or .ndjson.gz. Check the path.`);
	const recordings = await Promise.all(
		files.map(async (name) => {
			if (!lstatSync(join(folder, name)).isFile())
				throw new UsageError(
					`${join(folder, name)} is no file, but a link, a pipe or a folder. Put the file itself there.`,
				);
			const ndjson = unpacked(name, await readFile(join(folder, name)));
			return { name, hash: sha256(ndjson), ...readRecording(join(folder, name), ndjson) };
		}),
	);
	const adverts = recordings.flatMap((one) => one.adverts);
	refuse([...recordings.flatMap(({ faults }) => faults), ...repeatedIds(adverts)]);
	console.log(`Reading ${adverts.length} adverts of ${files.map((file) => basename(file)).join(', ')} …`);
	const chosen = chooseAdverts(adverts, {
		vocabulary: readVocabulary(contentFolder),
		topics: readTopicList(contentFolder),
		rates: readRates(await readFile(`${dataFolder}/exchange-rates.yaml`, 'utf8')),
		detectors: [],
		detectLanguage,
	});
	const facts = writeFacts(chosen.facts);
	const counts = countsOf(chosen, {
		read: adverts.length,
		input: sha256(recordings.map(({ name, hash }) => `${name} ${hash}\n`).join('')),
		facts: sha256(facts),
	});
	makeFolder(values.out);
	await writeFile(join(values.out, 'adverts.csv'), facts);
	await writeFile(join(values.out, 'counts.yaml'), `# Made by npm run survey; nobody edits it.\n${stringify(counts)}`);
	for (const { name, adverts: left } of counts.leftOut) console.log(`  left out: ${name}, ${left}`);
	console.log(`${counts.counted} adverts count. Their facts are in ${values.out}.`);
	return 0;
});

function refuse(faults: readonly string[]): void {
	if (faults.length === 0) return;
	const shown = faults.slice(0, MOST_FAULTS);
	const rest = faults.length - shown.length;
	throw new UsageError([...shown, ...(rest > 0 ? [`… and ${rest} more.`] : []), 'Nothing was written.'].join('\n'));
}

function repeatedIds(adverts: readonly RecordedAdvert[]): string[] {
	return [...Map.groupBy(adverts, ({ id }) => id)].flatMap(([id, same]) =>
		same.length > 1 ? [`The id \`${id}\` stands in ${same.length} lines; each advert needs one of its own.`] : [],
	);
}

function countsOf(
	{ facts, sources, leftOut }: Chosen,
	{ read, ...hashes }: Pick<EditionCounts, 'read' | 'input' | 'facts'>,
): EditionCounts {
	const months = facts.flatMap(({ month }) => month ?? []).toSorted(compareText);
	return EditionCounts.parse({
		read,
		counted: facts.length,
		leftOut: tally(leftOut),
		sources: tally(new Map([...Map.groupBy(sources, (name) => name)].map(([name, same]) => [name, same.length]))).map(
			(one) => ({ ...one, kind: kindOfSource(one.name) }),
		),
		months: { first: months.at(0), last: months.at(-1) },
		rules: rulesVersion(),
		...hashes,
	});
}

/** Counts by name, most first. */
function tally(counts: ReadonlyMap<string, number>): { name: string; adverts: number }[] {
	return [...counts]
		.map(([name, adverts]) => ({ name, adverts }))
		.toSorted((a, b) => b.adverts - a.adverts || compareText(a.name, b.name));
}
