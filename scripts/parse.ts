import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseTitle } from '#classify/level.ts';
import { parseSalary } from '#classify/pay/choose.ts';
import { parseLocation } from '#classify/place/location.ts';
import { readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { readArguments, run, UsageError } from './command.ts';

/** A line read as one kind of field, for the JSON that is printed. */
type Parse = (text: string) => object;

if (import.meta.main) {
	const { positionals } = readArguments({
		name: 'npm run parse',
		does: 'Reads lines from standard input as salary, location or title and prints what the rules make of each, one JSON object a line.',
		positionals: '<salary|location|title>',
	});
	await run(async () => {
		// It does nothing but print, and its input may have no end.
		process.stdout.on('error', () => process.exit());
		const parse = await parserFor(positionals);
		if (fstatSync(0).isDirectory())
			throw new UsageError('Standard input is a folder. Hand over a file: `< lines.txt`.');
		for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
			if (line.trim() !== '') console.log(asSeen(JSON.stringify(parse(line))));
		}
		return 0;
	});
}

/** JSON in which what turns a terminal’s words round, or is seen as nothing, is written by its code. */
export function asSeen(json: string): string {
	return json.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
		[...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
	);
}

/** The parser a command line asks for; throws a UsageError where it names none. */
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
		`Say what the lines are: ${names.join(', ')}. For example: \`npm run parse -- salary < lines.txt\`.`,
	);
}
