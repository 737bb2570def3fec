import { z } from 'zod';

/** Marks text that an editor still has to write; the check reports every such place. */
const MARK = 'WRITE: ';
const FILLER = ' – in the words of the guide, for a reader in doubt whether to apply.';

/**
 * A placeholder that the schema accepts: a `WRITE: …` note for text, otherwise the first or smallest allowed value. `what`
 * describes the value if the schema has no description.
 */
export function sample(schema: z.ZodType, today: string, what?: string): unknown {
	if (schema instanceof z.ZodNullable) return null;
	if (schema instanceof z.ZodEnum) return schema.options[0];
	if (schema instanceof z.ZodBoolean) return false;
	if (schema instanceof z.ZodNumber) return 1;
	if (schema instanceof z.ZodArray) {
		const shortest = [0, 1, 2].find((length) => schema.safeParse(several(schema, length, today)).success) ?? 0;
		return several(schema, shortest, today);
	}
	if (schema instanceof z.ZodObject) return sampleFields(schema, today);
	const description = schema.description ?? what ?? 'this';
	const words = `${MARK}${description.replaceAll('`', '')}`;
	const long = `${words}${FILLER}`;
	const candidates = [
		words,
		`${words}?`,
		words.slice(0, 60).trim(),
		'WRITE: a name',
		long.slice(0, 110).trim(),
		'https://example.org/write',
		'write-me',
		today,
		'?',
	];
	return candidates.find((candidate) => schema.safeParse(candidate).success) ?? words;
}

/** Placeholders for the required fields of an object. */
export function sampleFields(schema: z.ZodObject, today: string): Record<string, unknown> {
	const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
	return Object.fromEntries(
		fields
			.filter(([, field]) => ![z.ZodDefault, z.ZodPrefault, z.ZodOptional].some((wrapper) => field instanceof wrapper))
			.map(([name, field]) => [name, sample(field, today)]),
	);
}

function several(schema: z.ZodArray, length: number, today: string): unknown[] {
	return Array.from({ length }, () => sample(schema.element as z.ZodType, today, schema.description));
}
