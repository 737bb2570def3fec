import { readFileSync } from 'node:fs';
import { readRates, type DollarRates } from '#classify/rates.ts';
import { ContentError } from '#content-model/read.ts';
import { payAxisOf, siteCurrencyOf, type PayAxis, type SiteCurrency } from '#filter/pay-scale.ts';
import { SiteConfig } from '#site-config/schema.ts';
import { siteConfig, SiteConfigError } from '#site-config/site-config.ts';
import { dataFolder } from '#site-config/site-folder.ts';

// Node reads these values from the content; in browser code, src/integrations/finished-patterns.ts replaces this module’s exports
// with their values.

/** Reads a file of the site; returns `instead` if it is missing or has mistakes, because the content check reports them. */
function orElse<Value>(read: () => Value, instead: Value): Value {
	try {
		return read();
	} catch (error) {
		const isReported =
			error instanceof SiteConfigError ||
			error instanceof ContentError ||
			(error as { code?: unknown }).code === 'ENOENT';
		if (isReported) return instead;
		throw error;
	}
}

const { currency, floors } = orElse(() => siteConfig().pay, SiteConfig.shape.pay.parse({}));
const noRates: DollarRates = { date: '1970-01-01', rates: {} };

/** The currency in which this site states pay. */
export const siteCurrency: SiteCurrency = siteCurrencyOf(
	currency,
	orElse(() => readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8')), noRates),
);

/** The axis on which lists draw pay. */
export const payAxis: PayAxis = payAxisOf(floors, siteCurrency);
