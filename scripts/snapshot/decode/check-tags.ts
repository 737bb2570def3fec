import { FeedFault } from './fault.ts';

const MOST = 100_000;

/** Throws before a text with more tags than any feed or page needs is made a tree: each costs far more than its bytes. */
export function checkTags(text: string): void {
	let tags = 0;
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
		tags += 1;
		if (tags > MOST) throw new FeedFault('too-many-tags', `The body has more than ${MOST} tags, so it was not parsed.`);
	}
}
