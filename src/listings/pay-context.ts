import { homeCountry } from '#filter/home-country.ts';
import { isConverted, yearlyPay } from '#filter/yearly-pay.ts';
import type { FacetVocabulary } from '#filter/facets.ts';
import type { Listing } from '#facts/listing.ts';
import { longDay, plural } from '#site/format.ts';
import { siteMoneyRange, siteMoney } from '#site/site-money.ts';
import { onAxis } from './pay-axis.ts';
import type { GuideContext } from './guide-context.ts';

interface Beside {
	/** Sentences below the listing’s pay. */
	words: { text: string; measured: boolean }[];
	/** Bars on the pay axis: position and width in percent of its length. */
	bars: { label: string; from: number; width: number; kind: 'guide' | 'conv' | undefined }[];
}

/**
 * Compares a listing’s pay with the guide’s band for its level, and with the median pay of other listings. Without a level there
 * is no band; with too few listings there is no median.
 */
export function payBeside(
	{ level, pay }: Listing,
	guideContext: GuideContext | undefined,
	{ levels }: FacetVocabulary,
): Beside {
	const label = levels.find(({ value }) => value === level?.value)?.label.toLowerCase() ?? '';
	const band = guideContext?.pay?.bands.find((candidate) => candidate.level === level?.value);
	const measured = level && guideContext?.measured.get(level.value);
	const yearly = pay && yearlyPay(pay);
	const low = yearly?.min ?? yearly?.max;
	const high = yearly?.max ?? yearly?.min;
	const words: Beside['words'] = [];
	const bars: Beside['bars'] = [];
	if (band) {
		const range = `${siteMoneyRange(band.low, band.high)}${band.openEnded ? ' and more' : ''}`;
		words.push({
			text: `The guide’s ${label} band, ${guideContext?.pay?.region}, base pay: ${range}.`,
			measured: false,
		});
		bars.push({ label: `guide, ${label}`, ...bar(band.low, band.high), kind: 'guide' });
	}
	if (guideContext && measured && measured.median !== null) {
		const middle = siteMoney(Math.round(measured.median / 1000) * 1000);
		const text = `Median pay of ${label} listings open to ${homeCountry().short} on ${longDay(guideContext.marketDay)}: ${middle}, from ${plural(measured.values.length, 'employer')}.`;
		words.push({ text, measured: true });
	}
	if (pay && low && high) {
		bars.push({ label: 'this listing', ...bar(low, high), kind: isConverted(pay.stated) ? 'conv' : undefined });
	}
	return { words, bars };
}

function bar(low: number, high: number): { from: number; width: number } {
	const from = onAxis(low / 1000);
	const width = Math.max(1, Math.round((onAxis(high / 1000) - from) * 10) / 10);
	return { from: Math.min(from, 100 - width), width };
}
