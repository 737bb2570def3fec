import type { Plugin } from 'vite';
import { inProperties } from '../classify/patterns.ts';

/**
 * Evaluates each module `…-patterns.ts` at build time and sends browsers its exported values instead of the code that computes
 * them, which saves 1.1 KB after compression. Does the same with `site-choices.ts` and `site-pay.ts`, which read the content. Throws when an
 * export cannot be written as source code.
 */
export function finishedPatterns(): Plugin {
	return {
		name: 'finished-patterns',
		enforce: 'pre',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		load: async (id) =>
			/-patterns\.ts$|\/site-(?:choices|pay)\.ts$/.test(id)
				? finished((await import(id)) as Record<string, unknown>)
				: null,
	};
}

/**
 * Writes a module’s exports as JavaScript. The long character ranges for letters and numbers occur four hundred times in the
 * patterns. They are written as `\p{L}` and `\p{N}`, which the browser expands again; this saves 0.4 KB after compression.
 * @param patterns the module that exports `inRanges`, which expands them
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
	if (typeof value === 'string' || typeof value === 'number' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((entry) => written(entry, name)).join()}]`;
	if (typeof value !== 'object')
		throw new Error(
			`\`${name}\` contains ${String(value)}, which cannot be sent to browsers. A module of patterns may export only regular expressions, texts, numbers, and lists and objects of these. Move the value to the module that uses it.`,
		);
	const fields = Object.entries(value).map(([field, entry]) => `${JSON.stringify(field)}: ${written(entry, name)}`);
	return `{ ${fields.join()} }`;
}
