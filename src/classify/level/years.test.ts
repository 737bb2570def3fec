import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { parseText } from '../advert.ts';
import { readYears } from './years.ts';

const yearsOf = (text: string): number | null => readYears(parseText(text))?.value ?? null;
const far = 'kites and gliders and balloons and '.repeat(4);

it('quotes the words from which the years were read', () => {
	const text = 'Requirements\n• At least 5+ years of experience';
	expect(readYears(parseText(text))).toEqual({
		value: 5,
		evidence: [{ words: '5+ years', from: 'text', at: text.indexOf('5+'), rule: 'level/years' }],
	});
});

it('reads a number in words or digits, up to 25', () => {
	checkRows(
		[
			['one year of experience', 1],
			[
				'What will our ideal candidate have?\nSix years of experience\nWhat is a must have?\nFour years of experience',
				4,
			],
			['What will our ideal candidate have?\nSix years of experience', 6],
			['Fifteen years of experience', 15],
			['twenty years of experience', 20],
			['Three or more (3+) years of experience', 3],
			['5+ years of work as a kite maker\nDegree in silk, or 8+ years relevant work experience', 5],
			['3-5 years of experience', 3],
			['A degree in a related field.3-5 years of experience', 3],
			['2.5 years of experience', 2],
			['A total of 1.5+ years of experience', 1],
			['A degree in a related fieldOne (1) year of experience', 1],
			['Made of strings and related fields5+ years of experience', 5],
			['Minimum 3, ideally 5+ years of experience', 3],
			['7+ years of combined experience as a kite maker\n2-3 years of hands-on experience with silk', 7],
			['A team with 20 years of combined experience', null],
			['0-2 years professional experience\nAny 4-year kite degree with chops', 0],
			['4+ years of experience with strings (silk or hemp preferred)\n2+ years of experience with tails', 4],
			['Somebody who has made kites for the open sky for 3+ years.', 3],
			['A couple of years of experience with kites', 2],
			['You provide three years of employment references', null],
			['Minimum of 4 (four) years’ experience with kites', 4],
			['Three to five (3–5\\) years of experience with kites', 3],
			['3 years or more in kites', 3],
			['3 years or less of kite experience', null],
			['We reach out to you! 4+ years of experience with kites', 4],
			['We generally prefer people with at least three years of experience', 3],
			['As our next kite engineer, you should have 3+ years of experience', 3],
			['A degree in kites, or equivalent of 5 years experience\nAt least 3 years of experience with silk', 3],
			['ניסיון של שנתיים לפחות', 2],
			['לפחות 4 שנות ניסיון', 4],
			['You will:\n- Make kites\nIdeally you’d have:\n- 4+ years of experience', 4],
			['Requirements\n- Kites\nDesired work experience\n4+ years of kite experience', 4],
			['5\u20117 years of experience', 5],
			['* 5+ years\nof experience with strings', 5],
			['We make kites for our customers and the company * 5+ years of experience', 5],
			[
				`You make kites, ${'strings and tails, '.repeat(6)}for our company and team. What we are looking for 5+ years administering kites`,
				5,
			],
			['Responsibilities\n- Kites\nDesired skills\n- 5+ years of experience', 5],
			['Responsibilities\n- Kites\nDesired skills\n- 5+ years of experience\nRequirements\n- Strings', null],
			['Responsibilities\n- Kites\nNice to have\n- 5+ years of experience', null],
			['With over 20 years of experience, Kiteworks is trusted', null],
			['With over 5 years of experience, you know kites', 5],
			['25 years of experience', 25],
			['26 years of experience', null],
			['six (6\\) years of related experience', 6],
			['24 months of experience in the job offered', 2],
			['twelve (12) months in job or job related experience', 1],
			['6 months of experience', null],
			['18 months of experience', null],
			['Duration: 12 months, experience counts', null],
			['At least 4 (but ideally more) years of hands-on experience', 4],
			[
				'Experience as a kite engineer, rigger, sailmaker or loft administrator, or in a similar role for at least 3 years',
				3,
			],
			['30 days of paid leave after 5 years of employment', null],
			['Two days more after 3 years with Kiteworks', null],
			['A longer holiday after 5 years of continuous service', null],
		],
		(text, years) => {
			expect(yearsOf(text)).toBe(years);
		},
	);
});

it('returns the highest required number', () => {
	const line = (years: number): string => `• ${years} years of experience`;
	expect(yearsOf([2, 7, 4].map(line).join('\n'))).toBe(7);
	expect(yearsOf([7, 4, 2].map(line).join('\n'))).toBe(7);
});

