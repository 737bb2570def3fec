import type { z } from 'zod';
import { issueInWords } from '#domain/schema-issue.ts';
import { readYaml, type Position } from './read-yaml.ts';

/** What is wrong at a place of a file, in whole sentences. */
export interface Mistake {
	at: Position;
	says: string;
}

/** What is wrong in a text of YAML that is to fit a schema. */
export function mistakesIn(schema: z.ZodType, text: string): Mistake[] {
	const { data, faults, positionOfValue } = readYaml(text);
	if (faults.length > 0) return faults.map(({ at, says }) => ({ at, says: `${says}.` }));
	const issues = schema.safeParse(data).error?.issues ?? [];
	return issues.map((issue) => ({ at: positionOfValue(issue.path), says: `${issueInWords(issue, 'The file')}.` }));
}
