import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

/** Files that affect how an advert is read: the rules, the vocabulary and the exchange rates. */
const filesOfRules = [
	'src/{classify,facts}/**/*.ts',
	'src/plain-text/*.ts',
	'src/domain/{letters,own-name,title-key}.ts',
	'scripts/survey/*.{ts,yaml}',
	`${contentFolder}/vocabulary/**/*.yaml`,
	`${dataFolder}/exchange-rates.yaml`,
];

/**
 * A hash of the rules and the vocabulary, which an edition records so that we know which rules made its figures. Changes to
 * comments and types keep the hash; every other change of code makes a new one, even if no advert is read differently.
 */
export function rulesVersion(): string {
	const files = filesOfRules
		.flatMap((pattern) => globSync(pattern))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\.test\.ts$/.test(file))
		.toSorted(compareText);
	return sha256(files.map((file) => `${file} ${sha256(withoutComments(file, readFileSync(file, 'utf8')))}\n`).join(''));
}

/** The part of a file that can affect a reading. */
export function withoutComments(file: string, text: string): string {
	if (file.endsWith('.yaml')) return JSON.stringify(parse(text));
	const { ESNext } = ts.ScriptTarget;
	return ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ESNext } }).outputText;
}

/** A warning if an edition was made by other rules than `rules`, otherwise null. */
export const olderRulesWarning = (
	edition: { name: string; counts: { rules: string } },
	rules: string,
): string | null =>
	edition.counts.rules === rules
		? null
		: `${contentFolder}/editions/${edition.name}/counts.yaml: the edition ${edition.name} was made with older rules than tonight’s jobs, so the two can differ for that reason alone. If you have the recorded adverts, run \`npm run survey -- DIR --out ${contentFolder}/editions/${edition.name}\`, then review the figures in the guides that come from it.`;
