import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { findStatements } from './statement.ts';

/** What the text of an advert states, `min–max CUR/period`, each with its doubts. */
const read = (text: string) =>
	findStatements(text, '', true).found.map(({ min, max, currency, period, doubts }) =>
		[`${min ?? '…'}–${max ?? '…'} ${currency}/${period}`, ...doubts].join(': '),
	);
const refused = (text: string) => findStatements(text, '', true).rejected;

it('ignores pay for some months, in shares, or estimated by a job board', () => {
	checkRows(
		[
			'Salary: $80K – $100K CAD for the full 6-month engagement',
			'Salary: £44,425 per year - estimated',
			'Leeds\n\n£44,425\n\nper year - estimated\n?\n\nPermanent',
			'Ten colleagues a year earn a $250,000 equity grant',
			'Salary: £44,425 (estimated)',
			'Pay: £44,425 per year (estimated salary)',
			'$102K - $129K a year (Glassdoor est.)',
			'Pay: $102,000 - $129,000, estimated by Indeed',
			'Estimated $102,000 - $129,000 a year',
			'Salary estimate: $102,000 - $129,000 a year',
		],
		(text) => {
			expect(read(text)).toEqual([]);
			expect(refused(text)[0]).toContain('is not pay');
		},
	);
});

it.each([
	'The estimated annual base salary for this role is $102,000 - $129,000.',
	'A reasonable estimate of the current range is $102,000 - $129,000',
	'Pay: $102,000 - $129,000 (Employer est.)',
	'Salary: $102,000 - $129,000. Estimated start: May',
])('reads an employer’s estimate of its own pay: %s', (text) => {
	expect(read(text)).toEqual(['102000–129000 USD/year']);
});

it.each([
	['RemoteSalary: $135,000 - $150,000Bonus: yearly', '135000–150000 USD/year'],
	['Pay Rate: $200-250 per dayContract Duration: 18 months', '200–250 USD/day'],
	['CompensationHourly compensation ranges from USD $30–$50, depending', '30–50 USD/hour'],
	['Pay: $80,000 - $400,000 a yearTravel Requirements', '80000–400000 USD/year'],
	['What’s on OfferSalary up to £140,000 (depending on experience)', '…–140000 GBP/year'],
])('separates words whose line breaks were lost: %s', (text, stated) => {
	expect(read(text)).toEqual([stated]);
});

it('reads pay in many phrasings', () => {
	checkRows(
		[
			['McLean, VA: $193,400 - $220,700 for Lead Data Engineer', '193400–220700 USD/year'],
			['For this role, we anticipate paying $200,000 - $440,000 per year.', '200000–440000 USD/year'],
			['The cash compensation for this position in the market is $50K-$200K.', '50000–200000 USD/year'],
			['This contract role is valued at $150 per hour', '150–150 USD/hour'],
			['London (2 days per week in the office)Up to £85,000 + benefitsIf so', '…–85000 GBP/year'],
			['Manchester\nUp to £500 per day Outside IR35', '…–500 GBP/day'],
			['Contract Duration: 6 monthsRate:Up to £500 per dayIR35:Outside', '…–500 GBP/day'],
			['The pay range for this position is $51,800 -- $265,350 annually.', '51800–265350 USD/year'],
			['Leeds, Hybrid\nUp to £60,000 + Bonus', '…–60000 GBP/year'],
			['Gehaltsangabe\nEUR 65.000* *mit Überzahlung', '65000–65000 EUR/year'],
			['Een bruto maandsalaris van minimaal €5,400 tot €6,500.', '5400–6500 EUR/month'],
			['US based applicants only $123,696 — $254,667 USD', '123696–254667 USD/year'],
			['only$176,924—$364,254 USDOur Commitment', '176924–364254 USD/year'],
			[
				'Base pay ranges from $91,200/year in our lowest geographic market up to $185,000/year in our highest geographic market.',
				'91200–185000 USD/year',
			],
			['Min: USD $150,000.00/Yr. Max: USD $160,000.00/Yr.', '150000–160000 USD/year'],
			['Expected Base Pay Range (USD)\n27 - 53, $ per hour.', '27–53 USD/hour'],
			['Leeds\nUp to £57,000 DOE', '…–57000 GBP/year'],
			['Deliver kites over time * A degree in related fields $80,000 - $400,000 a year', '80000–400000 USD/year'],
		],
		(text, stated) => {
			expect(read(text)).toEqual([stated]);
		},
	);
});

