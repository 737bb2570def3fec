import { expect, it } from 'vitest';
import { z } from 'zod';
import * as board from '#domain/board.ts';
import * as citation from '#domain/citation.ts';
import * as claim from '#domain/claim.ts';
import * as detector from '#domain/detector.ts';
import * as glossary from '#domain/glossary.ts';
import * as ledger from '#domain/ledger.ts';
import * as listing from '#domain/listing.ts';
import * as listingSource from '#domain/listing-source.ts';
import * as pay from '#domain/pay.ts';
import * as posting from '#domain/posting.ts';
import * as snapshot from '#domain/snapshot.ts';
import * as vocabulary from '#domain/vocabulary.ts';

const modules = {
	board,
	citation,
	claim,
	detector,
	glossary,
	ledger,
	listing,
	listingSource,
	pay,
	posting,
	snapshot,
	vocabulary,
};

/** Paths of fields without a description, also inside objects, lists and wrappers such as `nullable`. */
function undescribed(schema: z.core.$ZodType, path: string): string[] {
	if (schema instanceof z.ZodObject) {
		return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]) => [
			...(descriptionOf(field) ? [] : [`${path}.${name}`]),
			...undescribed(field, `${path}.${name}`),
		]);
	}
	const inner = (
		schema as { _zod: { def: { innerType?: z.core.$ZodType; element?: z.core.$ZodType; in?: z.core.$ZodType } } }
	)._zod.def;
	const next = inner.innerType ?? inner.element ?? inner.in;
	return next ? undescribed(next, path) : [];
}

/** The description may be on the schema inside a default, an optional or a nullable. */
function descriptionOf(schema: z.core.$ZodType): string | undefined {
	const own = z.globalRegistry.get(schema)?.description;
	const inner = (schema as { _zod: { def: { innerType?: z.core.$ZodType } } })._zod.def.innerType;
	return own ?? (inner ? descriptionOf(inner) : undefined);
}

const schemas = Object.entries(modules).flatMap(([file, exports]) =>
	Object.entries(exports).flatMap(([name, value]) =>
		(value as unknown) instanceof z.ZodType ? [[`${file} ${name}`, value as z.ZodType] as const] : [],
	),
);

it.each(schemas)('%s describes each of its fields', (name, schema) => {
	expect(undescribed(schema, name)).toEqual([]);
});
