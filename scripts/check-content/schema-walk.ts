import { z } from 'zod';
import type { Path } from './content-file.ts';

/** The names of the fields allowed at a path. */
export function fieldNamesAt(schema: z.ZodType, path: Path): string[] {
	const at = bare(walk(schema, path));
	return at instanceof z.ZodObject ? Object.keys(at.shape as object) : [];
}

/** The description in the schema for the field at a path; null if it has none. */
export function descriptionAt(schema: z.ZodType, path: Path): string | null {
	const at = walk(schema, path);
	return at?.description ?? bare(at)?.description ?? null;
}

/** The allowed values of a field that has a fixed set: `red, green`. null for any other field. */
export function choicesAt(schema: z.ZodType, path: Path): string | null {
	const at = bare(walk(schema, path));
	const one = at instanceof z.ZodArray ? bare(at.element as z.ZodType) : at;
	return one instanceof z.ZodEnum ? one.options.join(', ') : null;
}

function walk(schema: z.ZodType, path: Path): z.ZodType | null {
	return path.reduce<z.ZodType | null>((at, key) => {
		const inner = bare(at);
		if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
		if (inner instanceof z.ZodObject) return (inner.shape as Record<string, z.ZodType>)[key] ?? null;
		return null;
	}, schema);
}

/** The schema without optional, nullable, default, prefault and readonly around it. */
export function bare(schema: z.ZodType | null): z.ZodType | null {
	if (
		schema instanceof z.ZodOptional ||
		schema instanceof z.ZodNullable ||
		schema instanceof z.ZodDefault ||
		schema instanceof z.ZodPrefault ||
		schema instanceof z.ZodReadonly
	) {
		return bare(schema.unwrap() as z.ZodType);
	}
	return schema;
}
