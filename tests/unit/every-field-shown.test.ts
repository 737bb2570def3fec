import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { kinds } from '#content-model/kinds.ts';
import { levelSlugs } from '#domain/vocabulary.ts';

// A field that no template and nothing that templates are handed names is one that no reader ever sees.
const source = globSync('src/**/*.{astro,ts}')
	.filter((file) => !/\.test\.ts$|styleguide|^src\/(?:domain|content)/.test(file))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

/** Names of the fields of a schema, those within lists and groups too. */
function fieldsOf(schema: z.core.$ZodType): string[] {
	if (schema instanceof z.ZodObject) {
		const shape = schema.shape as Record<string, z.core.$ZodType>;
		return Object.entries(shape).flatMap(([name, field]) => [name, ...fieldsOf(field)]);
	}
	const { innerType, element } = schema._zod.def as { innerType?: z.core.$ZodType; element?: z.core.$ZodType };
	const inner = innerType ?? element;
	return inner ? fieldsOf(inner) : [];
}

const shown = Object.entries(kinds).filter(([, { at }]) => /^(?:roles|compare|terms)\//.test(at));

/** What machines read and readers do not see, and levels, by which templates look things up. */
const unseen: Record<string, readonly string[]> = { claims: ['brief'], skill: levelSlugs, role: ['depth'] };

test.each(shown)('%s has no field that no page shows', (name, { schema }) => {
	const names = fieldsOf(schema).filter((field) => !unseen[name]?.includes(field));
	expect(names.filter((field) => !new RegExp(String.raw`(?:[.{,]\s*|\[')${field}\b`).test(source))).toEqual([]);
});
