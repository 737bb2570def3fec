import { createInterface } from 'node:readline';
import { parseTitle } from './snapshot/classify/level.ts';
import { parseSalary } from './snapshot/classify/pay/salary.ts';
import { parseLocation } from './snapshot/classify/place/location.ts';
import { readVocabulary } from './snapshot/classify/vocabulary.ts';
import { readArguments, run, UsageError } from './command.ts';

const kinds = ['salary', 'location', 'title'] as const;
type Kind = (typeof kinds)[number];

/** A line read as one kind of field, for the JSON that is printed. */
type Parse = (text: string) => object;

if (import.meta.main) {
	const { positionals } = readArguments({
		name: 'npm run parse',
		does: 'Reads lines from standard input as salary, location or title and prints what the rules make of each, one JSON object a line.',
		positionals: '<salary|location|title>',
	});
	await run(async () => {
		const parse = await parserFor(positionals);
		for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
			if (line.trim() !== '') console.log(JSON.stringify(parse(line)));
		}
		return 0;
	});
}

/** The parser a command line asks for; throws a UsageError where it names none. */
export async function parserFor(positionals: readonly string[], folder = 'src/content/vocabulary'): Promise<Parse> {
	const kind = positionals.length === 1 ? kinds.find((name) => name === positionals[0]) : undefined;
	if (kind === undefined) {
		throw new UsageError(
			`Say what the lines are: ${kinds.map((name) => `\`${name}\``).join(', ')}. For example: \`npm run parse -- salary < lines.txt\`.`,
		);
	}
	const { levels, regions, roles } = await readVocabulary(folder, []);
	const parsers: Record<Kind, Parse> = {
		salary: (text) => ({ text, ...parseSalary(text) }),
		location: (text) => ({ text, ...parseLocation(text, regions) }),
		title: (text) => ({ text, ...parseTitle(text, levels, roles) }),
	};
	return parsers[kind];
}
