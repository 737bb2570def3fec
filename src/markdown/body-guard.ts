import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { MdastPluginEntry } from 'satteri';
import { placeOf, ROOT } from '#content-model/files.ts';
import type { Kind } from '#content-model/kinds.ts';
import { bodyFaults } from '#mdx/faults.ts';
import { readBody } from '#mdx/tree.ts';
import { linesAbove } from './lines-above.ts';

/**
 * Stops the build, with file and line, when a text holds anything that the check refuses, above all code that would run. Such a
 * text is not compiled at all. This plugin runs first, before other plugins add their own components.
 */
export const bodyGuard: MdastPluginEntry = ({ fileURL, source, sourceFormat }) => {
	const { tree, fault } = readBody(source, sourceFormat);
	const faults = fault
		? [fault]
		: bodyFaults(tree, kindOf(fileURL)).map(({ node, says, todo }) => {
				const { line = 1, column = 1 } = node.position?.start ?? {};
				return { line, col: column, says, todo };
			});
	if (faults.length === 0) return null;
	const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'the text';
	const above = (fileURL && linesAbove(readFileSync(fileURL, 'utf8'), source)) ?? 0;
	const lines = faults.map(({ line, col, says, todo }) => `${file}:${line + above}:${col}: ${says} ${todo}`);
	const [first] = faults;
	// Astro shows the location stored in the error.
	const error = Object.assign(new Error(lines.join('\n')), {
		line: (first?.line ?? 1) + above,
		column: first?.col ?? 1,
	});
	error.stack = error.message;
	throw error;
};

/** The kind of content of a file; null outside src/content. */
function kindOf(fileURL: URL | undefined): Kind | null {
	const [, path = ''] = fileURL ? fileURLToPath(fileURL).replaceAll('\\', '/').split(`/${ROOT}`) : [];
	return placeOf(path)?.kind ?? null;
}
