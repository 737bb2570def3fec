import { existsSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { ContentError } from '#content-model/read.ts';
import { DamagedFileError, OtherFormatError } from '#night-file/snapshot-file.ts';
import { SiteConfigError } from '#site-config/site-config.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { printable } from './lint/report.ts';

/** An option as Node describes it, and what it is for. */
type Options = Record<string, ParseArgsOptionsConfig[string] & { help: string }>;

type Values<O extends Options> = ReturnType<
	typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values'];

interface Command<O extends Options> {
	/** As typed: `npm run snapshot`. */
	name: string;
	/** One sentence on what it does. */
	does: string;
	/** In the order of the help text; left out where there are none. */
	options?: O;
	/** What positional arguments it takes, for the help text; left out where it takes none. */
	positionals?: string;
}

/** An option with a value; undefined where it is not given and has no value of its own. */
export function text(help: string): { type: 'string'; help: string };
export function text(help: string, unless: string): { type: 'string'; help: string; default: string };
export function text(help: string, unless?: string): object {
	return { type: 'string', help, ...(unless !== undefined && { default: unless }) };
}

/** An option that may be given several times, each time with a value. */
export const texts = (help: string) => ({ type: 'string', multiple: true, help }) as const;

/** An option without a value. */
export const flag = (help: string) => ({ type: 'boolean', default: false, help }) as const;

/** A mistake of the person at the keyboard: printed as a sentence, without a stack, exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the command line. `--help` prints and exits 0; an unknown option or a missing value prints one
 * sentence that says what to do and exits 2.
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
		const said = error instanceof UsageError ? error.message : explain(error as NodeJS.ErrnoException, args, known);
		console.error(`${said}\n\n${helpText(command)}`);
		process.exit(2);
	}
}

/** Throws where an option is given without anything in it, as from a variable that is not set: it would count as not given. */
export function refuseEmpty(values: Record<string, unknown>): void {
	const empty = Object.entries(values).find(([, value]) => [value].flat().some((one) => one === ''))?.[0];
	if (empty !== undefined)
		throw new UsageError(`--${empty} is given, and its value is empty. Give it one, or leave it out.`);
}

/** What the shell itself hands over as a pipe or a device: `<(…)`, standard input and output. */
const OF_THE_SHELL = /^\/(?:proc\/|dev\/(?:fd\/|std|tty|null$))/;

/** Throws where a value is the path of a pipe or a device, from which a command would read for ever. */
export function refusePipe(value: unknown): void {
	if (typeof value !== 'string' || OF_THE_SHELL.test(value)) return;
	const stats = statsOf(value);
	if (!stats || stats.isFile() || stats.isDirectory()) return;
	throw new UsageError(
		`${value} is no file, but a pipe or a device. Write what comes from it into a file, and name that.`,
	);
}

/** What stands at a path; nothing where a value is words that no file can be called, as of more than 255 characters. */
function statsOf(value: string): Stats | undefined {
	try {
		return statSync(value, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

/** The value of an option that takes a whole number from 1 on. */
export function wholeNumber(option: string, value: string, most = Infinity): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	const range = most === Infinity ? 'from 1 on' : `from 1 to ${most}`;
	throw new UsageError(`--${option} must be a whole number ${range}, not “${value}”.`);
}

/** Runs a command’s body; what a person must mend becomes its sentence, anything else keeps its stack. */
export async function run(body: () => Promise<number>): Promise<void> {
	// Whoever reads the output may have seen enough, `… | head -1`, or its disk is full: no reason to leave a night half done.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => outputFailed(stream, error));
	process.exitCode = await exitCodeOf(body, console.error);
}

/** Says once, where it still can, that what is printed cannot be kept; what the command does is done all the same. */
export function outputFailed(
	stream: NodeJS.WritableStream,
	{ code }: NodeJS.ErrnoException,
	tell = console.error,
): void {
	if (code === 'EPIPE' || stream === process.stderr || isOutputLost) return;
	isOutputLost = true;
	tell(`What is printed cannot be written (${code}); the command goes on. Free the disk, or print elsewhere.`);
}
let isOutputLost = false;

/** The exit code of a command’s body. Where it throws, `tell` gets the sentence on what must be mended, or the error itself. */
export async function exitCodeOf(body: () => Promise<number>, tell: (error: unknown) => void): Promise<number> {
	try {
		return await body();
	} catch (error) {
		if (error instanceof UsageError || error instanceof ContentError || error instanceof SiteConfigError) {
			// It may quote what came from a page or a file that somebody else wrote.
			tell(`${error.message}${elsewhere()}`.split('\n').map(printable).join('\n'));
			return 2;
		}
		if (isMissingPackage(error)) {
			tell('A package of this project is not there. Run `npm install`, then this again.');
			return 2;
		}
		tell(sentenceOn(error) ?? error);
		return 1;
	}
}

/** What else to say in a folder that is not the project’s, where most things cannot be found. */
const elsewhere = (): string =>
	existsSync(contentFolder)
		? ''
		: `\nThere is no ${contentFolder}/ in ${process.cwd()}: run it in the project’s folder.`;

/** What to say of a file that the disk refuses or that is damaged, which is nobody’s mistake in the code; null for anything else. */
function sentenceOn(error: unknown): string | null {
	if (error instanceof DamagedFileError || error instanceof OtherFormatError) return error.message;
	const { syscall, path, message } = error as NodeJS.ErrnoException;
	if (syscall === undefined || path === undefined) return null;
	return `${path}: ${message.split(',')[0] ?? ''}. Name another, or see that it can be used.`;
}

/** After a pull, packages may be wanted that nobody has installed here. */
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
