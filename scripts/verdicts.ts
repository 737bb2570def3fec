import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readKinds } from '#content-model/read.ts';
import { compareText } from '#domain/compare.ts';
import { readNightFile } from '#night-file/snapshot-file.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { measure } from '../src/measure/verdict.ts';
import { factsOfNight } from '../src/measure/tonight.ts';
import { standing } from '../src/measure/steady.ts';
import {
	countedOf,
	readVerdicts,
	VERDICTS_FILE,
	withNight,
	type NightOfVerdicts,
} from '../src/measure/verdicts-file.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { loadEdition } from '../src/loaders/editions.ts';
import { parseSnapshot } from '../src/loaders/snapshot.ts';
import { replaceFile } from './snapshot/store/publish.ts';
import { olderRules, rulesVersion } from './survey/rules-version.ts';

const command = {
	name: 'npm run verdicts',
	does: 'Counts every claim of the guides in tonight’s jobs, keeps the verdicts beside the night, and says which change.',
	options: { snapshot: text('Snapshot to count', `${dataFolder}/snapshot/snapshot.ndjson`) },
};

if (import.meta.main) await run(() => verdicts(process.argv.slice(2), console.log));

/** Counts the claims that the arguments of the command ask for, tells of them, and answers its exit code. */
export async function verdicts(args: string[], tell: (line: string) => void): Promise<number> {
	const { values } = readArguments(command, args);
	if (!existsSync(values.snapshot))
		throw new UsageError(
			`There is no night at ${values.snapshot}. Take one with \`npm run snapshot\`, or name another with --snapshot.`,
		);
	const { manifest, listings } = parseSnapshot(
		readNightFile(dirname(values.snapshot), basename(values.snapshot)),
		values.snapshot,
	);
	const rules = rulesVersion();
	const edition = readdirSync(`${contentFolder}/editions`).toSorted(compareText).at(-1);
	const isOlder = edition ? olderRules(loadEdition(edition), rules) : null;
	if (isOlder !== null) tell(isOlder);
	if (manifest.sample) {
		tell('The snapshot is the sample, whose jobs decide nothing. No verdicts were kept.');
		return 0;
	}
	const { claims, regions, roleTerms } = readKinds(['claims', 'regions', 'roleTerms']);
	const terms = roleTerms.flatMap(({ data }) => data);
	const facts = factsOfNight(listings, terms);
	const asked = { facts, regions: regions.flatMap(({ data }) => data) };
	const counted = claims.flatMap(({ role, data }) =>
		data.flatMap(({ slug, measure: query }) =>
			query ? [[`${role ?? ''}/${slug}`, measure(query, { ...asked, role: role ?? '' })] as const] : [],
		),
	);
	const tonight: NightOfVerdicts = {
		day: manifest.takenAt.slice(0, 10),
		snapshot: manifest.sha256,
		rules: rules.slice(0, 12),
		claims: Object.fromEntries(
			counted.map(([id, { verdict, figure, behind }]) => [
				id,
				{
					verdict,
					value: figure?.value ?? null,
					low: figure?.low ?? null,
					high: figure?.high ?? null,
					adverts: behind?.adverts ?? 0,
					employers: behind?.employers ?? 0,
				},
			]),
		),
	};
	const folder = dirname(values.snapshot);
	const kept = readVerdicts(folder);
	replaceFile(folder, VERDICTS_FILE, withNight(kept, tonight));
	for (const line of changes([...kept.filter(({ day }) => day < tonight.day), tonight])) tell(line);
	tell(`${counted.length} claims counted in ${facts.length} jobs; ${join(folder, VERDICTS_FILE)} has the verdicts.`);
	return 0;
}

/** What tonight changes in the guides, each with the file to open. */
function changes(nights: readonly NightOfVerdicts[]): string[] {
	const tonight = nights.at(-1);
	return Object.keys(tonight?.claims ?? {}).flatMap((id) => {
		const stands = standing(countedOf(id, nights)).at(-1);
		if (!stands || stands.before === null || stands.day !== tonight?.day) return [];
		const [role = '', slug = ''] = id.split('/');
		return [
			`${contentFolder}/roles/${role}/claims.yaml: ${slug} was “${stands.before}”, and is “${stands.verdict}” from tonight on.`,
		];
	});
}
