import { existsSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { ContentError } from '#content-model/read.ts';
import { DamagedFileError, OtherFormatError } from '#night-file/snapshot-file.ts';
import { SiteConfigError } from '#site-config/site-config.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { printable } from './lint/report.ts';

/** Options as `parseArgs` takes them, each with the line that `--help` shows for it. */
type Options = Record<string, ParseArgsOptionsConfig[string] & { help: string }>;

type Values<O extends Options> = ReturnType<
	typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values'];

interface Command<O extends Options> {
	/** As typed: `npm run snapshot`. */
	name: string;
	/** One sentence that describes the command. */
	does: string;
	/** Options, in the order in which the help text lists them. */
	options?: O;
	/** How the help text shows the positional arguments: `OLD NEW`. Without it, the command takes none. */
	positionals?: string;
}

/** An option with a value. If it is not given, its value is the default `unless`, or undefined. */
export function text(help: string): { type: 'string'; help: string };
export function text(help: string, unless: string): { type: 'string'; help: string; default: string };
export function text(help: string, unless?: string): object {
	return { type: 'string', help, ...(unless !== undefined && { default: unless }) };
}

/** An option with a value that may be repeated: `--allow-host A --allow-host B`. */
export const texts = (help: string) => ({ type: 'string', multiple: true, help }) as const;

/** An option that is either present or not. */
export const flag = (help: string) => ({ type: 'boolean', default: false, help }) as const;

/** A mistake in how the command was called. Only its message is printed, no stack trace; the exit code is 2. */
export class UsageError extends Error {}

/**
 * Reads the command line. `--help` prints the help text and exits with 0. An unknown option or a missing value prints
 * what is wrong and exits with 2.
 */
export function readArguments<O extends Options>(
	command: Command<O>,
	args: string[] = process.argv.slice(2),
): { values: Values<O>; positionals: string[] } {
	const { options = {} } = command;
	const known = Object.keys(options);
	if (args.includes('--help') || args.includes('-h')) {
		console.log(helpText(command));
		process.exit(0);
	}
	try {
		const { values, positionals } = parseArgs({
			args,
			options,
			allowPositionals: command.positionals !== undefined,
			strict: true,
		});
		refuseEmpty(values);
		[...Object.values(values).flat(), ...positionals].forEach(refusePipe);
		return { values: values as Values<O>, positionals };
	} catch (error) {
		const message = error instanceof UsageError ? error.message : explain(error as NodeJS.ErrnoException, args, known);
		console.error(`${message}\n\n${helpText(command)}`);
		process.exit(2);
	}
}

/** Refuses an option with an empty value (`--replay "$UNSET"`), which would otherwise be treated as not given. */
export function refuseEmpty(values: Record<string, unknown>): void {
	const empty = Object.entries(values).find(([, value]) => [value].flat().some((one) => one === ''))?.[0];
	if (empty !== undefined) throw new UsageError(`--${empty} has an empty value. Give it a value, or leave it out.`);
}

/** Paths that a shell passes for `<(…)`, standard input and standard output. These are allowed to be pipes or devices. */
const SHELL_PATHS = /^\/(?:proc\/|dev\/(?:fd\/|std|tty|null$))/;

/** Refuses a value that is the path of a pipe or a device, because reading from it might never end. */
export function refusePipe(value: unknown): void {
	if (typeof value !== 'string' || SHELL_PATHS.test(value)) return;
	const stats = statsOf(value);
	if (!stats || stats.isFile() || stats.isDirectory()) return;
	throw new UsageError(
		`${value} is a pipe or a device, not a file. Save its output to a file, and name that file instead.`,
	);
}

/** Undefined if there is no such file, or if the value cannot be a file name, for example because it is too long. */
function statsOf(value: string): Stats | undefined {
	try {
		return statSync(value, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

/** Parses the value of an option that takes a whole number, from 1 to `most`. */
export function wholeNumber(option: string, value: string, most = Infinity): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	const range = most === Infinity ? 'of at least 1' : `from 1 to ${most}`;
	throw new UsageError(`--${option} must be a whole number ${range}, not “${value}”.`);
}

/**
 * Runs the body of a command and sets the exit code. Mistakes that a person can fix are printed as a message, bugs with
 * their stack trace.
 */
export async function run(body: () => Promise<number>): Promise<void> {
	// The output may be closed early (`… | head -1`) or its disk may be full. Neither is a reason to stop halfway
	// through a night.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => outputFailed(stream, error));
	process.exitCode = await exitCodeOf(body, console.error);
}

/** Warns once, on standard error, that standard output cannot be written. The command itself continues. */
export function outputFailed(
	stream: NodeJS.WritableStream,
	{ code }: NodeJS.ErrnoException,
	tell = console.error,
): void {
	if (code === 'EPIPE' || stream === process.stderr || isOutputLost) return;
	isOutputLost = true;
	tell(
		`The output cannot be written (${code}). The command continues without it. Free some disk space, or send the output elsewhere.`,
	);
}
let isOutputLost = false;

/**
 * Runs the body of a command and returns the exit code. If it throws, `tell` gets a message about what to fix, or, for
 * a bug, the error itself.
 */
export async function exitCodeOf(body: () => Promise<number>, tell: (error: unknown) => void): Promise<number> {
	try {
		return await body();
	} catch (error) {
		if (error instanceof UsageError || error instanceof ContentError || error instanceof SiteConfigError) {
			// The message may quote text from a page or a file that a stranger wrote.
			tell(`${error.message}${wrongFolderHint()}`.split('\n').map(printable).join('\n'));
			return 2;
		}
		if (isMissingPackage(error)) {
			tell('A package that this project needs is not installed. Run `npm install`, then try again.');
			return 2;
		}
		tell(fileErrorMessage(error) ?? error);
		return 1;
	}
}

/** A hint to add to an error when the command was started outside the project’s folder, where most files cannot be found. */
const wrongFolderHint = (): string =>
	existsSync(contentFolder)
		? ''
		: `\nThere is no ${contentFolder}/ in ${process.cwd()}. Run this command in the project’s folder.`;

/** A message for a file that is damaged or that the system refuses to open. Null for any other error, which may be a bug. */
function fileErrorMessage(error: unknown): string | null {
	if (error instanceof DamagedFileError || error instanceof OtherFormatError) return error.message;
	const { syscall, path, message } = error as NodeJS.ErrnoException;
	if (syscall === undefined || path === undefined) return null;
	return `${path}: ${message.split(',')[0] ?? ''}. Name another file, or check that this one can be used.`;
}

/** Happens after a pull that adds a package, until somebody runs `npm install`. */
function isMissingPackage(error: unknown): boolean {
	const { code, message } = error as NodeJS.ErrnoException;
	return /^(?:ERR_)?MODULE_NOT_FOUND$/.test(code ?? '') && /Cannot find (?:module|package) '[^./]/.test(message);
}

function helpText(command: Command<Options>): string {
	const rows = Object.entries(command.options ?? {}).map(([name, { type, help }]) => {
		const option = `--${name}${type === 'string' ? ' <value>' : ''}`;
		return `  ${option.padEnd(24)} ${help}`;
	});
	const usage = [command.name, rows.length > 0 ? '-- [options]' : '', command.positionals ?? ''].filter(Boolean);
	return [command.does, '', `Usage: ${usage.join(' ')}`, ...rows, `  ${'--help'.padEnd(24)} Show this text`].join('\n');
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
