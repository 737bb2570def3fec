import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditionCounts, type AdvertFacts } from '#domain/edition.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { readFacts } from '../edition-file/facts-file.ts';
import { mistakesIn } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The files that `npm run survey` wrote for an edition. */
export interface SurveyedFacts {
	/** The name of its folder: `2026-11` */
	name: string;
	counts: EditionCounts;
	facts: readonly AdvertFacts[];
}

const kept = new Map<string, SurveyedFacts>();

/** The facts and counts of an edition, read once per build. Throws like `readEdition`. */
export function loadEdition(name: string, editions = `${contentFolder}/editions`): SurveyedFacts {
	const folder = join(editions, name);
	const known = kept.get(folder) ?? readEdition(name, editions);
	kept.set(folder, known);
	return known;
}

/**
 * Reads the facts and counts of an edition from its folder. Throws a sentence when they cannot be read, or when their hashes do
 * not match because somebody edited one of the two by hand.
 */
export function readEdition(name: string, editions: string): SurveyedFacts {
	const folder = join(editions, name);
	const csv = readFileSync(join(folder, 'adverts.csv'), 'utf8');
	const text = readFileSync(join(folder, 'counts.yaml'), 'utf8');
	const again = 'Create both again with `npm run survey`.';
	const [mistake] = mistakesIn(EditionCounts, text);
	if (mistake)
		throw new Error(`${folder}/counts.yaml cannot be read: line ${mistake.at.line}: ${mistake.says} ${again}`);
	const counts = EditionCounts.parse(readYaml(text).data);
	if (counts.facts !== sha256(csv))
		throw new Error(`${folder}/adverts.csv does not match the hash in counts.yaml in the same folder. ${again}`);
	return { name, counts, facts: readFacts(csv, join(folder, 'adverts.csv')) };
}
