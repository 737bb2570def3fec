import type { Plugin } from 'vite';

interface Node {
	type: string;
	start: number;
	end: number;
}

/**
 * Leaves the examples out of the facts that browsers load, and their schemas and columns of the open data: a browser only reads
 * adverts. The examples are a third of what the rules of the conditions of work weigh.
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

/** A module with an empty list in place of what only tests, the night and the build need of a fact. */
export function withoutExamples(code: string, program: object): string {
	return leftOutIn(program)
		.toSorted((a, b) => b.start - a.start)
		.reduce((rest, { start, end }) => `${rest.slice(0, start)}[]${rest.slice(end)}`, code);
}

/** Fields of facts that are left out, with the form in which they are written. */
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
