import { expect, test } from 'vitest';
import { anchorsOf } from './anchors-of.ts';

test('returns the ids for parts of a guide, but not for things with their own page', () => {
	const anchors = anchorsOf('on-call');
	expect(anchors).toEqual(
		expect.arrayContaining(['on-call', 'check-on-call', 'faq-on-call', 'from-on-call', 'ask-on-call']),
	);
	for (const kind of ['compare', 'page', 'source', 'terms', 'tools']) expect(anchors).not.toContain(`${kind}-on-call`);
});
