import { describe, expect, it } from 'vitest';
import { sheetOf } from './sheets.ts';

/** A bundle that lists for each file below `/site/src/` the files that import it. */
const bundle = (importers: Record<string, string[]>) => ({
	getModuleInfo: (id: string) => ({ importers: (importers[id.slice('/site/src/'.length)] ?? []).map(at) }),
});
const at = (name: string) => `/site/src/${name}`;
/** The stylesheet for the styles of one component that these pages use. */
const usedBy = (...pages: string[]) =>
	sheetOf(
		at('components/any/Part.astro?astro&type=style&index=0&lang.css'),
		bundle({
			'components/any/Part.astro?astro&type=style&index=0&lang.css': ['components/any/Part.astro'],
			'components/any/Part.astro': pages,
		}),
	);

describe('the stylesheet of a style', () => {
	it('is the one for the type of page that uses it', () => {
		expect(usedBy('pages/listings/[id].astro')).toBe('listing');
		expect(usedBy('pages/jobs/[...path].astro', 'pages/shortlist.astro')).toBe('jobs');
		expect(usedBy('pages/search.astro')).toBe('search');
		expect(usedBy('pages/guides/[role].astro', 'pages/tools.astro')).toBe('guide');
	});

	it('is the shared one if pages of several types use it', () =>
		expect(usedBy('pages/listings/[id].astro', 'pages/search.astro')).toBe('shared'));

	it('ignores the style guide, and does not exist for styles that only the style guide shows', () => {
		expect(usedBy('pages/search.astro', 'pages/styleguide.astro')).toBe('search');
		expect(usedBy('pages/styleguide.astro')).toBeNull();
	});

	it('is found through other components', () => {
		const inside = bundle({
			'a.css': ['components/a/A.astro'],
			'components/a/A.astro': ['components/b/B.astro'],
			'components/b/B.astro': ['pages/search.astro'],
		});
		expect(sheetOf(at('a.css'), inside)).toBe('search');
	});

	it('is the page’s own for rules of one page', () =>
		expect(sheetOf(at('pages/404.astro?astro&type=style&index=0&lang.css'), bundle({}))).toBeNull());

	it('does not exist for other files', () =>
		expect(sheetOf(at('components/a/A.astro'), bundle({ 'components/a/A.astro': ['pages/search.astro'] }))).toBeNull());
});
