import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { readYaml, type Position } from './read-yaml.ts';

/** What a YAML file holds, as the schema of another file describes it; null where it adds to the mistakes. */
export async function readChecked<T>(
	file: string,
	schema: z.ZodType<T>,
	describedIn: string,
	mistakes: string[],
): Promise<T | null> {
	const source = await readFile(file, 'utf8').catch(() => null);
	if (source === null) {
		mistakes.push(`${file}:1:1 cannot be read. Put the file back; an empty list is written \`[]\`.`);
		return null;
	}
	const { data, faults, positionOfKey } = readYaml(source);
	const place = ({ line, col }: Position): string => `${file}:${line}:${col}`;
	mistakes.push(...faults.map(({ at, says }) => `${place(at)} is not valid YAML: ${says}. Correct the line.`));
	if (faults.length > 0) return null;
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
		const what = unknown.length > 0 ? `has no field ${unknown.map((key) => `\`${key}\``).join(', ')}` : issue.message;
		const field = issue.path.filter((key) => typeof key === 'string').join('.');
		const at = place(positionOfKey([...issue.path, ...unknown.slice(0, 1)]));
		const subject = field === '' ? '' : `\`${field}\`: `;
		const see = issue.code === 'custom' ? '' : ` See the field’s description in ${describedIn}.`;
		mistakes.push(`${at} ${subject}${what}.${see}`);
	}
	return null;
}
