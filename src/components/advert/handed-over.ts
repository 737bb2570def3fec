import type { Brought } from './brought.ts';

/** What an address hands over to the reader; null for another part of the page, `#checks`, and where there is nothing. */
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

/** How a phone shares: Android sends these fields to an installed page. */
export const shareFields = { title: 'title', text: 'text', url: 'url' } as const;
