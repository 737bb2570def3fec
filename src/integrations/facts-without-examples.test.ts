import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { withoutExamples } from './facts-without-examples.ts';

it('sends browsers a fact without its examples', () => {
	const code =
		"export const start = condition({ name: 'start', examples: { finds: [['Start: May', 'start']] }, order: 1 });";
	expect(withoutExamples(code, parseAst(code))).toBe(
		"export const start = condition({ name: 'start', examples: [], order: 1 });",
	);
	const fact = 'export const role = fact({ schema: ({ z }) => z.string(), read: (advert) => advert, columns: [{}] });';
	expect(withoutExamples(fact, parseAst(fact))).toBe(
		'export const role = fact({ schema: [], read: (advert) => advert, columns: [] });',
	);
});