describe('required years', () => {
	it.each(['About us', 'Benefits'])('counts before what is said under “%s”, which counts before nothing', (heading) => {
		const elsewhere = `${heading}\nEveryone has 9 years of experience here.`;
		expect(yearsOf(elsewhere)).toBe(9);
		expect(yearsOf(`Requirements\n• 3 years of experience\n${elsewhere}`)).toBe(3);
		expect(yearsOf(`Requirements\n• Ideally 3 years of experience\n${elsewhere}`)).toBe(3);
	});

	it('are preferred to optional ones', () => {
		expect(yearsOf('• Ideally 5 years of experience\n• 3 years of experience')).toBe(3);
		expect(yearsOf('• 5 years of experience preferred\n• 3 years of experience')).toBe(3);
		expect(yearsOf('• 5 years of experience, with kites preferred\n• 3 years of experience')).toBe(5);
		expect(yearsOf('• 5 years of experience, ideally in a kite shop\n• 3 years of experience')).toBe(5);
		expect(yearsOf('• Ideally with 5 years of experience\n• 3 years of experience')).toBe(3);
	});

	it('are not read from a line that says “nice to have”', () => {
		expect(yearsOf('Preferred: kites, 5+ years of experience')).toBeNull();
		expect(yearsOf('Required: kites. Preferred skills: 5+ years of experience')).toBeNull();
		expect(yearsOf('Required: 5+ years of experience. Preferred: kites')).toBe(5);
	});

	it.each(['Ideally Go\n', 'Ideally Go • ', 'Ideally Go. ', `Ideally ${far}`])(
		'is no wish for a word on another line, in another item or sentence, or far ahead: %j',
		(before) => {
			expect(yearsOf(`${before}5 years of experience\nAt least 3 years of experience`)).toBe(5);
		},
	);
});

describe('years of work', () => {
	it('need a word for work near them on the same line', () => {
		checkRows(
			[
				['5 years in kites', 5],
				['Professional kites: 5 years', 5],
				['Experience: 5 years', 5],
				[`Experience: 5 years.\n${far}`, 5],
				[`Experience ${'– '.repeat(29)}5 years`, null],
				['The bridge is 5 years away', null],
				['Kites: 5 years\nExperience follows', null],
				['Kites: 5 years • Experience follows', null],
				['Kites: 5 years here. Experience follows', null],
				[`Kites: 5 years ${far.slice(0, 90)} experience`, null],
			],
			(text, years) => {
				expect(yearsOf(text)).toBe(years);
			},
		);
	});

	it('may come before the work, or in brackets after it', () => {
		checkRows(
			[
				['Requirements\n• 5+ years silk kites', null],
				['Requirements\n• 5+ years backend development', 5],
				['• 4+ years Kiteforce platform development', 4],
				['Minimum of 3 years relevant work', 3],
				['• 7+ years shipping kites', 7],
				['A 4-year software degree', null],
				['Kites flown by hand (3+ years)', 3],
				['Kites flown by hand (3 years+)', 3],
				['Kites flown by hand (at least 2 years)', 2],
				['Kites flown by hand (for 5 years)', null],
				['• Kites: 5 years (Required)', 5],
			],
			(text, years) => {
				expect(yearsOf(text)).toBe(years);
			},
		);
	});

	it('are not those of the company, of any job, or instead of a degree', () => {
		checkRows(
			[
				['in the next 5 years with kites', null],
				['Professional kites at 3, 5 and 9 years', null],
				['5 years with our kites', null],
				['5 years of experience with kites, as our own do', 5],
				['5 years in any role', null],
				['5 years of experience in lieu of a degree', null],
				['9 years of experience with a high school diploma', null],
				['For over 25 years, Kiteforce has worked with kites', null],
				['a maker of kites with 25+ years in the market and experience', null],
				['Backed by 25 years of kite experience', null],
				['Kiteforce is combining over 15 years of kite expertise', null],
				['Experience should not exceed 15 years', null],
				['experience exceeding 5 years', 5],
			],
			(text, years) => {
				expect(yearsOf(text)).toBe(years);
			},
		);
	});
});

describe('an alternative', () => {
	it.each([
		'3 years of experience or, with a PhD in kites, 8 years of experience',
		'3 years of experience; 8 years of experience',
		'3 Jahre Erfahrung oder 8 Jahre Erfahrung',
		`Kites\n3 years of experience in ${far}or 8 years of experience`,
		`Kites\n3 years of experience in ${far}or at least 8 years of experience`,
	])('to the previous years in a sentence is ignored: %s', (text) => {
		expect(yearsOf(text)).toBe(3);
	});

	it.each([
		'• 3 years of experience\n• Go or 8 years of experience',
		'• 3 years of experience\n• or 8 years of experience',
		`Kites or gliders, and ${far}.\n3 years of experience, then 8 years of experience`,
		'3 years of experience, then 8 years of experience in Go or Rust',
		`3 years of experience in ${far}Go or Rust, and 8 years of experience`,
		`3 years of experience in ${far}8 years of experience`,
	])('needs “or” on the same line: %s', (text) => {
		expect(yearsOf(text)).toBe(8);
	});
});
