import { countryName, placeInSentence } from '#filter/facets.ts';
import { amountWords, currencyFor, rateOf, type Currency } from '#filter/currencies.ts';
import { placeOffer, type PlacedRow, type Workplace } from '#guide/place-offer.ts';
import { countryChoices, inUnion } from '#domain/terms-choice.ts';
import type { SheetsOfRole } from '#listings/call-sheet.ts';
import type { AdvertSeen } from './choices.ts';

/** The pay data that these pages need for a role. */
type Figures = Pick<SheetsOfRole, 'pay' | 'areas'>;

/** The countries for the reader’s choice of home: one country, or those of the EU; empty for a country without figures. */
function countriesOf(home: string): readonly string[] {
	if (home === 'EU') return inUnion.filter((code) => code !== 'EU');
	return /^[A-Z]{2}$/.test(home) ? [home] : [];
}

/**
 * Compares an advert’s pay with the figures that the guide and recorded adverts have for the reader’s own country; one sentence
 * each.
 * @param home the country that the reader chose as home; empty if none
 */
export function besideOwnPay(
	{ level, low, high }: Pick<AdvertSeen, 'level' | 'low' | 'high'>,
	{ pay, areas }: Figures,
	home: string,
	currencies: readonly Currency[],
): string[] {
	const countries = countriesOf(home);
	if (!pay) return ['This role has no guide, so there is no band to compare the pay with.'];
	if (level === null)
		return ['The advert names no level, so there is no band to compare its pay with. Ask which level it is.'];
	const [only = null, ...others] = countries;
	const country = others.length > 0 ? null : only;
	const label = countryChoices.find(([value]) => value === home)?.[1] ?? home;
	const words = placeInSentence(country ? countryName(country) : home === 'EU' ? 'European Union' : label);
	const isHome = country !== null && countryName(country) === pay.region;
	const area = areas.find(
		({ slug, countries: all }) =>
			countries.length > 0 &&
			countries.every((code) => all.includes(code)) &&
			// An adjustment that recorded adverts don’t confirm gives no band for the place.
			pay.adjustments.some((one) => one.slug === slug && one.isAdded),
	);
	const at: Workplace = { country, words };
	const placed = placeOffer(pay, { level, place: isHome ? null : (area?.slug ?? 'elsewhere'), premiums: [] }, at, null);
	const currency = currencyFor(
		currencies,
		countries.map((code) => code.toLowerCase()),
	);
	const rate = rateOf(currencies, currency);
	const amount = (inOurs: number) => amountWords(Math.round(inOurs / rate / 1000) * 1000, currency);
	const here = placed.rows.filter(({ isHere, isOwn }) => isHere && isOwn);
	const instead = placed.rows.find(({ kind, isOwn }) => kind === 'bar' && isOwn);
	const silent = here.some(({ kind }) => kind === 'bar')
		? []
		: [
				`The guide has no band for ${words}.${instead ? ` Its band for ${placeInSentence(pay.region)} is ${rangeOf(instead, amount)}.` : ''}`,
			];
	const few = here.some(({ kind }) => kind !== 'bar')
		? []
		: [`Too few recorded adverts state pay in ${words} for a median.`];
	return [...here.map((row) => rowWords(row, { low, high }, amount)), ...silent, ...few];
}

interface Stated {
	low: number | null;
	high: number | null;
}

const rangeOf = ({ low, high, openEnded }: PlacedRow, amount: (inOurs: number) => string): string =>
	`${amount(low)} to ${amount(high)}${openEnded ? ' and more' : ''}`;

function rowWords(row: PlacedRow, stated: Stated, amount: (inOurs: number) => string): string {
	const range = rangeOf(row, amount);
	const counted =
		row.count === null
			? ''
			: `, ${row.count}${row.employers === null ? ' rows' : ` adverts of ${row.employers} employers`}`;
	const middle = row.middle === null ? '' : `median ${amount(row.middle)}, `;
	const rangeLabel = { bar: '', quartiles: 'middle half ', interval: 'its 95% interval ' }[row.kind];
	const where = standsIn(stated, row);
	return `${row.name}: ${middle}${rangeLabel}${range}${counted}. ${where === '' ? 'The advert states no pay to compare.' : `The advert’s pay ${where}.`}`;
}

/** How stated pay compares with another range: `is below it`; empty if no pay is stated. */
export function standsIn(
	{ low, high }: Stated,
	row: Pick<PlacedRow, 'kind' | 'low' | 'high' | 'middle' | 'openEnded'>,
): string {
	const from = low ?? high;
	const to = high ?? low;
	if (from === null || to === null) return '';
	// An interval says how certain the median is, not what others are paid, so we compare only with the median.
	if (row.kind === 'interval' && row.middle !== null) {
		if (to < row.middle) return 'is below the median';
		return from > row.middle ? 'is above the median' : 'has the median within it';
	}
	if (to < row.low) return 'is below that';
	if (from > row.high) return row.openEnded ? 'is in its open top' : 'is above that';
	if (from >= row.low)
		return to <= row.high || row.openEnded ? 'is within that' : 'begins within that and ends above it';
	return to <= row.high ? 'begins below that and ends within it' : 'begins below that and ends above it';
}
