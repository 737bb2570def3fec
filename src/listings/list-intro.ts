import type { Listing } from '#facts/listing.ts';
import { MEDIAN_FLOOR, middlesOf } from '#listings/measured-pay.ts';
import { quantile } from '#statistics/quantile.ts';
import { countBy } from '#filter/count-by.ts';
import { compareText } from '#domain/compare.ts';
import { memoize } from '#domain/memoize.ts';
import { capital, longDay, number, plural } from '#site/format.ts';
import type { ListPage } from './list-pages.ts';

/** The figures for a job list. */
export const numbersOf = memoize((listings: readonly Listing[]) => {
	const values = middlesOf(listings);
	return {
		listings: listings.length,
		employers: new Set(listings.map(({ employer }) => employer.slug)).size,
		statePay: listings.filter(({ pay }) => pay).length,
		/** Median of base pay in the site’s currency, with one value per employer; null if there are too few employers. */
		median: values.length < MEDIAN_FLOOR ? null : { value: quantile(values, 0.5), employers: values.length },
	};
});

const countsByDay = memoize((listings: readonly Listing[]) => countBy(listings, ({ firstSeen }) => [firstSeen]));

/** How many listings were first seen on a day. Counted once for all pages of a list. */
export const newOn = (listings: readonly Listing[], day: string): number => countsByDay(listings).get(day) ?? 0;

/** The listings of a job list. Computed once for all its pages and its feeds. */
export const listingsOn = memoize(({ roleListings, rows }: ListPage): Listing[] => {
	const ids = new Set(rows.map(({ id }) => id));
	return roleListings.listings.filter(({ id }) => ids.has(id));
});

/**
 * Two sentences about a job list: which part of the jobs it shows, and what their adverts say. The second is empty if too few
 * adverts say anything.
 */
export function introOf(listPage: ListPage, toolName: (slug: string) => string): [part: string, said: string] {
	const { claim, rows, roleListings } = listPage;
	const { short, index } = roleListings;
	const what = claim === null ? `remote ${short} job` : `remote ${short} job ${claim}`;
	if (rows.length === 0) return [`No ${what} was open when the boards were last read. They are read every night.`, ''];
	const listings = listingsOn(listPage);
	const { employers, statePay } = numbersOf(listings);
	const are = claim && /^that /.test(claim) ? 'are those' : 'are';
	const part = claim
		? `${rows.length} of ${plural(index.rows.length, `remote ${short} job`)} ${are} ${claim}, at ${plural(employers, 'employer')}`
		: `${plural(rows.length, `remote ${short} job`)} ${rows.length === 1 ? 'is' : 'are'} open at ${plural(employers, 'employer')}`;
	return [`${part}; ${statingPay(statePay)}.`, saidIn(listings, toolName)];
}

function statingPay(count: number): string {
	if (count === 0) return 'none states pay';
	return count === 1 ? '1 states pay' : `${number(count)} state pay`;
}

/** The introduction mentions only what at least this many adverts say. */
const SAID_FLOOR = 3;

/** The years of experience that adverts ask for, and the tools that most adverts name. Computed once for all pages of a list. */
const yearsAndTools = memoize((listings: readonly Listing[]) => {
	const years = listings.flatMap((listing) => listing.years?.value ?? []);
	const tools = countBy(listings, (listing) => listing.tools.map(({ value }) => value));
	const most = [...tools].toSorted(([a, n], [b, m]) => m - n || compareText(a, b)).filter(([, n]) => n >= SAID_FLOOR);
	return { years, most };
});

function saidIn(listings: readonly Listing[], toolName: (slug: string) => string): string {
	const { years, most } = yearsAndTools(listings);
	const said = [
		...(years.length < SAID_FLOOR
			? []
			: [`${number(years.length)} ask for years of experience, a median of ${Math.round(quantile(years, 0.5))}`]),
		...(most.length === 0
			? []
			: [
					`the tools named most are ${most
						.slice(0, 2)
						.map(([slug, n]) => `${toolName(slug)} (${number(n)})`)
						.join(' and ')}`,
				]),
	];
	return said.length === 0 ? '' : `${capital(said.join('; '))}.`;
}

/** A page’s meta description: 70 to 160 characters, different for each page. */
export function descriptionOf(listPage: ListPage, page: number, night: string): string {
	const { listings, employers, statePay } = numbersOf(listingsOn(listPage));
	const pageWords = page > 1 ? `, page ${page}` : '';
	if (listings === 0)
		return `${listPage.heading}: none was open when the boards were last read, on ${longDay(night)}. Its feed tells of the next.`;
	const text = `${listPage.heading}${pageWords}: ${listings} from ${plural(employers, 'employer')}, ${statePay} with pay, read on ${longDay(night)}. Place, level and cloud of each.`;
	return text.length > 160 ? `${text.slice(0, text.indexOf('. ') + 1)}` : text;
}
