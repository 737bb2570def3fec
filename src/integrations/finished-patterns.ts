import type { Plugin } from 'vite';
import { inProperties } from '../classify/patterns.ts';

/**
 * Sends browsers the patterns of the rules as they come out: a module `…-patterns.ts` is run by the build, and what it
 * exports is written down. Sent as parts and lists to put together, they are 1.1 KB more after compression. The same with
 * `site-choices.ts`, which reads the content. Throws where a module exports what cannot be written.
 */
export function finishedPatterns(): Plugin {
	return {
		name: 'finished-patterns',
		enforce: 'pre',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		load: async (id) =>
			/-patterns\.ts$|\/site-choices\.ts$/.test(id) ? finished((await import(id)) as Record<string, unknown>) : null,
	};
}

/**
 * A module as script. Letters and numbers stand four hundred times in the patterns, as long ranges; they are written as
 * `\p{L}` and `\p{N}`, of which the browser makes the ranges. That is 0.4 KB less after compression.
 * @param patterns where it finds how that is made
 */
export const finished = (module: Readonly<Record<string, unknown>>, patterns = '#classify/patterns.ts'): string =>
	[
		`import { inRanges } from ${JSON.stringify(patterns)};\n`,
		...Object.entries(module).map(([name, value]) => `export const ${name} = ${written(value, name)};\n`),
	].join('');

function writtenPattern(pattern: RegExp): string {
	const short = `/${inProperties(pattern.source)}/${pattern.flags}`;
	return short === String(pattern) ? short : `inRanges(${short})`;
}

function written(value: unknown, name: string): string {
	if (value instanceof RegExp) return writtenPattern(value);
	if (typeof value === 'string') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((one) => written(one, name)).join()}]`;
	if (typeof value !== 'object' || value === null)
		throw new Error(
			`\`${name}\` holds ${String(value)}, which browsers cannot be sent: a module of patterns exports regular expressions, texts, and lists and objects of these. Move it to the module that uses it.`,
		);
	const fields = Object.entries(value).map(([field, one]) => `${JSON.stringify(field)}: ${written(one, name)}`);
	return `{ ${fields.join()} }`;
}
