import type { Brought } from './brought.ts';

/**
 * Reads an advert from the page’s address, where a bookmarklet or a phone has put it. Null if the fragment is something else,
 * such as `#checks`, or empty.
 */
export function handedOver({ hash, search }: Pick<Location, 'hash' | 'search'>): Brought | 'an address alone' | null {
	const fields = [hash.slice(1), search]
		.map((one) => new URLSearchParams(one))
		.find((one) => names.some((name) => one.has(name)));
	if (fields === undefined) return null;
	const field = (name: string): string => (fields.get(name) ?? '').trim();
	const text = field('text');
	if (text !== '' && !/^https?:\/\/\S+$/.test(text)) return { title: field('title'), place: field('place'), text };
	return field('url') !== '' || field('text') !== '' || field('title') !== '' ? 'an address alone' : null;
}

const names = ['title', 'place', 'text', 'url'] as const;

/** Field names for sharing. Android passes these to an installed web app. */
export const shareFields = { title: 'title', text: 'text', url: 'url' } as const;
