import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { ListingPay } from '#domain/listing.ts';
import { parseAdvert, type Advert } from './advert.ts';
import { readPay } from './pay.ts';
import type { Rates } from './rates.ts';
import type { PostingWords } from './reading.ts';

const rates: Rates = {
	date: '2025-08-03',
	source: 'a table of this test',
	rates: {
		EUR: { usd: 1.1, rows: 9 },
		CAD: { usd: 0.7, rows: 9 },
		PLN: { usd: 0.25, rows: 9 },
		SEK: { usd: 0.1, rows: 1, date: '2024-12-31' },
	},
};

function advert(given: Partial<PostingWords>): Advert {
	const none = { title: 'MLOps Engineer', text: '', locations: [], workplace: null, countryField: null };
	return parseAdvert({ ...none, pay: [], payText: null, ...given });
}

const field = { min: 150_000, max: 180_000, currency: 'USD', period: 'year' as const, raw: 'USD 150000–180000 year' };

describe('readPay', () => {
	it('reads the pay fields of a feed and quotes them', () => {
		const pay = readPay(advert({ pay: [field] }), rates);
		expect(pay).toEqual({
			stated: { min: 150_000, max: 180_000, currency: 'USD', period: 'year', basis: null },
			usd: { min: 150_000, max: 180_000, rate: 1, rateDate: null },
			raw: 'USD 150000–180000 year',
			from: 'field',
			doubts: [],
		});
		expect(ListingPay.safeParse(pay).success).toBe(true);
	});

	it('merges the tiers of a field into their widest range', () => {
		const pay = readPay(advert({ pay: [field, { ...field, min: 140_000, max: 200_000 }] }), rates);
		expect(pay?.stated).toMatchObject({ min: 140_000, max: 200_000 });
		expect(pay?.doubts).toEqual(['several places or levels: the lowest and the highest figure of all are shown']);
	});

	it('prefers the text to a field in another currency, and records the field as a doubt', () => {
		const text = 'The salary range for this role is 163 000 to 200 000 PLN gross/year.';
		const pay = readPay(advert({ text, pay: [{ ...field, min: 163_000, max: 200_000 }] }), rates);
		expect(pay?.stated).toMatchObject({ min: 163_000, max: 200_000, currency: 'PLN' });
		expect(pay?.usd).toMatchObject({ min: 40_750, max: 50_000, rate: 0.25 });
		expect(pay?.from).toBe('text');
		expect(pay?.doubts.at(-1)).toContain('the source’s own field says “USD 150000–180000 year”');
	});

	it('reads pay from the title if nothing else states it', () => {
		const pay = readPay(advert({ title: 'Kite Engineer: $130-160K', text: 'Montreal' }), rates);
		expect(pay).toMatchObject({ stated: { min: 130_000, max: 160_000, currency: 'CAD' }, raw: '$130-160K' });
		expect(readPay(advert({ title: 'Kite Engineer - R01551017' }), rates)).toBeNull();
		const text = 'Salary: $140,000 - $150,000';
		expect(readPay(advert({ title: 'Kite Engineer: $130-160K', text }), rates)?.stated.max).toBe(150_000);
	});

	it.each([
		['A global leader in kites, based in Toronto.', 'CAD'],
		['You have an RRSP.', 'CAD'],
		['Offices in Toronto and the United States.', 'USD'],
		['A global leader in kites.', 'USD'],
	])('reads a bare “$” as the dollar of the only country in the text: %s', (text, currency) => {
		expect(readPay(advert({ text: `${text}\nSalary: $100,000 - $120,000` }), rates)?.stated.currency).toBe(currency);
	});

	it('chooses the dollar of the place if pay is in two dollars', () => {
		const text = 'Pay range:\n$132,000 - $158,000 CAD (in Canada)\n$150,000 - $195,000 USD (in the United States)';
		const currencyIn = (...locations: string[]) => readPay(advert({ text, locations }), rates)?.stated.currency;
		expect(currencyIn('Reno, NV, US')).toBe('USD');
		expect(currencyIn('Toronto, Canada')).toBe('CAD');
		expect(currencyIn('Toronto, Canada', 'Reno, NV, US')).toBe('CAD');
	});

	it('chooses the first of several other currencies, wherever the job is', () => {
		const text = 'The salary is €80,000 to €105,000 in Europe, or US$110,000 to US$140,000 in the United States.';
		expect(readPay(advert({ text, locations: ['Reno, NV, US'] }), rates)?.stated.currency).toBe('EUR');
	});

	it('merges zones even if “St.” is in the name of one', () => {
		const zone = (place: string, pay: string) =>
			`The base salary range for this position in ${place} is:\n${pay} USD\n`;
		const text = zone('Reno', '$198,400—$342,000') + zone('St. Louis', '$148,800—$256,000');
		expect(readPay(advert({ text }), rates)?.stated).toMatchObject({ min: 148_800, max: 342_000, basis: 'base' });
	});

	it('reads base pay next to on-target earnings, and does not read hours a week as a period', () => {
		const text =
			'Pay is between $104,000 and $176,040/year with On Target Earnings (OTE) between $116,000 and $195,600/year';
		expect(readPay(advert({ text }), rates)?.stated.max).toBe(176_040);
		const german = 'Bei 40 Stunden pro Woche bieten wir ein monatliches Bruttogehalt ab EUR 3.800.';
		expect(readPay(advert({ text: german }), rates)?.stated.period).toBe('month');
	});

	it('prefers base pay to the on-target earnings next to it', () => {
		const text = 'Base salary $176K–$224K, OTE $220K–$280K';
		expect(readPay(advert({ text }), rates)?.stated).toMatchObject({ min: 176_000, max: 224_000, basis: 'base' });
		const both = 'The total compensation range is $160,000 - $185,000 (base plus bonus).';
		expect(readPay(advert({ text: both }), rates)?.stated.basis).toBe('total');
	});

	it('merges zones in which a state precedes a bare “$”', () => {
		const text = 'Base pay range:\nReno $140,500 - $190,000\nSan Diego, CA $127,000- $172,000';
		expect(readPay(advert({ text }), rates)?.stated).toMatchObject({ min: 127_000, max: 190_000, currency: 'USD' });
	});

	it('prefers a range without a sign to the rounded one in a pay block, and takes its currency', () => {
		const text = 'Pay for this role: base pay of 167,200 - 209,000';
		const pay = readPay(advert({ text, locations: ['Reno, NV, US'], payText: '$167k–$209k/yr' }), rates);
		expect(pay).toMatchObject({ stated: { min: 167_200, max: 209_000, currency: 'USD' }, from: 'text' });
	});

	it('keeps the field if the text gives one end of the same range', () => {
		const text = 'The expected salary for this role is $150,000';
		expect(readPay(advert({ text, pay: [field] }), rates)?.stated.max).toBe(180_000);
	});

	it('reads the kind of pay from another line or paragraph', () => {
		checkRows(
			[
				['In Peru the base pay range is listed below. We pay well.\n\nPay range\n$150,000 — $185,000 USD', 'base'],
				['$150,000 - $185,000 a year\nThe posted salary range represents the base compensation for this role.', 'base'],
				['The pay range here reflects base salary only. There may be a bonus.\n\nPay: $150,000—$185,000 USD', 'base'],
				['Pay range\n$150,000 - $185,000 USD\n\nIt is an estimate, inclusive of base salary only.', 'base'],
				['The range below represents total target pay (base salary + variable).\nPay: $150,000 - $185,000', null],
				['The base salary range is shown. The range is of total compensation.\nPay: $150,000 - $185,000', null],
				[`The base pay range is fair.${' We make kites.'.repeat(120)}\nPay: $150,000 - $185,000`, null],
				['Base salary ranges are fair.\nThe salary is $150,000.', null],
			],
			(text, basis) => {
				expect(readPay(advert({ text }), rates)?.stated.basis).toBe(basis);
			},
		);
	});

	it('reads a period on the next line', () => {
		const text = 'The pay range for this job is listed below.\n$32.00 - $35.00\n\nPay Basis: Hourly';
		expect(readPay(advert({ text }), rates)?.stated).toMatchObject({ min: 32, max: 35, period: 'hour' });
	});

	it('reads a bare “$” as the dollar of the field', () => {
		const text = 'The base salary is $150,000 - $185,000.';
		const pay = readPay(advert({ text, pay: [{ ...field, currency: 'CAD' }] }), rates);
		expect(pay?.stated).toMatchObject({ min: 150_000, max: 185_000, currency: 'CAD' });
	});

	it('reads a bare “$” as the dollar of the only country in title or text if no field names a place', () => {
		const text = `The base salary is $150,000 - $185,000.\n\nWe dance${' and dance'.repeat(20)} in `;
		const currency = (more: Partial<PostingWords>) => readPay(advert({ text, ...more }), rates)?.stated.currency;
		expect(currency({ text: `${text}Toronto.` })).toBe('CAD');
		expect(currency({ title: 'Engineer, Vancouver, Canada', text: `${text}Toronto and Texas.` })).toBe('CAD');
		expect(currency({ text: `${text}Toronto and Texas.` })).toBe('USD');
		expect(currency({ text: `${text}Toronto.`, locations: ['Oslo'] })).toBe('USD');
	});

	it('keeps a range open-ended if the text ends in the middle of it', () => {
		const pay = readPay(advert({ text: 'The salary range for this position is $175,100' }), rates);
		expect(pay?.stated).toMatchObject({ min: 175_100, max: null });
	});

	it('reads a pay block with its heading', () => {
		const pay = readPay(advert({ payText: 'United States Salary Range\n$108,400 — $129,600 USD' }), rates);
		expect(pay).toMatchObject({
			from: 'pay-block',
			stated: { min: 108_400, max: 129_600 },
			raw: '$108,400 — $129,600 USD',
		});
	});

	it('converts an hourly rate with 2,080 hours a year, and says so', () => {
		const pay = readPay(advert({ payText: '$50 - $60 per hour' }), rates);
		expect(pay?.usd).toMatchObject({ min: 104_000, max: 124_800 });
		expect(pay?.doubts).toEqual(['hourly rate shown as yearly for comparison']);
	});

	it('uses a rate’s own date, and converts nothing without a rate', () => {
		expect(readPay(advert({ payText: 'SEK 600,000 - 700,000' }), rates)?.usd?.rateDate).toBe('2024-12-31');
		expect(readPay(advert({ payText: 'CHF 110,000 - 130,000' }), rates)?.usd).toBeNull();
	});

	it('records a doubt if the minimum equals the maximum', () => {
		expect(readPay(advert({ pay: [{ ...field, min: 180_000 }] }), rates)?.doubts).toEqual([
			'the lowest and the highest figure are the same',
		]);
	});

	it('normalises the currency and period of a field, and assumes a year for large amounts', () => {
		const stated = (more: object) => readPay(advert({ pay: [{ ...field, ...more }] }), rates)?.stated;
		expect(stated({ currency: 'usd' })).toMatchObject({ currency: 'USD' });
		expect(stated({ period: null })).toMatchObject({ period: 'year' });
		expect(stated({ min: 60, max: 80, period: 'hour' })).toMatchObject({ period: 'hour', max: 80 });
		expect(stated({ min: 10, max: 120, period: 'hour' })).toMatchObject({ min: 10, max: 120 });
		expect(stated({ min: null })).toMatchObject({ min: null, max: 180_000 });
		expect(stated({ max: null })).toMatchObject({ min: 150_000, max: null });
	});

	it('merges only tiers with the same currency and period, and quotes them all', () => {
		const shown = (more: object) =>
			readPay(advert({ pay: [field, { ...field, min: 1e5, raw: 'other', ...more }] }), rates);
		expect(shown({})).toMatchObject({ stated: { min: 1e5 }, raw: `${field.raw}; other` });
		for (const more of [{ currency: 'EUR' }, { period: 'month' }]) {
			expect(shown(more)).toMatchObject({ stated: { min: 150_000 }, raw: field.raw, doubts: [] });
		}
		expect(shown({ min: 150_000 })?.doubts).toEqual([]);
		expect(shown({ raw: 'x'.repeat(400) })?.raw).toHaveLength(300);
	});

	it('takes the kind of pay from the text if its amounts equal those of the field', () => {
		const text = 'The base salary is $150,000 - $180,000.';
		const pay = readPay(advert({ text, pay: [field] }), rates);
		expect(pay).toMatchObject({ from: 'field', stated: { basis: 'base' }, doubts: [] });
		const other = readPay(advert({ text: text.replace('150', '140'), pay: [field] }), rates);
		expect(other).toMatchObject({ from: 'text', stated: { min: 140_000 } });
	});

	it('uses the currency and period that the text names', () => {
		const cad = { ...field, currency: 'CAD' };
		const sure = readPay(advert({ text: 'The base salary is US$150,000 - US$180,000.', pay: [cad] }), rates);
		expect(sure).toMatchObject({ from: 'text', stated: { currency: 'USD' } });
		const euro = readPay(advert({ text: 'The base salary is €150,000 - €180,000.', pay: [field] }), rates);
		expect(euro).toMatchObject({ from: 'text', stated: { currency: 'EUR' } });
		const kronor = { ...field, currency: 'SEK' };
		const dollar = readPay(advert({ text: 'The base salary is $150,000 - $180,000.', pay: [kronor] }), rates);
		expect(dollar).toMatchObject({ from: 'text', stated: { currency: 'USD' } });
	});

	it.each([
		['€600 per day', 'daily rate shown as yearly for comparison'],
		['€2,000 per week', 'weekly pay shown as yearly for comparison'],
		['€6,000 per month', 'monthly pay shown as yearly for comparison'],
		['OTE: $200,000 - $250,000', 'on-target earnings, not base pay'],
	])('explains the doubt about %s', (payText, doubt) => {
		expect(readPay(advert({ payText }), rates)?.doubts).toContain(doubt);
	});

	it('reads no pay from a field with implausible amounts', () => {
		checkRows(
			[
				['zeros', { ...field, min: 0, max: 0 }],
				['no currency', { ...field, currency: null }],
				['a currency that is no code', { ...field, currency: 'US' }],
				['a currency of more than a code', { ...field, currency: 'DOLLARS' }],
				['neither end', { ...field, min: null, max: null }],
				['ends too far apart', { ...field, min: 10, max: 121, period: 'hour' as const }],
				['a size that nobody is paid', { ...field, period: 'hour' as const }],
				['a size that tells no period', { ...field, min: 60, max: 80, period: null }],
				['lowest above highest', { ...field, min: 200_000, max: 100_000 }],
				['an endless number', { ...field, min: null, max: Infinity }],
			],
			(_case, pay) => {
				expect(readPay(advert({ pay: [pay] }), rates)).toBeNull();
			},
		);
	});

	it.each([
		['The rate for this contract is $60–$85 an hour.', { min: 60, max: 85, period: 'hour' }],
		['The hourly rate for this contract is $60–$85.', { min: 60, max: 85, period: 'hour' }],
		['The rate for this contract is $60–$85 per hour.', { min: 60, max: 85, period: 'hour' }],
		['• Containers\n€6,500 – €8,000 net per month on a B2B basis', { min: 6500, max: 8000, period: 'month' }],
		['For hires in Ohio, expect $147,000 - $176,000.', { min: 147_000, max: 176_000, period: 'year' }],
		['• Training pipelines\nWe offer CHF 110,000 - 140,000.', { min: 110_000, max: 140_000, period: 'year' }],
	])('reads pay that is announced by few words: %s', (text, expected) => {
		expect(readPay(advert({ text }), rates)?.stated).toMatchObject(expected);
	});

	it.each([
		'You will close deals of $50,000 - $80,000.',
		'A gym allowance of €80 - €100 per month.',
		'Manage a budget of $100,000 - $150,000.',
		'Sites of $40,000 - $900,000.',
	])('reads no pay from %s', (text) => {
		expect(readPay(advert({ text }), rates)).toBeNull();
	});

	it.each([
		'We raised $40M and serve 3,000 customers.',
		'• $1,500 learning budget\n• 401(k) match up to $5,000 a year',
		'• Company-paid life insurance up to $250k',
		'• Group life cover of 4x salary, up to $250k a year',
		'• Meal card on top of your salary: €200 per month',
		'• Donation match up to $5,000 per year',
		'• A referral prize of $20,000',
	])('reads no pay from a text about other money: %s', (text) => {
		expect(readPay(advert({ text }), rates)).toBeNull();
	});

	it('reads an amount with a period that is alone on its line', () => {
		expect(readPay(advert({ text: 'Full time\nPHP 50,000/month\nApply' }), rates)?.stated.period).toBe('month');
	});
});
