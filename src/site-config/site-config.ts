import { readFileSync } from 'node:fs';
import { mistakesIn } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { SiteConfig } from './schema.ts';
import { contentFolder } from './site-folder.ts';

/** The mistakes in site.yaml, one per line, each with file, line and column. */
export class SiteConfigError extends Error {}

let last: { file: string; text: string; config: SiteConfig } | undefined;

/**
 * The settings in `src/content/site.yaml`, with defaults filled in. A build reads them once; a preview and the tests read the
 * file again, because it may change. Only code that runs in Node may call this; browser scripts get the values from the page.
 */
export function siteConfig(file = `${contentFolder}/site.yaml`): SiteConfig {
	// A build calls this several times per page.
	if (last?.file === file && import.meta.env?.PROD) return last.config;
	const text = textOf(file);
	if (last?.file !== file || last.text !== text) last = { file, text, config: parseSiteConfig(text, file) };
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