it.each([
	'Competitive pay: $2,155.00 gross bi-weekly',
	'Pay: $12,155 fortnightly',
	'Your cost per lead: $40,000 - $50,000',
])('reads no pay from %s', (text) => {
	expect(read(text)).toEqual([]);
});

it.each(['Salary: $120,000 per decade', 'Pay: $30,000 gross per quarter', 'Salary: $12,000 – $15,000 every 2 weeks'])(
	'a sum for a span that is none of ours is no year’s pay: %s',
	(text) => {
		expect(read(text)).toEqual([]);
		expect(refused(text)[0]).toContain('pay of another span');
	},
);

it.each(['Salary: -$120,000 a year.', 'The salary is -$120,000 - $150,000 a year.', 'Pay: −€60,000 per year'])(
	'a sum below zero is no pay: %s',
	(text) => {
		expect(read(text)).toEqual([]);
		expect(refused(text)[0]).toContain('is below zero');
	},
);

it.each(['- $120,000 - $150,000 a year', '-$120,000 - $150,000 a year', 'Salary: $120,000 -$150,000 a year'])(
	'a hyphen that leads a list or stands between two sums is no sign of one: %s',
	(text) => {
		expect(read(text)).toEqual(['120000–150000 USD/year']);
	},
);

describe('the subject of a sentence', () => {
	it('rules out pay of other people', () => {
		checkRows(
			[
				'Our customers earn $150,000 to $200,000 a year.',
				'The CEO is paid $400,000 a year; salary for this role is not stated.',
				'Our founders’ salary is $60,000 - $70,000 a year.',
				'The salary of our CEO is $150,000 - $160,000 a year.',
				'Average salaries in our industry are $90,000 to $130,000 a year.',
				'The industry average salary is $90,000 to $130,000 a year.',
				'Our interns are paid $60,000 a year.',
				'Nurses on our platform earn $80,000 - $95,000 per year.',
				'We do not pay $250,000 a year.',
				'Competitors pay $300,000 a year; we do not.',
				'Salary: $120,000 last year.',
				'$150,000 - $160,000 is what our users earn.',
				'Salary: 100.000 - 120.000 EUR for two years in all.',
				'You could earn $7,500 – $15,000 if your referred candidate is hired.',
				'Nurse salary: $80,000 - $95,000 per year.',
				'Google pays $250,000 a year.',
				'People we placed earned $90,000 - $130,000 a year.',
				'Founders pay themselves $60,000 a year.',
				'Your predecessor was paid $140,000 a year.',
				'The person before you was paid $150,000 a year.',
				'Salary range for the manager role: $180,000 - $220,000 a year.',
				'Glassdoor says $120,000 - $140,000 a year for this title.',
				'Market rate: $150,000 - $200,000 a year.',
				'The salary is not $150,000 a year.',
				'Negotiable, not $150,000',
				'The salary was $150,000 a year.',
				'We match your pay up to $150,000 a year.',
				'We pay our cloud provider $150,000 a year.',
				'10% of $1,000,000 is the pay',
				'Salary: $150,000 in stock over four years.',
				'In Zurich this role would pay $180,000 - $220,000 a year; here it does not.',
				'Salary: $120,000 - $150,000 for two people together.',
				'Salary $150,000 a year (after three years).',
			],
			(text) => {
				expect(read(text)).toEqual([]);
				expect(refused(text)[0]).toContain('is not pay');
			},
		);
	});

	it('allows pay of the job', () => {
		checkRows(
			[
				'Our engineers earn $120,000 - $130,000 a year.',
				'Our client pays $120,000 - $130,000 a year.',
				'Software interns are paid $120,000 - $130,000 a year.',
				'You will help nurses and customers and earn $120,000 - $130,000 a year.',
				'We pay above the industry average: $120,000 - $130,000 a year.',
				'Most teams pay by the hour; we pay $120,000 - $130,000 a year.',
				'We do not offer equity and pay $120,000 - $130,000 a year.',
				'We cannot pay more than $120,000 - $130,000 a year.',
				'Salary: $120,000 - $130,000 for 5 years of experience.',
				'Pay: $120,000 - $130,000 a year for two years.',
				'At Acme you earn $120,000 - $130,000 a year.',
				'US candidates are paid $120,000 - $130,000 a year.',
				'The pay for this position ranges from $120,000 - $130,000 a year.',
				'The market pay range for this role is $120,000 - $130,000 a year.',
				'This is a remote role that can pay $120,000 - $130,000 a year.',
				'We believe that people should be well paid: $120,000 - $130,000 a year.',
			],
			(text) => {
				expect(read(text)).toEqual(['120000–130000 USD/year']);
			},
		);
	});

	it('does not read dollars of a place without its own sign as those of another place', () => {
		expect(refused('Salary $150,000 (Zimbabwe dollars).')).toEqual(['“$150,000”: the currency is unclear']);
	});
});

