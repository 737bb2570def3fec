import { basename } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { distance } from 'fastest-levenshtein';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
	typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values'];

interface Command<O extends ParseArgsOptionsConfig> {
	/** As typed: `npm run snapshot`. */
	name: string;
	/** One sentence on what it does. */
	does: string;
	/** Node’s own option descriptions. */
	options: O;
	/** What each option is for, in the order of the help text; `<words>` show a value. */
	help: Record<keyof O & string, string>;
	/** What positional arguments it takes, for the help text; left out where it takes none. */
	positionals?: string;
}

/** A mistake of the person at the keyboard: printed as a sentence, without a stack, exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the command line. `--help` prints and exits 0; an unknown option or a missing value prints one
 * sentence that says what to do and exits 2.
 */
export function readArguments<O extends ParseArgsOptionsConfig>(
	command: Command<O>,
	args: string[] = process.argv.slice(2),
): { values: Values<O>; positionals: string[] } {
	const known = Object.keys(command.options);
	if (args.includes('--help') || args.includes('-h')) {
		console.log(helpText(command));
		process.exit(0);
	}
	try {
		const { values, positionals } = parseArgs({
			args,
			options: command.options,
			allowPositionals: command.positionals !== undefined,
			strict: true,
		});
		return { values: values as Values<O>, positionals };
	} catch (error) {
		console.error(`${explain(error as NodeJS.ErrnoException, args, known)}\n\n${helpText(command)}`);
		process.exit(2);
	}
}

/** The value of an option that takes a whole number from 1 on. */
export function wholeNumber(option: string, value: string, most = Infinity): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	const range = most === Infinity ? 'from 1 on' : `from 1 to ${most}`;
	throw new UsageError(`--${option} must be a whole number ${range}, not “${value}”.`);
}

/** Runs a command’s body; a UsageError becomes its sentence, anything else keeps its stack. */
export async function run(body: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await body();
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(error.message);
			process.exitCode = 2;
		} else {
			console.error(error);
			process.exitCode = 1;
		}
	}
}

function helpText(command: Command<ParseArgsOptionsConfig>): string {
	const rows = Object.entries(command.help).map(([name, text]) => {
		const flag = `--${name}${command.options[name]?.type === 'string' ? ' <value>' : ''}`;
		return `  ${flag.padEnd(24)} ${text}`;
	});
	const usage = `${command.name}${rows.length > 0 ? ' -- [options]' : ''}${command.positionals ? ` ${command.positionals}` : ''}`;
	return [command.does, '', `Usage: ${usage}`, ...rows, `  ${'--help'.padEnd(24)} Show this text`].join('\n');
}

function explain(error: NodeJS.ErrnoException, args: string[], known: string[]): string {
	if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		const given = args.find((a) => a.startsWith('--') && !known.includes(a.slice(2).split('=')[0] ?? ''));
		const name = given?.slice(2).split('=')[0] ?? '';
		const near = known.toSorted((a, b) => distance(a, name) - distance(b, name))[0];
		const hint = near && distance(near, name) <= 3 ? ` Did you mean \`--${near}\`?` : '';
		return `Unknown option \`${given ?? basename(args[0] ?? '')}\`.${hint}`;
	}
	return `${error.message.split('. ')[0]}.`;
}
