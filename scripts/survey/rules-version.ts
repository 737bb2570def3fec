import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

/** What decides how an advert is read: the rules, the words, and the exchange rates. */
const decisive = [
	'src/{classify,facts}/**/*.ts',
	'src/plain-text/*.ts',
	'src/domain/{letters,own-name,title-key}.ts',
	'scripts/survey/*.{ts,yaml}',
	`${contentFolder}/vocabulary/**/*.yaml`,
	`${dataFolder}/exchange-rates.yaml`,
];

/**
 * A hash of the rules and the vocabulary, so that figures can say by which they were read. It stays the same where only a comment
 * or a type is another; it changes with each rule, also with one that reads no advert differently.
 */
export function rulesVersion(): string {
	const files = decisive
		.flatMap((pattern) => globSync(pattern))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\.test\.ts$/.test(file))
		.toSorted(compareText);
	return sha256(files.map((file) => `${file} ${sha256(withoutComments(file, readFileSync(file, 'utf8')))}\n`).join(''));
}

/** What of a file can change a reading. */
export function withoutComments(file: string, text: string): string {
	if (file.endsWith('.yaml')) return JSON.stringify(parse(text));
	const { ESNext } = ts.ScriptTarget;
	return ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ESNext } }).outputText;
}

/** What is to be said of an edition that was read by other rules than `rules`; null where it was read by these. */
export const olderRules = (edition: { name: string; counts: { rules: string } }, rules: string): string | null =>
	edition.counts.rules === rules
		? null
		: `${contentFolder}/editions/${edition.name}/counts.yaml: the edition ${edition.name} was read by older rules than those that read tonight’s jobs, so the two may differ by the rules alone. Where its recorded adverts are at hand, \`npm run survey -- DIR --out ${contentFolder}/editions/${edition.name}\` reads them anew; read the guides’ counted figures after it.`;
