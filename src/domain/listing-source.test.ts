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
])('a listing whose sources allow markup %j may have markup: %s', (allowed, may) =>
	expect(mayMarkUp(allowed.map((jobPostingMarkup) => ({ jobPostingMarkup })))).toBe(may),
);
