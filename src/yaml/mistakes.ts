import type { z } from 'zod';
import { issueInWords } from '#domain/schema-issue.ts';
import { readYaml, type Position, type Yaml } from './read-yaml.ts';

/** What is wrong at a place of a file, in whole sentences. */
export interface Mistake {
	at: Position;
	says: string;
}

/** What is wrong in a text of YAML that is to fit a schema. */
export function mistakesIn(schema: z.ZodType, text: string): Mistake[] {
	const { data, faults, positionOfValue } = readYaml(text);
	const unread = unreadable(faults);
	if (unread) return [unread];
	const issues = schema.safeParse(data).error?.issues ?? [];
	return issues.map((issue) => ({ at: positionOfValue(issue.path), says: `${issueInWords(issue, 'The file')}.` }));
}

/** Why a text of YAML cannot be read: its first fault, of which those below are mostly consequences; null where it can. */
export function unreadable(faults: Yaml['faults']): Mistake | null {
	const [fault] = faults.toSorted((a, b) => a.at.line - b.at.line);
	return fault ? { at: fault.at, says: `${fault.says}.` } : null;
}