it('does not read “base pay or on-target earnings” as on-target earnings', () => {
	const { found } = findStatements('Salary: $90,000 - $120,000. In addition to the base salary or OTE', '', true);
	expect(found.map(({ basis }) => basis)).toEqual([null]);
});

describe('a range without words that announce pay', () => {
	it.each([
		['$40,000 - $60,000', '$39,999 - $60,000'],
		['$700,000 - $740,000', '$700,001 - $740,000'],
		['$100,000 - $104,000', '$100,000 - $103,900'],
		['$100,000 - $200,000', '$100,000 - $200,001'],
	])('is pay if it is narrow and of the size of yearly pay, unlike a single amount: %s, not %s', (pay, none) => {
		expect(read(`Offer\n${pay}`)).toHaveLength(1);
		expect(read(`Offer\n${none}`)).toEqual([]);
		expect(refused(`Offer\n${none}`)).toEqual([`“${none}”: nothing announces it as pay`]);
	});

	it.each([
		['$1,000 - $1,200 per month', '$999 - $1,200 per month'],
		['PLN 1,600 - 2,000 per month', 'PLN 1,500 - 2,000 per month'],
		['$58,000 - $60,000 per month', '$59,000 - $60,000 per month'],
	])('is pay if its period is stated and its size plausible: %s, not %s', (pay, none) => {
		expect(read(`Offer\n${pay}`)).toHaveLength(1);
		expect(read(`Offer\n${none}`)).toEqual([]);
	});

	it('is pay if it follows another one within 250 characters', () => {
		const zones = (gap: number) => read(`Salary $100,000 - $120,000${'x'.repeat(gap - 7)}\nZone B $30,000 - $31,000`);
		expect(zones(230)).toEqual(['100000–120000 USD/year', '30000–31000 USD/year']);
		expect(zones(250)).toEqual(['100000–120000 USD/year']);
	});
});

it.each([
	['$50,000/month', ['50000–50000 USD/month']],
	['- $5,000/month', ['5000–5000 USD/month']],
	['$120,000', []],
	['Offer $50,000/month', []],
])('a single amount with a period is pay if it is alone on its line: %s', (text, stated) => {
	expect(read(text)).toEqual(stated);
});

