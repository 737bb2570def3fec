import { isRecord, fieldsOf, filesOf } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports currencies in site.yaml without an exchange rate. Pay is converted to the site’s currency. */
export const currency: ContentRule = {
	id: 'content/currency',
	severity: 'error',
	keptFor: 'Without a rate, no pay in another currency can be compared.',
	title: 'A currency without an exchange rate',
	help: `
		\`pay.currency\` of \`src/content/site.yaml\` is the currency in which the site states and compares pay. \`data/exchange-rates.yaml\`
		needs a rate for it, to convert what adverts state in other currencies. Add the rate there, or choose another currency.
	`,
	content: (content) => {
		const [site] = filesOf(content, 'site');
		const rates = content.beside?.currencies;
		if (!site || !rates) return [];
		const { pay } = fieldsOf(site);
		const code = isRecord(pay) ? pay['currency'] : undefined;
		if (typeof code !== 'string' || !/^[A-Z]{3}$/.test(code) || code === 'USD' || rates.includes(code)) return [];
		return [
			{
				...at(site, ['pay', 'currency']),
				says: `data/exchange-rates.yaml has no rate for \`${code}\`, so pay in other currencies cannot be converted to it.`,
				todo: 'Add the rate there, or choose another currency.',
			},
		];
	},
};
