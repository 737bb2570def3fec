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
import { olderRulesWarning, rulesVersion } from './survey/rules-version.ts';

const command = {
	name: 'npm run verdicts',
	does: 'Checks every measurable claim in the guides against tonight’s jobs, saves the verdicts next to the snapshot, and lists those that changed.',
	options: { snapshot: text('Snapshot to check against', `${dataFolder}/snapshot/snapshot.ndjson`) },
};

if (import.meta.main) await run(() => verdicts(process.argv.slice(2), console.log));

/** Runs the command with these arguments, prints each line with `tell`, and returns the exit code. */
export async function verdicts(args: string[], tell: (line: string) => void): Promise<number> {
	const { values } = readArguments(command, args);
	if (!existsSync(values.snapshot))
		throw new UsageError(
			`There is no snapshot at ${values.snapshot}. Make one with \`npm run snapshot\`, or name another with --snapshot.`,
		);
	const { manifest, listings } = parseSnapshot(
		readNightFile(dirname(values.snapshot), basename(values.snapshot)),
		values.snapshot,
	);
	const rules = rulesVersion();
	const edition = readdirSync(`${contentFolder}/editions`).toSorted(compareText).at(-1);
	const isOlder = edition ? olderRulesWarning(loadEdition(edition), rules) : null;
	if (isOlder !== null) tell(isOlder);
	if (manifest.sample) {
		tell('This is the sample snapshot, whose jobs are invented. No verdicts were saved.');
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
	tell(
		`Checked ${counted.length} claims against ${facts.length} jobs. The verdicts are in ${join(folder, VERDICTS_FILE)}.`,
	);
	return 0;
}

/** One line for each claim whose verdict changed tonight, with the file that contains it. */
function changes(nights: readonly NightOfVerdicts[]): string[] {
	const tonight = nights.at(-1);
	return Object.keys(tonight?.claims ?? {}).flatMap((id) => {
		const stands = standing(countedOf(id, nights)).at(-1);
		if (!stands || stands.before === null || stands.day !== tonight?.day) return [];
		const [role = '', slug = ''] = id.split('/');
		return [
			`${contentFolder}/roles/${role}/claims.yaml: ${slug} changed from “${stands.before}” to “${stands.verdict}” tonight.`,
		];
	});
}