it.each([
	['salary $60,000 - $720,000', []],
	['salary $60,000 - $730,000', ['“$60,000 - $730,000”: the ends are too far apart for pay']],
	['salary $100,000 - $90,000', ['“$100,000 - $90,000”: the lower end is above the upper end']],
	['salary 50k USD an hour', ['“50k USD”: not a plausible amount for a hour']],
	['salary $26 - $56', ['no period is stated, and the size does not tell one']],
])('says why an amount is not pay: %s', (text, why) => {
	expect(refused(text)).toEqual(why);
});

it.each([
	['The salary range is $120,000', '120000–… USD/year'],
	['The salary range is $120,000 a year.', '120000–120000 USD/year'],
	['The salary is $120,000', '120000–120000 USD/year'],
	['The range is wide. The salary: $120,000', '120000–120000 USD/year'],
])('only a range that the end of the text cuts off is open-ended: %s', (text, stated) => {
	expect(read(text)).toEqual([stated]);
});

it('records doubts about incomplete statements', () => {
	checkRows(
		[
			['salary $26.01 - $56.14', ['26.01–56.14 USD/hour: no period is stated; the size is an hour’s']],
			['salary $26.01', ['26.01–26.01 USD/hour: no period is stated; the size is an hour’s']],
			['salary $6.01 - $9.14', []],
			['Base Salary Range\n$25 — $25 USD', ['25–25 USD/hour: no period is stated; the size is an hour’s']],
			['Base Salary Range\n$250 — $300 USD', []],
			['Salary (range: €4900 - €6800)', ['4900–6800 EUR/month: no period is stated; the size is a month’s']],
			['Faixa Salarial\nCerca de R$ 15.000', ['15000–15000 BRL/month: no period is stated; the size is a month’s']],
			['Salary: €4900', []],
			['Salary (range: £4900 - £6800)', []],
			['salary £45,000 pro rata', ['45000–45000 GBP/year: pro rata: the figure is for full time']],
			['pro-rata salary £45,000', ['45000–45000 GBP/year: pro rata: the figure is for full time']],
			['salary £45,000 prorata', ['45000–45000 GBP/year: pro rata: the figure is for full time']],
		],
		(text, stated) => {
			expect(read(text)).toEqual(stated);
		},
	);
});

it.each([
	['Salary: $174,000/yr – $235,000/yr', '174000–235000 USD/year'],
	['salary $50/hr - $60', '50–60 USD/hour'],
	['salary $50 per hour – $60', '50–60 USD/hour'],
	['salary $50 an hour – $60', '50–60 USD/hour'],
	['salary $2k a week – $3k', '2000–3000 USD/week'],
	['salary 4,500 EUR / month – 5,000', '4500–5000 EUR/month'],
])('reads the period from either amount: %s', (text, stated) => {
	expect(read(text)).toEqual([stated]);
});

it('takes a missing period from a neighbouring amount, but not from a distant one', () => {
	expect(read('salary 13,650 PLN or USD 2,800 monthly')).toEqual(['13650–13650 PLN/month', '2800–2800 USD/month']);
	const far = `salary 5,650 PLN ${'x'.repeat(120)} salary USD 2,800 monthly`;
	expect(read(far)).toEqual(['2800–2800 USD/month']);
});

it('reads only the first three hundred amounts, and says how many there are', () => {
	expect(refused('$1 '.repeat(301))).toContain('only the first 300 of 301 amounts were read');
	expect(refused('$1 '.repeat(300)).join('\n')).not.toContain('only the first');
});

it.each(['The salary!', 'Our salary. 5 people,', 'Our salary.\nNext', 'Our salary •', 'Our salary;'])(
	'in an advert the lines before announce an amount too: %s',
	(before) => {
		expect(read(`${before} $30,000 - $31,000`)).toEqual(['30000–31000 USD/year']);
		expect(read(`${before.replace('salary', 'budget')} $30,000 - $31,000`)).toEqual([]);
	},
);
