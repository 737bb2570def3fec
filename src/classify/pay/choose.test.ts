import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { parseSalary } from './choose.ts';

/** `min–max CUR/period basis`, with `…` for an open end; `null` where no pay is stated. */
function read(text: string): string {
	const { pay } = parseSalary(text);
	if (pay === null) return 'null';
	return `${pay.min ?? '…'}–${pay.max ?? '…'} ${pay.currency}/${pay.period}${pay.basis === null ? '' : ` ${pay.basis}`}`;
}

describe('parseSalary', () => {
	it('reads yearly dollars', () => {
		checkRows(
			[
				['$120,000 - $150,000', '120000–150000 USD/year'],
				['$120K – $150K • Offers Equity', '120000–150000 USD/year'],
				['Salary: to $170k', '…–170000 USD/year'],
				['$130-160k a year', '130000–160000 USD/year'],
				['77-124,000 USD', '77000–124000 USD/year'],
				['75,000 CAD to 108,00 CAD', '75000–108000 CAD/year'],
				['$\\[137,500 - 161,500]', '137500–161500 USD/year'],
				['90,000 $ CAN / 90 000 $ CA - 140,000 $ CAN / 140 000 $ CA', '90000–140000 CAD/year'],
				['$90k to 110k', '90000–110000 USD/year'],
				['USD 98000.0~210000.0', '98000–210000 USD/year'],
				['150,000 USD', '150000–150000 USD/year'],
				['The base pay range is $181,000/yr to $214,000/yr', '181000–214000 USD/year base'],
				['Our range runs between $101,000 and $131,500 per annum', '101000–131500 USD/year'],
				['Base range $139,000 to $172,00 0', '139000–172000 USD/year base'],
				['These are our base salary ranges:\nNYC: $181,000 - $214,000', '181000–214000 USD/year base'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('reads shorter periods', () => {
		checkRows(
			[
				['$24.50/hour to $29.10/hour', '24.5–29.1 USD/hour'],
				['$18/hr up to 64 hours', '18–18 USD/hour'],
				['$20-25/hr', '20–25 USD/hour'],
				['PHP 50,000/month', '50000–50000 PHP/month'],
				['$40 - $60 an hour', '40–60 USD/hour'],
				['Hourly rate for this position is $21.40, plus bonus', '21.4–21.4 USD/hour'],
				['$600-$700 per day (outside IR35)', '600–700 USD/day'],
				['Day rate: £620', '620–620 GBP/day'],
				['£550pd outside IR35', '550–550 GBP/day'],
				['Weekly pay: $2,400', '2400–2400 USD/week'],
				['€4.1K - €5K EUR / monthly', '4100–5000 EUR/month'],
				['US$4,000-6,000/mo', '4000–6000 USD/month'],
				['monthly compensation of €7,000 to €9,500', '7000–9500 EUR/month'],
				['$3 - 4k / month + PTO', '3000–4000 USD/month'],
				['13,650 - 24,150 PLN or USD 2,800 - 5,000 (+ VAT / B2B) Monthly', '13650–24150 PLN/month'],
				['TJM : 450-550 €', '450–550 EUR/day'],
				['Stundenlohn: 16,50 €', '16.5–16.5 EUR/hour'],
				['£17.25 p/h', '17.25–17.25 GBP/hour'],
				['£480 p/d inside IR35', '480–480 GBP/day'],
				['88 €/Std.', '88–88 EUR/hour'],
				['The typical pay range for this role is: $24.15 - $51.90', '24.15–51.9 USD/hour'],
				['up to £625/day', '…–625 GBP/day'],
				['17 000 – 21 000 zł netto/mies.', '17000–21000 PLN/month'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('reads other currencies and number formats', () => {
		checkRows(
			[
				['CA$118.5K - CA$161.2K', '118500–161200 CAD/year'],
				['C$95,000 to C$115,000', '95000–115000 CAD/year'],
				['$95,000 - $120,000 CAD', '95000–120000 CAD/year'],
				['CAD$125,000 to $160,000', '125000–160000 CAD/year'],
				['In Canada we pay a salary of $100,000 - $120,000', '100000–120000 CAD/year'],
				['A$140k - A$160k plus super', '140000–160000 AUD/year'],
				['S$8,000 - S$12,000 per month', '8000–12000 SGD/month'],
				['R$ 8.000,00 a R$ 12.000,00 por mês', '8000–12000 BRL/month'],
				['Gehalt: 65.000 - 80.000 € brutto pro Jahr', '65000–80000 EUR/year'],
				['zwischen € 5.500,- und € 8.000,- monatlich', '5500–8000 EUR/month'],
				['Salaire : 45 000 € à 55 000 € brut annuel', '45000–55000 EUR/year'],
				['€ 4.000 tot € 5.500 bruto per maand', '4000–5500 EUR/month'],
				["CHF 110'000 - 130'000", '110000–130000 CHF/year'],
				['163 000 - 204 000 zł', '163000–204000 PLN/year'],
				['PLN 181 000 - 271 000 gross/year', '181000–271000 PLN/year'],
				['DKK 55.000 - 65.000 per month', '55000–65000 DKK/month'],
				['600 000 - 720 000 kr per år, Stockholm', '600000–720000 SEK/year'],
				['₹20,00,000 – ₹35,00,000 a year', '2000000–3500000 INR/year'],
				['CTC: 18-25 LPA', '1800000–2500000 INR/year'],
				['12 to 18 Lakhs per annum', '1200000–1800000 INR/year'],
				['年収 800万円〜1200万円', '8000000–12000000 JPY/year'],
				['R45 000 - R60 000 per month', '45000–60000 ZAR/month'],
				['HUF 1.200.000 - 1.500.000 gross / month', '1200000–1500000 HUF/month'],
				['NT$ 1,200,000 - 1,800,000 / year', '1200000–1800000 TWD/year'],
				['£80 - £120K GBP', '80000–120000 GBP/year'],
				['€70 / 90k + equity', '70000–90000 EUR/year'],
				['USD180k+', '180000–… USD/year'],
				['The range is $112,000 - $139,000 per yearThis job is open until filled', '112000–139000 USD/year'],
				['140 000 $ CA - 165 000 $ CA', '140000–165000 CAD/year'],
				['$92,000-$104,000 CDN', '92000–104000 CAD/year'],
				['CHF 118’000.- bis 132’000.-', '118000–132000 CHF/year'],
				['42.500 € brutto im Monat', '42500–42500 EUR/month'],
				['3.800 - 4.400 € brutto/Monat', '3800–4400 EUR/month'],
				['DKK 61.000 pr. måned', '61000–61000 DKK/month'],
				['90 000 - 110 000 Kč / měsíc', '90000–110000 CZK/month'],
				['18.000 lei net pe lună', '18000–18000 RON/month'],
				['S/ 9,500 mensual', '9500–9500 PEN/month'],
				['70,000 - 95,000 บาท per month', '70000–95000 THB/month'],
				['Japan: ￥6,000,000 - ￥9,000,000 per year', '6000000–9000000 JPY/year'],
				['$48,000 pesos mensuales, Ciudad de México', '48000–48000 MXN/month'],
				['£48,500 per annum pro rata', '48500–48500 GBP/year'],
				['EUR 52.000 – 66.000', '52000–66000 EUR/year'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it.each([
		['Up to £75,000 per annum', '…–75000 GBP/year'],
		['Platform Engineer Remote / Leeds to £65k', '…–65000 GBP/year'],
		['$135k+ based on experience', '135000–… USD/year'],
		['The salary starts at €2,600 gross per month', '2600–… EUR/month'],
		['at least EUR 4,500 gross per month', '4500–… EUR/month'],
		['From 7000 up to 22.000 PLN/month +VAT', '7000–22000 PLN/month'],
		['€45,000 EUR/yr - $51K USD/yr', '45000–… EUR/year'],
	])('keeps an open end: %s', (text, expected) => {
		expect(read(text)).toBe(expected);
	});

	it('prefers base pay, and records its kind', () => {
		checkRows(
			[
				['$75k-$100k OTE', '75000–100000 USD/year ote'],
				['OTE $180,000: $90,000 base + $90,000 variable', '90000–90000 USD/year base'],
				['Base: $140k-$160k; OTE: $200k-$240k', '140000–160000 USD/year base'],
				['Compensation: $154k - $181k\nBase salary $140k - $165k', '140000–165000 USD/year base'],
				['$150k - $160k\nBase salary is only a part', '150000–160000 USD/year base'],
				['Total compensation $250k - $350k (base $180k-$220k)', '180000–220000 USD/year base'],
				['ranges from $100k - $300k including base and variable', '100000–300000 USD/year total'],
				['Salary: $150,000 – $180,000, with on-target earnings up to $320,000', '150000–180000 USD/year'],
				[
					'It includes a base salary of $120,000 to $140,000 and a variable incentive target of $80,000 to $90,000',
					'120000–140000 USD/year base',
				],
				['Salary: £45,000 - £55,000 + £5k Sign-On + Bonus', '45000–55000 GBP/year'],
				['OTE: $200k-$240k; total compensation: $250k - $350k', '250000–350000 USD/year total'],
				['Total compensation: $250k - $350k. OTE: $200k-$240k', '250000–350000 USD/year total'],
				['Total compensation: $250k - $350k. Salary: $150k - $180k', '150000–180000 USD/year'],
				['Salary: $150k - $180k. Base salary: $140k - $160k', '140000–160000 USD/year base'],
				['Salary: $180,000-$240,000 (DOE)\nTotal Comp: bonus, insurance', '180000–240000 USD/year'],
			],
			(text, expected) => {
				expect(read(text)).toBe(expected);
			},
		);
	});

	it('says if an amount is for full time only', () => {
		expect(parseSalary('£51,000 pro rata').why).toContain('pro rata: the figure is for full time');
		expect(parseSalary('£51,000').why).not.toContain('pro rata');
	});

	it('merges zones in one currency into their widest range, and says so', () => {
		const zones = 'Zone A pay: $144,000 - $198,000. Zone B pay: $130,000 - $178,000.';
		expect(read(zones)).toBe('130000–198000 USD/year');
		expect(parseSalary(zones).why).toContain('several places or levels');
	});

	it('returns null for a line without pay', () => {
		checkRows(
			[
				'Up to $25K reimbursement for family planning',
				'Annual $1,500 training allowance',
				'$2,000 learning budget per year',
				'$1,000 referral bonus',
				'$5,000 sign-on bonus',
				'€80 per month for gym and yoga',
				'a yearly flex work allowance of €1,560',
				'$600 one-time home office setup',
				'Charitable gift matching up to $1,000 per year',
				'We raised $10M in our Series A',
				'Backed with €25 million',
				'grew revenue from $150k to $7m',
				'processing over $1MM per day in sales',
				'Track record of closing $1M+ deals',
				'Own a $3M cloud budget',
				'€350m+ ARR',
				'Our customers spend over $100k annually',
				'the average cost of college is $25,000 per year',
				'Tutors earn $2-$15 per question',
				'401(k) with 4% match',
				'competitive salary and equity',
				'Salary: 70k',
				'$173,00 to $213,00 base salary per year',
				'$1.00 - $250,000.00 per year',
				'$100,000 - $90,000',
				'USD 0.0~0.0',
				'$1 / monthly',
				'Copay of $10.50',
				'Pay: $26-$28',
				'$1 – $250,000',
				'~0k',
				'from 90k',
				'$85 per month phone allowance',
				'€60 monthly public transport subsidy',
				'$38,000 pesos mensuales',
				'COP 9.000.000',
				'UAH 95 000',
				'2500-3500 USD net',
				'B2B, C2C, O365, 24/7',
				'',
				'Compensation: $20,000 over three months',
			],
			(text) => {
				expect(parseSalary(text).pay).toBeNull();
				expect(parseSalary(text).why).not.toBe('');
			},
		);
	});
});
