import type { Plugin } from 'vite';

interface Node {
	type: string;
	start: number;
	end: number;
}

/**
 * Leaves the examples out of the facts that browsers load: a browser reads adverts, and no sentences that a test reads.
 * They are a third of what the rules of the conditions of work weigh.
 */
export function factsWithoutExamples(): Plugin {
	return {
		name: 'facts-without-examples',
		enforce: 'post',
		transform(code, id) {
			if (!/\/src\/facts\/[^/]+\.ts$/.test(id)) return null;
			return { code: withoutExamples(code, this.parse(code)), map: null };
		},
	};
}

/** A module with an empty list wherever an object has `examples`. */
export function withoutExamples(code: string, program: object): string {
	return examplesIn(program)
		.toSorted((a, b) => b.start - a.start)
		.reduce((rest, { start, end }) => `${rest.slice(0, start)}[]${rest.slice(end)}`, code);
}

function examplesIn(node: unknown): Node[] {
	if (Array.isArray(node)) return node.flatMap(examplesIn);
	if (typeof node !== 'object' || node === null) return [];
	const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: Node };
	if (type === 'Property' && key?.name === 'examples' && value?.type === 'ObjectExpression') return [value];
	return Object.values(node).flatMap(examplesIn);
}
