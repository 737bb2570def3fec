import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseTitle } from '#classify/level.ts';
import { parseSalary } from '#classify/pay/choose.ts';
import { parseLocation } from '#classify/place/location.ts';
import { readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { readArguments, run, UsageError } from './command.ts';

/** Parses one line; the result is printed as JSON. */
type Parse = (text: string) => object;

if (import.meta.main) {
	const { positionals } = readArguments({
		name: 'npm run parse',
		does: 'Parses each line of standard input as a salary, location or title, and prints the result as one JSON object per line.',
		positionals: '<salary|location|title>',
	});
	await run(async () => {
		// Exit when the reader has gone (`… | head -1`): the input may never end, and printing is all this command does.
		process.stdout.on('error', () => process.exit());
		const parse = await parserFor(positionals);
		if (fstatSync(0).isDirectory())
			throw new UsageError('Standard input is a folder. Redirect a file instead: `< lines.txt`.');
		for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
			if (line.trim() !== '') console.log(escapeInvisible(JSON.stringify(parse(line))));
		}
		return 0;
	});
}

/** Escapes control and invisible characters in JSON, which could garble a terminal: U+202E → `\u202e`. */
export function escapeInvisible(json: string): string {
	return json.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
		[...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
	);
}

/** Returns the parser named on the command line: `['salary']`. Throws a UsageError if there is none of that name. */
export async function parserFor(positionals: readonly string[]): Promise<Parse> {
	const { levels, regions, roles } = readVocabulary(contentFolder, []);
	const parsers: Record<string, Parse> = {
		salary: (text) => ({ text, ...parseSalary(text) }),
		location: (text) => ({ text, ...parseLocation(text, regions) }),
		title: (text) => ({ text, ...parseTitle(text, levels, roles) }),
	};
	const [kind = '', ...more] = positionals;
	const parse = more.length === 0 && Object.hasOwn(parsers, kind) ? parsers[kind] : undefined;
	if (parse) return parse;
	const names = Object.keys(parsers).map((name) => `\`${name}\``);
	throw new UsageError(
		`Say what kind of text the lines contain: ${names.join(', ')}. For example: \`npm run parse -- salary < lines.txt\`.`,
	);
}
