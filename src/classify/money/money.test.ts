import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { readMark, roughDollars, settleMark, type Mark } from './currency.ts';
import { findRanges } from './ranges.ts';
import { scanAmounts } from './scan.ts';

const named = (mark: Mark): string => (mark === null ? '-' : 'code' in mark ? mark.code : mark.shared);
/** Each amount with its mark, its plus sign, and the words it was read from. */
const amounts = (text: string) =>
	scanAmounts(text).map(({ value, mark, indian, open, at, end }) =>
		[value, indian ? 'lakhs' : named(mark), ...(open ? ['+'] : []), `“${text.slice(at, end)}”`].join(' '),
	);

it.each([
	['Minimum: $90,000.00Maximum: $120,000.00', [90_000, 120_000]],
	['Min:\n$90,000\n\nMax: $120,000', [90_000, 120_000]],
	['Fee: $90,000 Maximum: $120,000', [90_000, 90_000]],
])('reads a labelled minimum and maximum as one range: %s', (text, ends) => {
	const [range] = findRanges(text);
	expect([range?.min, range?.max]).toEqual(ends);
});

it.each([
	['$90,000 to $105,000 to $120,000 CAD', '90000–120000 CAD'],
	['$90,000 - $105,000 - $120,000, $130,000', '90000–120000 $, 130000–130000 $'],
	['$90,000 - $105,000 - $80,000', '90000–105000 $, 80000–80000 $'],
	['$90,000 - $105,000 - €120,000', '90000–105000 $, 120000–120000 EUR'],
	['$90,000 - $105,000; $120,000', '90000–105000 $, 120000–120000 $'],
])('ignores the middle of a range: %s', (text, expected) => {
	expect(
		findRanges(text)
			.map(({ min, max, mark }) => `${min}–${max} ${named(mark)}`)
			.join(', '),
	).toBe(expected);
});

describe('an amount', () => {
	it('is read with any grouping of digits', () => {
		checkRows(
			[
				['$1,250,000.50', 1_250_000.5],
				['€1.250.000,50', 1_250_000.5],
				['€1.250,5', 1250.5],
				['$1,234.5', 1234.5],
				['€1250,50', 1250.5],
				['1 250 €', 1250],
				['$1,250', 1250],
				['$12,5', 12.5],
				['$12.50', 12.5],
				['$0.125', 0.125],
				['€0,125', 0.125],
				['₹12,34,567', 1_234_567],
				['$7.5k', 7500],
				['$1.250k', 1250],
				['$12.500k', 12_500],
				['$3mm', 3_000_000],
				['$172,00 0', 172_000],
			],
			(text, value) => {
				expect(scanAmounts(text).map((amount) => amount.value)).toEqual([value]);
			},
		);
	});

	it('is ignored if its grouping fits no notation', () => {
		checkRows(
			['$1,2345', '$1234,567', '$1,23,4567', '$1.234.56', '$1,234.567', '€1.250,567', '$1,234,56,789', '$1,,250'],
			(text) => {
				expect(amounts(text)).toEqual([]);
			},
		);
	});

	it.each([
		['€ 5.500,-', ['5500 EUR “€ 5.500,-”']],
		['€ 5.500,-- 6.000', ['5500 EUR “€ 5.500,-”', '6000 - “6.000”']],
		['€110’000.–', ['110000 EUR “€110’000.–”']],
		['€110’000.–– brutto', ['110000 EUR “€110’000.––”']],
		['€5.500,-9', ['5500 EUR “€5.500”', '9 - “9”']],
		['€5.500,- 9', ['5500 EUR “€5.500”', '9 - “9”']],
	])('includes a dash that stands for cents, but not the dash of a range: %s', (text, read) => {
		expect(amounts(text)).toEqual(read);
	});

	it.each([
		['ALL 120,000 of them', ['120000 - “120,000”']],
		['TOP 100,000 sites', ['100000 - “100,000”']],
	])('has no currency if the code is a common word: %s', (text, read) => {
		expect(amounts(text)).toEqual(read);
	});

	it.each([
		['$100k+', ['100000 $ + “$100k+”']],
		['$100k USD+', ['100000 USD + “$100k USD+”']],
		['$100k+ USD', ['100000 USD + “$100k+ USD”']],
		['£55,000 + bonus', ['55000 GBP “£55,000”']],
	])('is open-ended if a plus sign belongs to it: %s', (text, read) => {
		expect(amounts(text)).toEqual(read);
	});

	it.each([
		['5 lakhs', 500_000],
		['5 Lakh', 500_000],
		['5 lacs', 500_000],
		['5 lac', 500_000],
		['5 LPA', 500_000],
		['2 crores', 20_000_000],
		['2 crore', 20_000_000],
	])('is in rupees if an Indian unit follows: %s', (text, value) => {
		expect(amounts(text)).toEqual([`${value} lakhs “${text}”`]);
	});

	it('has the currency sign next to it, and not that of another number', () => {
		checkRows(
			[
				['US$100,000 CAD 120,000', ['100000 USD “US$100,000”', '120000 CAD “CAD 120,000”']],
				['$100,000 CAD $120,000', ['100000 $ “$100,000”', '120000 CAD “CAD $120,000”']],
				['100,000 CAD 120,000', ['100000 CAD “100,000 CAD”', '120000 - “120,000”']],
				['$ 100,000 (CAD)', ['100000 CAD “$ 100,000 (CAD)”']],
				['150 000 $ CA', ['150000 CAD “150 000 $ CA”']],
				['$ 500 pesos', ['500 peso “$ 500 pesos”']],
				['$500 as of now', ['500 $ “$500”']],
				['USD: 500', ['500 USD “USD: 500”']],
				['(USD) 500', ['500 USD “(USD) 500”']],
				['R 45 000', ['45000 ZAR “R 45 000”']],
				['salary:$500', ['500 $ “$500”']],
				['pay $500', ['500 $ “$500”']],
				['B2B or O365', []],
			],
			(text, read) => {
				expect(amounts(text)).toEqual(read);
			},
		);
	});
});

