import { z } from 'zod';

/** Stands wherever words are still to be written; the check names each place. */
const MARK = 'WRITE: ';
const FILLER = ' – in the words of the guide, for a reader in doubt whether to apply.';

/**
 * A value that the schema takes: words to be written where it wants words, else the first or least it allows. `what` says
 * what belongs there, where the schema does not.
 */
export function sample(schema: z.ZodType, today: string, what?: string): unknown {
	if (schema instanceof z.ZodNullable) return null;
	if (schema instanceof z.ZodEnum) return schema.options[0];
	if (schema instanceof z.ZodBoolean) return false;
	if (schema instanceof z.ZodNumber) return 1;
	if (schema instanceof z.ZodArray) {
		const least = [0, 1, 2].find((length) => schema.safeParse(several(schema, length, today)).success) ?? 0;
		return several(schema, least, today);
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

/** The required fields of an object. Fields with a default are left out. */
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
