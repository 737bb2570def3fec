import { expect, test } from 'vitest';
import { mayMarkUp, relOf } from './listing-source.ts';

test('search engines follow links to a source only where it asks for that', () => {
	expect(relOf({ follow: true })).not.toContain('nofollow');
	expect(relOf({ follow: false })).toContain('nofollow');
});

test.each([
	[[true, true], true],
	[[true, false], false],
	[[], false],
])('a job of sources that allow mark-up by %j may be marked up: %s', (allowed, may) =>
	expect(mayMarkUp(allowed.map((jobPostingMarkup) => ({ jobPostingMarkup })))).toBe(may),
);
