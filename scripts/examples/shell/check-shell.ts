import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forEachChild, parse as parseShell, type Command, type SyntaxNode } from 'unbash';
import { parse } from 'yaml';
import { z } from 'zod';
import { didYouMean } from '#domain/nearest.ts';
import type { Fault } from '../example.ts';

/** For each program: the flags of its subcommands, and where they are documented. */
const flagsOfPrograms = z
	.record(z.string(), z.looseObject({ source: z.url(), everywhere: z.string().default('') }).catchall(z.string()))
	.parse(parse(readFileSync(join(import.meta.dirname, 'flags.yaml'), 'utf8')));

/** Checks the flags of each command that flags.yaml knows. `known` is the number of such commands. */
export function checkShell(code: string): { known: number; faults: Fault[] } {
	const script = parseShell(code);
	const [broken] = script.errors ?? [];
	if (broken)
		return {
			known: 0,
			faults: [
				{
					line: lineAt(code, broken.pos),
					says: `The shell script is invalid: ${broken.message}.`,
					todo: 'Correct it.',
				},
			],
		};
	const found = commandsIn(script).map((command) => faultsOf(command, code));
	return { known: found.filter((faults) => faults !== null).length, faults: found.flatMap((faults) => faults ?? []) };
}

function commandsIn(node: SyntaxNode, found: Command[] = []): Command[] {
	if (node.type === 'Command') found.push(node);
	forEachChild(node, (child) => commandsIn(child, found));
	return found;
}

/** The unknown flags of a command, or null if flags.yaml does not have the command. */
function faultsOf(command: Command, code: string): Fault[] | null {
	const program = flagsOfPrograms[command.name?.value ?? ''];
	if (!program) return null;
	const words = command.args.flatMap((word) => (word.type === 'Word' ? [{ text: word.value, at: word.pos }] : []));
	const end = words.findIndex(({ text }) => text === '--');
	const before = end < 0 ? words : words.slice(0, end);
	const plain = before
		.filter(({ text }) => !text.startsWith('-'))
		.map(({ text }) => text)
		.join(' ');
	const name = Object.keys(program)
		.filter((key) => key !== 'source' && key !== 'everywhere' && `${plain} `.startsWith(`${key} `))
		.toSorted((a, b) => b.length - a.length)[0];
	if (name === undefined && Object.keys(program).length > 2) return null;
	const flags = `${program.everywhere} ${name === undefined ? '' : (program[name] ?? '')}`.split(' ').filter(Boolean);
	return before
		.filter(({ text }) => /^-{1,2}[a-z]/i.test(text) && !isKnown(text, flags))
		.map(({ text, at }) => ({
			line: lineAt(code, at),
			says: `\`${[command.name?.value, name].filter(Boolean).join(' ')}\` has no known flag \`${text.replace(/=.*/, '')}\`.`,
			todo: didYouMean(
				text.replace(/=.*/, ''),
				flags,
				`Look it up at ${program.source}. If it exists, add it to scripts/examples/shell/flags.yaml.`,
			),
		}));
}

/** Knows flags written as `--name`, `--name=value`, `-n`, or combined as in `-it`. */
const isKnown = (text: string, flags: readonly string[]): boolean =>
	flags.includes(text.replace(/=.*/, '')) ||
	(/^-[a-zA-Z]{2,3}$/.test(text) && [...text.slice(1)].every((letter) => flags.includes(`-${letter}`)));

const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;
