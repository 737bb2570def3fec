import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { declared, kindNames } from '#content-model/kinds.ts';
import { absolute } from './base.ts';
import * as book from './pages.ts';

test('gives the address of a page by the names in its pattern', () => {
	expect(book.trackPath('sre', 'incidents')).toBe('/guides/sre/tracks/incidents/');
	expect(absolute(book.guidePath('sre'), 'https://example.org/')).toBe('https://example.org/guides/sre/');
	// @ts-expect-error The page of a track needs its name.
	book.trackPath('sre');
});

test('has every page of src/pages, and no other', () => {
	const files = globSync('**/*.astro', { cwd: 'src/pages' })
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(?:\bindex)?\.astro$/, '')}/`.replaceAll('//', '/'))
		.map((path) => path.replace('[...path]', '<role>').replaceAll(/\[[^\]]+\]/g, '<>'))
		.map((path) => path.replaceAll(/<\w*>/g, '<>'));
	const patterns = Object.values(book)
		.flatMap((one) => ('pattern' in one ? one.pattern : []))
		.map((pattern) => pattern.replaceAll(/<\w+>/g, '<>'));
	const pages = patterns.filter((pattern) => pattern.endsWith('/'));
	// All lists of jobs are one file, and the listings have a folder only.
	expect(new Set(pages).difference(new Set(files))).toEqual(new Set(['/jobs/<>/<>/', '/listings/']));
	expect(new Set(files).difference(new Set(pages))).toEqual(new Set(['/404/']));
});

test('has the page of every kind of content', () => {
	const patterns = new Set(Object.values(book).flatMap((one) => ('pattern' in one ? one.pattern : [])));
	const pages = kindNames.flatMap((kind) => declared(kind).page?.replace(/#.*$/, '') ?? []);
	expect(pages).toContain('/guides/<role>/tracks/<name>/');
	expect(pages.filter((page) => !patterns.has(page as '/'))).toEqual([]);
});