it.each([
	[['USD', 'usd', '(USD)', 'USD $', 'USD ('], 'USD'],
	[['CA$', '$CA', '$ CA', 'CAD$', 'cad'], 'CAD'],
	[['A$', '$A', 'AU$'], 'AUD'],
	[['zł', 'PLN'], 'PLN'],
	[['$'], '$'],
	[['', ' ', '()', 'hello', 'USD EUR', '(USD) EUR', '$ AB', 'XX$', 'x(USD)'], '-'],
])('reads the signs %j as %s', (marks, meaning) => {
	for (const mark of marks) expect(named(readMark(mark)), mark).toBe(meaning);
});

describe('a sign that several currencies share', () => {
	it('takes the currency of the only place named, first in the sentence and then in the advert', () => {
		expect(settleMark('$', 'Pay in Canada', '')).toMatchObject({ code: 'CAD', sure: true });
		expect(settleMark('$', 'Pay', 'Toronto, Canada')).toMatchObject({ code: 'CAD', sure: false });
		expect(settleMark('$', 'Pay in Canada', 'Sydney, Australia')).toMatchObject({ code: 'CAD', sure: true });
		expect(settleMark('$', 'Pay', 'Toronto, Canada').doubt).toMatch(/bare “\$” was read as CAD/);
	});

	it('means US dollars if no place or several are named', () => {
		expect(settleMark('$', 'Pay', '')).toEqual({ code: 'USD', sure: false, doubt: null });
		expect(settleMark('$', 'Pay', 'Canada or Australia').code).toBe('USD');
		expect(settleMark('$', 'Pay in the United States', 'Canada')).toEqual({ code: 'USD', sure: true, doubt: null });
	});

	it('stays undecided for kr, pesos and ¥ if no country or two are named', () => {
		expect(settleMark('kr', 'Pay', 'Stockholm, Sweden')).toEqual({ code: 'SEK', sure: false, doubt: null });
		expect(settleMark('kr', 'Pay', 'Sweden or Denmark').code).toBeNull();
		expect(settleMark('peso', 'Pay', 'Mexico')).toEqual({ code: 'MXN', sure: false, doubt: null });
		expect(settleMark('¥', 'Pay', 'Tokyo')).toEqual({ code: 'JPY', sure: false, doubt: null });
		for (const place of ['Shanghai, China', 'Remote - Shenzhen', 'Remote, 中国'])
			expect(settleMark('¥', 'Pay', place)).toEqual({ code: 'CNY', sure: false, doubt: null });
		for (const place of ['Remote - Germany', 'Japan or China', ''])
			expect(settleMark('¥', 'Pay', place).code).toBeNull();
	});
});

