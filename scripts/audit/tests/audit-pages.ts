import { plural } from '#site/format.ts';
import { inReadingOrder } from '../../lint/problem.ts';
import { toTerminal } from '../../lint/report.ts';
import { lint } from '../lint.ts';
import type { SiteRule } from '../rule.ts';
import type { ShownListings } from '../shown-listings.ts';
import { siteOf } from '../site.ts';

/** For tests: runs some rules over a site of these files, and returns the report. */
export async function auditPages(
	rules: SiteRule | readonly SiteRule[],
	files: Record<string, string>,
	shown: ShownListings | null = null,
): Promise<string> {
	const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
	const site = siteOf(bytes, '2026-11-28T06:00:00Z', ['/build/here/'], shown);
	return toTerminal(inReadingOrder(await lint(site, [rules].flat())), plural(site.pages.length, 'page'));
}

/** A page without mistakes, except for what a test puts into it. */
export function pageOf({ path = '/', type = 'guide', head = '', main = '', robots = 'index' }): string {
	const name = path === '/' ? 'Home' : path;
	return `<!doctype html>
<html lang="en" data-page="${type}">
<head><meta charset="utf-8"><title>A page about ${name} of the site</title>
<meta name="description" content="What this page about ${name} holds, in a sentence or two that are long enough for results.">
<meta name="robots" content="${robots}"><link rel="canonical" href="https://site.example${path}">${head}</head>
<body><main><h1>${name}</h1>${main}</main></body></html>`;
}
