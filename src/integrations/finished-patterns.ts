import type { Plugin } from 'vite';

/**
 * Sends browsers the patterns of the rules as they come out: a module `…-patterns.ts` is run by the build, and what it
 * exports is written down. Sent as parts and lists to put together, they are 1.6 KB more after compression. Throws where a
 * module exports what cannot be written.
 */
export function finishedPatterns(): Plugin {
	return {
		name: 'finished-patterns',
		enforce: 'pre',
		load: async (id) => (id.endsWith('-patterns.ts') ? finished((await import(id)) as Record<string, unknown>) : null),
	};
}

/** A module as script that needs no other. */
export const finished = (module: Readonly<Record<string, unknown>>): string =>
	Object.entries(module)
		.map(([name, value]) => `export const ${name} = ${written(value, name)};\n`)
		.join('');

function written(value: unknown, name: string): string {
	if (value instanceof RegExp) return String(value);
	if (typeof value === 'string') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((one) => written(one, name)).join()}]`;
	if (typeof value !== 'object' || value === null)
		throw new Error(
			`\`${name}\` holds ${String(value)}, which browsers cannot be sent: a module of patterns exports regular expressions, texts, and lists and objects of these. Move it to the module that uses it.`,
		);
	const fields = Object.entries(value).map(([field, one]) => `${JSON.stringify(field)}: ${written(one, name)}`);
	return `{ ${fields.join()} }`;
}
