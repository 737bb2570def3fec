import { existsSync, globSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { mistakesInRates, RATES_FILE, readRates } from '#classify/rates.ts';
import { MeasuredDetector } from '#domain/detector.ts';
import type { Day } from '#domain/text.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { readEdition } from '../../src/loaders/editions.ts';
import { mistakesIn, type Mistake } from '../../src/yaml/mistakes.ts';
import { UsageError } from '../command.ts';
import type { Finding } from '../lint/rule.ts';
import { mistakesInBoards } from '../snapshot/plan/boards.ts';

/** Problems in the files outside src/content, and which of those files are missing. */
export interface Beside {
	mistakes: readonly Finding[];
	/** The missing files, each with the consequence: what cannot happen without it. */
	missing: readonly { path: string; so: string }[];
	/** The currencies that have an exchange rate; null if the file cannot be read. */
	currencies: readonly string[] | null;
}

interface OtherFile {
	path: string;
	/** What cannot happen until the file is right. */
	so: string;
	/** Whether a project may do without it. */
	isOptional?: boolean;
	/** Its mistakes, found by the reader that the nightly run or the build uses. */
	mistakesIn: (text: string, today: Day, top: string) => Mistake[];
}

/** Each file with the reader that the nightly run or the build uses, and what cannot happen until the file is right. */
const FILES: readonly OtherFile[] = [
	{ path: RATES_FILE, so: 'no night is taken', mistakesIn: mistakesInRates },
	{
		path: 'data/boards.yaml',
		so: 'no night is taken',
		mistakesIn: (text, _, top) => mistakesInBoards(text, kindsOfEmployers(top), sourcesWithTerms(top)),
	},
	{
		path: 'data/sample/boards.yaml',
		so: 'no site is built from the sample',
		isOptional: true,
		mistakesIn: (text, _, top) => mistakesInBoards(text, kindsOfEmployers(top), sourcesWithTerms(top)),
	},
	{
		path: 'data/labels/measured.yaml',
		so: 'no site is built',
		mistakesIn: (text) => mistakesIn(z.array(MeasuredDetector), text),
	},
];
const EDITIONS = 'src/content/editions';

/** Reads the files below the folder of a project. */
export function readBeside(top: string, today: Day): Beside {
	const texts = FILES.map((file) => ({ ...file, text: textOf(top, file.path) }));
	const mistakes = texts.flatMap(({ path, text, so, mistakesIn }) =>
		(text === undefined ? [] : mistakesIn(text, today, top)).map(({ at: { line, col }, says }): Finding => ({
			...{ file: path, line, col, says },
			todo: `Correct it: ${so} before it is right.`,
		})),
	);
	return {
		mistakes: [...mistakes, ...ofEditions(top)],
		missing: texts.filter(({ text, isOptional }) => text === undefined && !isOptional),
		currencies: currenciesIn(textOf(top, RATES_FILE)),
	};
}

function currenciesIn(rates: string | undefined): string[] | null {
	if (rates === undefined || mistakesInRates(rates).length > 0) return null;
	return Object.keys(readRates(rates).rates);
}

/** The kinds of employers in site.yaml; null where that file cannot be read, which another rule reports. */
function kindsOfEmployers(top: string): string[] | null {
	try {
		return siteConfig(join(top, 'src/content/site.yaml')).employerKinds.map(({ slug }) => slug);
	} catch {
		return null;
	}
}

/** The sources with a file of terms. */
const sourcesWithTerms = (top: string): string[] =>
	globSync('*.yaml', { cwd: join(top, 'src/content/listing-sources') }).map((name) => basename(name, '.yaml'));

/** The first error that the build would report for each survey’s facts and counts. */
function ofEditions(top: string): Finding[] {
	const folder = join(top, EDITIONS);
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name): Finding[] => {
		const stats = ['adverts.csv', 'counts.yaml'].map((file) =>
			lstatSync(join(folder, name, file), { throwIfNoEntry: false }),
		);
		// A new edition has neither file yet. The gate reports links and pipes.
		if (stats.every((one) => !one) || stats.some((one) => one && !one.isFile())) return [];
		try {
			readEdition(name, folder);
			return [];
		} catch (error) {
			const says = (error as Error).message.replaceAll(`${folder}/`, `${EDITIONS}/`);
			return [
				{
					file: `${EDITIONS}/${name}/adverts.csv`,
					line: null,
					col: null,
					says,
					todo: 'No site is built before it is as the survey made it.',
				},
			];
		}
	});
}

/** The text of a file outside the content; undefined if it does not exist. Throws if it is a folder. */
export function textOf(top: string, name: string): string | undefined {
	const file = join(top, name);
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === undefined) return undefined;
	if (!stats.isFile()) throw new UsageError(`${name} is no file. Put the file back, as it was in the last commit.`);
	return readFileSync(file, 'utf8');
}
