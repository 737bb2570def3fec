import type { FacetVocabulary } from '#filter/facets.ts';
import type { Listing } from '#facts/listing.ts';
import { dollarRange, dollars, longDay, plural } from '#site/format.ts';
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
	const band = guideContext?.pay?.bands.find((one) => one.level === level?.value);
	const measured = level && guideContext?.measured.get(level.value);
	const low = pay?.usd?.min ?? pay?.usd?.max;
	const high = pay?.usd?.max ?? pay?.usd?.min;
	const words: Beside['words'] = [];
	const bars: Beside['bars'] = [];
	if (band) {
		const range = `${dollarRange(band.low, band.high)}${band.openEnded ? ' and more' : ''}`;
		words.push({
			text: `The guide’s ${label} band, ${guideContext?.pay?.region}, base pay: ${range}.`,
			measured: false,
		});
		bars.push({ label: `guide, ${label}`, ...bar(band.low, band.high), kind: 'guide' });
	}
	if (guideContext && measured && measured.median !== null) {
		const middle = dollars(Math.round(measured.median / 1000) * 1000);
		const text = `Median pay of ${label} listings open to the US on ${longDay(guideContext.marketDay)}: ${middle}, from ${plural(measured.values.length, 'employer')}.`;
		words.push({ text, measured: true });
	}
	if (low && high) {
		const isConverted = pay?.stated.currency !== 'USD' || pay.stated.period !== 'year';
		bars.push({ label: 'this listing', ...bar(low, high), kind: isConverted ? 'conv' : undefined });
	}
	return { words, bars };
}

function bar(low: number, high: number): { from: number; width: number } {
	const from = onAxis(low / 1000);
	const width = Math.max(1, Math.round((onAxis(high / 1000) - from) * 10) / 10);
	return { from: Math.min(from, 100 - width), width };
}
