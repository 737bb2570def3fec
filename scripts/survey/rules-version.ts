import { globSync, readFileSync } from 'node:fs';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';

/** What decides how an advert is read: the rules, the words, and the exchange rates. */
const decisive = [
	'src/classify/**/*.ts',
	'scripts/survey/*.{ts,yaml}',
	'src/content/vocabulary/**/*.yaml',
	'data/exchange-rates.yaml',
];

/** A hash of the rules and the vocabulary, so that figures can say by which they were read. */
export function rulesVersion(): string {
	const files = decisive
		.flatMap((pattern) => globSync(pattern))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\.test\.ts$/.test(file))
		.toSorted(compareText);
	return sha256(files.map((file) => `${file} ${sha256(readFileSync(file))}\n`).join(''));
}
