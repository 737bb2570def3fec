import { STATUS_CODES } from 'node:http';
import { constants } from 'node:os';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

/** The exit code of a process that a signal ended, as a shell gives it. */
const exitOf = (name: string): number | undefined => {
	const signal = /OOM/i.test(name) ? 'SIGKILL' : name;
	const number = (constants.signals as Partial<Record<string, number>>)[signal];
	return number === undefined ? undefined : 128 + number;
};

const ENDED =
	/\b(OOMKilled|SIG(?:KILL|TERM|INT|SEGV|ABRT))\b`?[^.\n]{0,25}?\bexit(?:ed with)? (?:code|status) `?(\d{1,3})\b/gu;
const STATUS = /(?<![\d.,$€£])([1-5]\d\d) `?\(?((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+){0,3})\b/gu;
const NAMES = new Map(Object.entries(STATUS_CODES).map(([code, name = '']) => [name.toLowerCase(), code]));
/** What no process can do with this signal. */
const HANDLED =
	/\b(?:handles?|handling|catch(?:es)?|traps?|ignores?|requests on|shuts? down (?:cleanly )?on|drains? on)\s+`?(SIGKILL|SIGSTOP)\b/gu;

/** A number that stands for something stands beside what it stands for. */
export const codeNumber: ContentRule = {
	id: 'content/code-number',
	severity: 'error',
	title: 'A code that means something else',
	help: `
		“\`OOMKilled\`, exit code 143”, “503 Not Found”: a process that a signal ended has the exit code 128 and the signal’s number, so 137 for \`SIGKILL\` and 143 for \`SIGTERM\`; the codes of HTTP are those of its registry. No process can handle \`SIGKILL\`.
	`,
	file: (file) => {
		// Names of signals stand in code, which is no prose.
		const ended = file.tree ? [...file.text.matchAll(ENDED)] : [];
		const handled = file.tree ? [...file.text.matchAll(HANDLED)] : [];
		return [
			...ended.flatMap(({ index, 1: name = '', 2: code = '' }) => {
				const right = exitOf(name);
				if (right === undefined || right === Number(code)) return [];
				const says = `\`${name}\` stands beside the exit code ${code}, and ends a process with ${right}.`;
				return [{ ...at(file, index), says, todo: `Write ${right}, or name the signal that is meant.` }];
			}),
			...handled.map(({ index, 1: name = '' }) => ({
				...at(file, index),
				says: `No process can handle \`${name}\`.`,
				todo: 'Write `SIGTERM`, if that is the signal which is meant.',
			})),
			...[...proseText(file).text.matchAll(STATUS)].flatMap(({ index, 1: code = '', 2: name = '' }) => {
				const right = NAMES.get(name.toLowerCase());
				if (right === undefined || right === code) return [];
				const says = `“${code} ${name}”: the code of “${name}” is ${right}.`;
				return [{ ...at(file, index), says, todo: 'Correct the code or the words.' }];
			}),
		];
	},
};