it('returns a rough value in dollars, and null for an unknown currency', () => {
	expect(roughDollars(100, 'USD')).toBe(100);
	expect(roughDollars(100, 'XYZ')).toBeNull();
});

/** Each range with its form, and what is odd. */
const ranges = (text: string) =>
	findRanges(text).map(({ min, max, mark, form, odd }) =>
		[`${min ?? '…'}–${max ?? '…'} ${named(mark)} ${form}`, ...(odd === null ? [] : [odd])].join(': '),
	);
const far = ' '.repeat(120);

describe('two amounts', () => {
	it('form a range if the words between them say so', () => {
		checkRows(
			[
				['$90k - 120k', ['90000–120000 $ range']],
				['between $90k and $120k', ['90000–120000 $ range']],
				['$90k and $120k', ['90000–90000 $ one', '120000–120000 $ one']],
				[`between jobs ${far} $90k and $120k`, ['90000–90000 $ one', '120000–120000 $ one']],
				['$90k / 120k', ['90000–120000 $ range']],
				['$90k/120', ['90000–90000 $ one']],
				['$90k/$120k', ['90000–90000 $ one', '120000–120000 $ one']],
				['90k / 120k', []],
				['$18 - 20 hours', ['18–18 $ one']],
				['$18 - $20 hours', ['18–20 $ range']],
			],
			(text, read) => {
				expect(ranges(text)).toEqual(read);
			},
		);
	});

	it('share a “k” or thousands if that makes a range', () => {
		checkRows(
			[
				['$100-150k', ['100000–150000 $ range']],
				['$900-1,000k', ['900000–1000000 $ range']],
				['$900-900k', ['900000–900000 $ range']],
				['$1000-150k', ['1000–150000 $ range']],
				['$150k-999', ['150000–999000 $ range']],
				['$150k-150', ['150000–150000 $ range']],
				['$150k-1000', ['150000–1000 $ range']],
				['$5 - 90k', ['5000–90000 $ range']],
				['$100 - 150', ['100–150 $ range']],
				['$999-150k', ['…–150000 $ range: the lower end, 999, fits no reading beside the upper end']],
				['$20 - 4k', ['…–4000 $ range: the lower end, 20, fits no reading beside the upper end']],
			],
			(text, read) => {
				expect(ranges(text)).toEqual(read);
			},
		);
	});

	it('form no range in two currencies: the first becomes a minimum, with a remark', () => {
		const odd = 'the two ends of the range are in different currencies; only the first is read';
		expect(ranges('€90k - £120k')).toEqual([`90000–… EUR from: ${odd}`, '120000–120000 GBP one']);
		expect(ranges('$90k - €120k')).toEqual([`90000–… $ from: ${odd}`, '120000–120000 EUR one']);
		expect(ranges('€90k - $120k')).toEqual([`90000–… EUR from: ${odd}`, '120000–120000 $ one']);
		expect(ranges('500 kr - 600 EUR')).toEqual([`500–… kr from: ${odd}`, '600–600 EUR one']);
	});

	it('share a currency if the sign of one may mean that of the other', () => {
		checkRows(
			[
				['$90k - 120k CAD', '90000–120000 CAD range'],
				['CA$90k - $120k', '90000–120000 CAD range'],
				['$900 - 1200 COP', '900–1200 COP range'],
				['$500 - 600 pesos', '500–600 peso range'],
				['500 pesos - $600', '500–600 peso range'],
				['500 pesos - 600 MXN', '500–600 MXN range'],
				['500 kr - 600 SEK', '500–600 SEK range'],
				['500 kr - 600 kr', '500–600 kr range'],
				['¥500 - 600 JPY', '500–600 JPY range'],
				['¥500 - 600 CNY', '500–600 CNY range'],
				['USD 500 - USD 600', '500–600 USD range'],
			],
			(text, read) => {
				expect(ranges(text)).toEqual([read]);
			},
		);
	});
});

it.each([
	['up to $90k', '…–90000 $ up-to'],
	[`up to 5 days ${far} $90k`, '90000–90000 $ one'],
	['from $90k', '90000–… $ from'],
	['$90k+', '90000–… $ from'],
	['$90k', '90000–90000 $ one'],
	['5 lakhs', '500000–500000 INR one'],
])('a single amount is a minimum or maximum if words or a plus sign say so: %s', (text, read) => {
	expect(ranges(text)).toEqual([read]);
});
