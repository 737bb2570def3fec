import type { Listing } from '#domain/listing.ts';
import { MEDIAN_FLOOR, quantile } from '#listings/measured-pay.ts';
import { longDay, plural } from '#site/format.ts';
import type { ListPage } from './list-pages.ts';

interface Numbers {
	listings: number;
	employers: number;
	statePay: number;
	/** Middle of what US-dollar base bands state, one value an employer; null below the floor. */
	median: { value: number; employers: number } | null;
}

const known = new WeakMap<readonly Listing[], Numbers>();

/** The figures of a list; worked out once for each list, however many pages show it. */
export function numbersOf(listings: readonly Listing[]): Numbers {
	const numbers = known.get(listings) ?? countNumbers(listings);
	known.set(listings, numbers);
	return numbers;
}

function countNumbers(listings: readonly Listing[]): Numbers {
	const middles = new Map<string, number[]>();
	for (const { pay, employer } of listings) {
		if (!pay?.usd || pay.stated.currency !== 'USD' || (pay.stated.basis !== null && pay.stated.basis !== 'base'))
			continue;
		const { min, max } = pay.usd;
		if (min !== null && max !== null)
			middles.set(employer.slug, [...(middles.get(employer.slug) ?? []), (min + max) / 2]);
	}
	const values = [...middles.values()].map((own) => quantile(own, 0.5));
	return {
		listings: listings.length,
		employers: new Set(listings.map(({ employer }) => employer.slug)).size,
		statePay: listings.filter(({ pay }) => pay).length,
		median: values.length < MEDIAN_FLOOR ? null : { value: quantile(values, 0.5), employers: values.length },
	};
}

export function listingsOn({ roleListings, rows }: ListPage): Listing[] {
	const ids = new Set(rows.map(({ id }) => id));
	return roleListings.listings.filter(({ id }) => ids.has(id));
}

/** What the list is a part of, in a sentence; null where its heading says it all. */
export function introOf(listPage: ListPage): string | null {
	const { short, index } = listPage.roleListings;
	const { length } = listPage.rows;
	if (length === 0) return `No remote ${short} job was open when the boards were last read. They are read every night.`;
	if (!listPage.claim) return null;
	const are = /^(?:that|you) /.test(listPage.claim) ? 'are those' : 'are';
	return `${length} of ${plural(index.rows.length, `remote ${short} job`)} ${are} ${listPage.claim}.`;
}

/** Between 70 and 160 characters, different for every page. */
export function descriptionOf(listPage: ListPage, page: number, night: string): string {
	const { listings, employers, statePay } = numbersOf(listingsOn(listPage));
	const pageWords = page > 1 ? `, page ${page}` : '';
	const text = `${listPage.heading}${pageWords}: ${listings} from ${plural(employers, 'employer')}, ${statePay} with pay, read on ${longDay(night)}. Place, level and cloud of each.`;
	return text.length > 160 ? `${text.slice(0, text.indexOf('. ') + 1)}` : text;
}
