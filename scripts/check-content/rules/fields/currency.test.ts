import { expect, test } from 'vitest';
import { run } from '../../lint.ts';
import { checkFiles } from '../../tests/check-files.ts';
import { currency } from './currency.ts';

const beside = { mistakes: [], missing: [], currencies: ['EUR', 'PLN'] };
const reportOf = (code: string) =>
	checkFiles((content) => run({ ...content, beside }, [currency]), { 'site.yaml': `pay:\n  currency: ${code}\n` });

test('takes US dollars and currencies with an exchange rate, and no others', () => {
	expect(reportOf('USD')).toContain('0 errors');
	expect(reportOf('PLN')).toContain('0 errors');
	expect(reportOf('UAH')).toContain(
		'src/content/site.yaml:2:13  content/currency\n  data/exchange-rates.yaml has no rate for `UAH`, so pay in other currencies cannot be converted to it.\n  Add the rate there, or choose another currency.',
	);
});
