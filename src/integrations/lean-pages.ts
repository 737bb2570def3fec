import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pLimit from 'p-limit';
import { withMergedLayers } from './merged-layers.ts';
import { withPlainValues } from './plain-values.ts';
import { withShortNesting } from './short-nesting.ts';

/** As declared in src/styles/tokens.css. */
const layers = '@layer tokens,base,components,pages,print;';

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/** Enough to keep the disk busy. */
const FILES_AT_ONCE = 16;

const blocks =
	'section|div|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|td|th|h[1-6]|header|footer|main|nav|aside|form|fieldset|legend|details|summary|figure|html|head|body|meta|link|title|path|g|rect|line|circle|defs|use|text';
const blankBeforeBlock = new RegExp(`\\s+(?=</?(?:${blocks})[\\s>])`, 'g');
/** At the edge of a line, where a word of a link, a label or a mark would begin or end it. */
const inline = 'a|b|label|span';
const blankInFirst = new RegExp(`(<(?:${blocks})(?:\\s[^<>]*)?>(?:<(?:${inline})(?:\\s[^<>]*)?>)+)\\s+`, 'g');
const blankInLast = new RegExp(`\\s+((?:</(?:${inline})>)+)(?=</?(?:${blocks})[\\s>])`, 'g');
const blankAfterBlock = new RegExp(`(</?(?:${blocks})(?:\\s[^<>]*)?>)\\s+`, 'g');

/**
 * Takes out of each page what its reader never sees. The bundler splits shared styles off into files of their own,
 * which a page then fetches one by one: the files a page links are joined, in their order, into one, and pages that
 * link the same share it. Blanks at the edges of blocks, which no browser shows, go too, and marks for the search index.
 */
export function leanPages(): AstroIntegration {
	return {
		name: 'lean-pages',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const joined = new Map<string, Promise<string>>();
				const atOnce = pLimit(FILES_AT_ONCE);
				const pages = await Array.fromAsync(glob('**/*.html', { cwd: dist }));
				const lean = pages.map((page) =>
					atOnce(async () => {
						const html = await readFile(join(dist, page), 'utf8');
						const parts = [...html.matchAll(link)].map(([, href]) => href ?? '');
						// A page whose markup asks for tokens, as the style guide does, gets all of them.
						const asks = html.includes('var(--');
						const key = [...parts, ...(asks ? [''] : [])].join();
						const href = joined.get(key) ?? joinFiles(dist, parts, asks ? (css) => css : withPlainValues);
						joined.set(key, href);
						await writeFile(join(dist, page), withoutPadding(withoutSearchMarks(withOneLink(html, await href))));
					}),
				);
				await Promise.all(lean);
				const parts = new Set([...joined.keys()].flatMap((key) => key.split(',')).filter(Boolean));
				for (const part of parts) await rm(join(dist, part), { force: true });
				logger.info(`${joined.size} kinds of page, one stylesheet each`);
			},
		},
	};
}

function withOneLink(html: string, href: string): string {
	let isFirst = true;
	return html.replaceAll(link, () => {
		const kept = isFirst ? `<link rel="stylesheet" href="${href}">` : '';
		isFirst = false;
		return kept;
	});
}

/** What was written for the search index alone, which has been made by now. */
const withoutSearchMarks = (html: string) =>
	html.replaceAll(/<span hidden data-search-[^>]*><\/span>| data-search-[a-z]+(?:="[^"]*")?/g, '');

/** Readers of HTML know by what follows where these end. */
const optionalEnd = /<\/(?:li|dt|dd|td|th|tr|thead|tbody)>/g;
const emptyShape = /><\/(?:path|line|rect|circle|polyline|use)>/g;

/**
 * Leaves out blanks before and after the tags of blocks, all but one between words and inline elements, and the end tags
 * of items, cells and drawn shapes.
 */
export function withoutPadding(html: string): string {
	const drawn = html.replaceAll(emptyShape, '/>');
	if (/<(?:pre|textarea)[\s>]/.test(html)) return drawn;
	return drawn
		.replaceAll(/\s+/g, ' ')
		.replaceAll(blankBeforeBlock, '')
		.replaceAll(blankAfterBlock, '$1')
		.replaceAll(blankInFirst, '$1')
		.replaceAll(blankInLast, '$1')
		.replaceAll(optionalEnd, '');
}

async function joinFiles(dist: string, parts: string[], lean: (css: string) => string): Promise<string> {
	// The order of layers is declared in one of the parts; it must come before any of them is used.
	const joined = layers + (await Promise.all(parts.map((part) => readFile(join(dist, part), 'utf8')))).join('');
	const css = withShortNesting(lean(withMergedLayers(joined)));
	const href = `/_astro/page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
	await writeFile(join(dist, href), css);
	return href;
}
