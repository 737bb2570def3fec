import type { z } from 'zod';
import { issueInWords } from '#domain/schema-issue.ts';
import { readYaml, type Position, type Yaml } from './read-yaml.ts';

/** A mistake at a position in a file, in whole sentences. */
export interface Mistake {
	at: Position;
	says: string;
}

/** The mistakes in a YAML text that must match a schema. */
export function mistakesIn(schema: z.ZodType, text: string): Mistake[] {
	const { data, faults, positionOfValue } = readYaml(text);
	const unread = unreadable(faults);
	if (unread) return [unread];
	const issues = schema.safeParse(data).error?.issues ?? [];
	return issues.map((issue) => ({ at: positionOfValue(issue.path), says: `${issueInWords(issue, 'The file')}.` }));
}

/**
 * Why a YAML text cannot be read: its first error, because later ones are mostly consequences of it. Null when it can be read.
 */
export function unreadable(faults: Yaml['faults']): Mistake | null {
	const [fault] = faults.toSorted((a, b) => a.at.line - b.at.line);
	return fault ? { at: fault.at, says: `${fault.says}.` } : null;
}
