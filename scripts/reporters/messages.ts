import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Problem } from './problem.ts';

/** What stands for the names in a message; `todo` takes the place of what it says to do. */
export type Words = Record<string, unknown>;
export type Told = Pick<Problem, 'rule' | 'severity' | 'says' | 'todo'>;
type Message = Pick<Problem, 'says' | 'todo'> & Partial<Told>;

/**
 * Reads all that a check can say: by `rule` or `rule/which`, two texts in which `$name` stands for something of the case.
 * What comes back says one of them; for a case that is not there, `rule/other`.
 */
export function readMessages(path: string, of: 'content' | 'audit'): (name: string, words?: Words) => Told {
	const messages = new Map(Object.entries(parse(readFileSync(path, 'utf8')) as Record<string, Message>));
	return (name, words = {}) => {
		const rule = name.split('/')[0] ?? '';
		const message = messages.get(name) ?? messages.get(`${rule}/other`);
		if (!message) throw new Error(`${path} has no message \`${name}\`.`);
		return {
			severity: 'error',
			rule: `${of}/${rule}`,
			...message,
			says: fill(message.says, words),
			todo: words['todo'] ? String(words['todo']) : fill(message.todo, words).trim(),
		};
	};
}

/** A text with its `$names` filled; nothing for one without a filling. */
export const fill = (text: string, words: Words): string =>
	text.replaceAll(/\$(&|\w+)/g, (_, name: string) => String(words[name] ?? ''));
