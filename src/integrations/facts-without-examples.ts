import type { Plugin } from 'vite';

interface Node {
	type: string;
	start: number;
	end: number;
}

/**
 * Removes examples, schemas and open-data columns from the fact modules that browsers load, because browsers only read adverts.
 * The examples are a third of the size of the rules for conditions of work.
 */
export function factsWithoutExamples(): Plugin {
	return {
		name: 'facts-without-examples',
		enforce: 'post',
		transform(code, id) {
			if (!/\/src\/facts\/.+\.ts$/.test(id)) return null;
			return { code: withoutExamples(code, this.parse(code)), map: null };
		},
	};
}

/** Replaces the parts of a fact module that only tests, the nightly run and the build need with empty values. */
export function withoutExamples(code: string, program: object): string {
	return leftOutIn(program)
		.toSorted((a, b) => b.start - a.start)
		.reduce((rest, { start, end }) => `${rest.slice(0, start)}[]${rest.slice(end)}`, code);
}

/** The fields of a fact to remove, each with the type of syntax node that its value must be. */
const leftOut: Readonly<Record<string, string>> = {
	examples: 'ObjectExpression',
	columns: 'ArrayExpression',
	schema: 'ArrowFunctionExpression',
};

function leftOutIn(node: unknown): Node[] {
	if (Array.isArray(node)) return node.flatMap(leftOutIn);
	if (typeof node !== 'object' || node === null) return [];
	const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: Node };
	if (type === 'Property' && value !== undefined && value.type === leftOut[key?.name ?? '']) return [value];
	return Object.values(node).flatMap(leftOutIn);
}
