import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const ComponentRule = z.strictObject({
	kind: z.enum(['inline', 'block', 'placed']),
	does: z.string(),
	props: z
		.record(
			z.string(),
			z.strictObject({ does: z.string(), oneOf: z.array(z.string()).optional(), optional: z.boolean().default(false) }),
		)
		.default({}),
	label: z.string().optional(),
	element: z.string().optional(),
	within: z.string().optional(),
	holds: z.strictObject({ oneOf: z.array(z.string()), what: z.string() }).optional(),
});
export type ComponentRule = z.infer<typeof ComponentRule>;

/** Every component that editors may use, by name; components.yaml says what its fields mean. */
export const components: ReadonlyMap<string, ComponentRule> = new Map(
	Object.entries(z.record(z.string(), ComponentRule).parse(parse(readFileSync('src/guide/components.yaml', 'utf8')))),
);
