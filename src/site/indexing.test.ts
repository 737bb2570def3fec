import { expect, test } from 'vitest';
import { isIndexable } from './indexing.ts';

test.each([
	['/', true, true],
	['/guides/sre/', true, true],
	['/compare/sre-platform/', true, true],
	['/guides/sre/jobs/', true, true],
	['/jobs/', true, false],
	['/jobs/sre/senior/', true, false],
	['/jobs/compare/', false, false],
	['/listings/abcdefgh/', false, false],
	['/search/', false, false],
	['/404.html', false, false],
	['/styleguide/', false, false],
	['/shortlist/', false, false],
])('search engines may list %s: %s; with invented listings: %s', (path, real, sample) => {
	expect(isIndexable(path, { sample: false })).toBe(real);
	expect(isIndexable(path, { sample: true })).toBe(sample);
});
