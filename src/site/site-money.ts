import { money, number } from '#domain/pay-words.ts';
import { siteCurrency } from '#filter/site-pay.ts';

/** Formats an amount in the site’s currency: `110000` → `$110,000`. */
export const siteMoney = (amount: number): string => money(amount, siteCurrency.code);

/** `110000, 145000` → `$110,000–145,000` */
export const siteMoneyRange = (low: number, high: number): string => `${siteMoney(low)}–${number(high)}`;

/**
 * Formats amounts converted to the site’s currency, rounded to thousands because they are no more exact than the exchange rate. Shows one end when the
 * other is unknown.
 */
export function aboutSiteMoney({ min, max }: { min: number | null; max: number | null }): string {
	const about = (amount: number | null) => Math.round((amount ?? 0) / 1000) * 1000;
	const low = about(min ?? max);
	const high = about(max ?? min);
	return low === high ? siteMoney(low) : siteMoneyRange(low, high);
}
