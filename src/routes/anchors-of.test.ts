import { expect, test } from 'vitest';
import { anchorsOf } from './anchors-of.ts';

test('a name may be the id of a part of a guide, and not of what has a page to itself', () => {
	const anchors = anchorsOf('on-call');
	expect(anchors).toEqual(
		expect.arrayContaining(['on-call', 'check-on-call', 'faq-on-call', 'from-on-call', 'ask-on-call']),
	);
	for (const kind of ['compare', 'page', 'source', 'terms', 'tools']) expect(anchors).not.toContain(`${kind}-on-call`);
});
