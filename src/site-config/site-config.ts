import { readFileSync } from 'node:fs';
import { mistakesIn } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { SiteConfig } from './schema.ts';
import { contentFolder } from './site-folder.ts';

/** The mistakes of the site’s own file, one a line, each with file, line and column. */
export class SiteConfigError extends Error {}

let last: { text: string; config: SiteConfig } | undefined;

/**
 * What `src/content/site.yaml` says, with the defaults of what it leaves out. It is read anew once it has changed, as while a
 * preview runs. Only code that runs in Node may call it; scripts of pages get its values in the page.
 */
export function siteConfig(file = `${contentFolder}/site.yaml`): SiteConfig {
	const text = textOf(file);
	if (last?.text !== text) last = { text, config: parseSiteConfig(text, file) };
	return last.config;
}

/** What a text of YAML says of a site; throws one SiteConfigError that names every mistake. */
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
			`${file} cannot be read. Put it back: it says what the site is called. See docs/editing/fields.md.`,
		);
	}
}
