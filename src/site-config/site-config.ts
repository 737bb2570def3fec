import { readFileSync } from 'node:fs';
import { mistakesIn } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { SiteConfig } from './schema.ts';
import { contentFolder } from './site-folder.ts';

/** The mistakes in site.yaml, one per line, each with file, line and column. */
export class SiteConfigError extends Error {}

let last: { text: string; config: SiteConfig } | undefined;

/**
 * The settings in `src/content/site.yaml`, with defaults filled in. Read again when the file changes, as during a preview. Only
 * code that runs in Node may call this; browser scripts get the values from the page.
 */
export function siteConfig(file = `${contentFolder}/site.yaml`): SiteConfig {
	const text = textOf(file);
	if (last?.text !== text) last = { text, config: parseSiteConfig(text, file) };
	return last.config;
}

/** Validates the text of a site.yaml. Throws one SiteConfigError that names every mistake. */
export function parseSiteConfig(text: string, file: string): SiteConfig {
	const mistakes = mistakesIn(SiteConfig, text).map(
		({ at: { line, col }, says }) => `${file}:${line}:${col} ${says} See docs/editing/fields.md.`,
	);
	if (mistakes.length > 0) throw new SiteConfigError(mistakes.join('\n'));
	return SiteConfig.parse(readYaml(text).data);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new SiteConfigError(
			`${file} cannot be read. Restore it: it holds the name of the site. See docs/editing/fields.md.`,
		);
	}
}
