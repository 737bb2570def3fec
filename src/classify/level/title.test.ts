import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { LevelSlug, LevelTerm } from '#domain/vocabulary.ts';
import { managerAt, numeralBeforeWord, numeralOf } from './marks.ts';
import { readTitleLevel } from './title.ts';

function level(slug: LevelSlug, aliases: string[], more: Partial<Pick<LevelTerm, 'cased' | 'traps'>> = {}): LevelTerm {
	const rank = ['junior', 'mid', 'senior', 'staff'].indexOf(slug) + 1;
	return {
		slug,
		label: slug,
		rank,
		aliases,
		cased: [],
		traps: [],
		needs: [],
		minYears: { from: 0, below: null },
		...more,
	};
}

/** A small vocabulary, made anew for each title. */
const few = (): LevelTerm[] => [
	level('junior', ['junior', 'entry level', 'ジュニア', 'junior(e)']),
	level('mid', ['mid', 'semi', 'semi senior'], { cased: ['MLE'] }),
	level('senior', ['senior'], { traps: ['senior living'] }),
	level('staff', ['staff', 'junior head']),
];

/** The level of a title, and the words it was read from. */
function read(title: string, levels = few()): string | null {
	const found = readTitleLevel(title, levels);
	return found && `${found.level} “${found.words}”`;
}

describe('level words of the vocabulary', () => {
	it('match whole words, the longest first, and case if required', () => {
		checkRows(
			[
				['Senior Engineer', 'senior “Senior”'],
				['Engineer, SENIOR', 'senior “SENIOR”'],
				['Entry-Level Engineer', 'junior “Entry-Level”'],
				['Entry - level Engineer', 'junior “Entry - level”'],
				['Junior(e) Engineer', 'junior “Junior(e)”'],
				['Seniority Engineer', null],
				['2Senior Engineer', null],
				['ジュニアエンジニア', 'junior “ジュニア”'],
				['MLE, Kites', 'mid “MLE”'],
				['Mle, Kites', null],
				['Semi Senior Engineer', 'mid “Semi Senior”'],
				['Junior Head', 'staff “Junior Head”'],
			],
			(title, expected) => {
				expect(read(title)).toBe(expected);
			},
		);
	});

	it('are ignored inside a trap, but found after it', () => {
		expect(read('Senior Living Engineer')).toBeNull();
		expect(read('Senior Living, Staff Engineer')).toBe('staff “Staff”');
	});

	it('may be missing: a level needs neither words nor traps', () => {
		const levels = [level('mid', []), level('senior', ['senior'])];
		expect(read('Senior Engineer', levels)).toBe('senior “Senior”');
		expect(read('Engineer', levels)).toBeNull();
	});

	it('are searched only in the first 300 characters', () => {
		expect(read(`${'kite '.repeat(58)}senior`)).toBe('senior “senior”');
		expect(read(`${'kite '.repeat(60)}senior`)).toBeNull();
	});
});

describe('several levels', () => {
	it.each([
		['Senior Staff Engineer', 'staff “Staff”'],
		['Staff Engineer, Senior Team', 'staff “Staff”'],
		['Senior Engineer (Kites) or Staff', 'staff “Staff”'],
		[`Senior ${'x'.repeat(45)} or Staff`, 'staff “Staff”'],
		['Mid Kites - Senior', 'senior “Senior”'],
		['Mid - Kites Senior', 'senior “Senior”'],
	])('give the higher level if they are side by side: %s', (title, expected) => {
		expect(read(title)).toBe(expected);
	});

	it('give the lower level if they are alternatives', () => {
		checkRows(
			[
				['Staff / Senior Engineer', 'senior “Senior”'],
				['Senior Engineer or Staff Engineer', 'senior “Senior”'],
				['Senior oder Staff', 'senior “Senior”'],
				['Senior ou Staff', 'senior “Senior”'],
				['Mid - Senior Engineer', 'mid “Mid”'],
				['Mid-Senior Engineer', 'mid “Mid”'],
				['Mid to Senior', 'mid “Mid”'],
				['Mid & Senior', 'mid “Mid”'],
				['Mid + Senior', 'mid “Mid”'],
				['Mid | Senior', 'mid “Mid”'],
				['Mid – Senior', 'mid “Mid”'],
				['Mid — Senior', 'mid “Mid”'],
				['Mid. - Senior', 'mid “Mid”'],
				['(Mid) - Senior', 'mid “Mid”'],
				['( Mid ) - Senior', 'mid “Mid”'],
				['Mid - (Senior)', 'mid “Mid”'],
				['Mid -( Senior )', 'mid “Mid”'],
				['Senior Staff / Mid Senior', 'senior “Senior”'],
			],
			(title, expected) => {
				expect(read(title)).toBe(expected);
			},
		);
	});

	it.each([
		['Senior Engineer, Junior Team', 'junior “Junior”'],
		['Staff / Junior Engineer', 'junior “Junior”'],
		['Staff / Senior Engineer, Junior Team', 'junior “Junior”'],
		['Staff Engineer, Junior Team', 'staff “Staff”'],
	])(
		'give junior if one word is for beginners, unless the title begins with the highest level: %s',
		(title, expected) => {
			expect(read(title)).toBe(expected);
		},
	);
});

it.each([
	['Engineer II', 'mid “Engineer II”'],
	['Engineer II / Senior', 'mid “II / Senior”'],
	['Engineering Manager', 'staff “Manager”'],
	['Senior Engineering Manager', 'staff “Manager”'],
	['Product Manager', null],
])('include numerals and managers of people: %s', (title, expected) => {
	expect(read(title)).toBe(expected);
});

describe('“Associate”', () => {
	it.each([
		['Associate Data Engineer', 'Associate Data Engineer'],
		['Associate Site-Reliability Engineer', 'Associate Site-Reliability Engineer'],
		['Kites - Associate Engineer', 'Associate Engineer'],
		['Kites -Associate Engineer', 'Associate Engineer'],
		['Kites: Associate Engineer', 'Associate Engineer'],
		['Kites (Associate Engineer)', 'Associate Engineer'],
		['Associate a b c d e Engineer', 'Associate a b c d e Engineer'],
	])('means a beginner before a job name: %s', (title, words) => {
		expect(read(title)).toBe(`junior “${words}”`);
	});

	it.each([
		'Sales Associate Engineer',
		'Associate Partner Engineer',
		'Associate, Finance',
		'Associate a b c d e f Engineer',
		'Associate 2 Engineer',
		'Associate Engineering',
	])('is ignored elsewhere: %s', (title) => {
		expect(read(title)).toBeNull();
	});
});

describe('a number', () => {
	it('is read by the scale that its prefix implies', () => {
		checkRows(
			[
				['Engineer I', 'junior “Engineer I”'],
				['Engineer, III', 'senior “Engineer, III”'],
				['Engineer V', 'staff “Engineer V”'],
				['SDE-2', 'mid “SDE-2”'],
				['Machinist II', 'mid “Machinist II”'],
				['Level 4', 'staff “Level 4”'],
				['Grade iii', 'senior “Grade iii”'],
				['Engineer L3', 'junior “L3”'],
				['Engineer L4', 'mid “L4”'],
				['Engineer E5', 'senior “E5”'],
				['Engineer E9', 'staff “E9”'],
				['Engineer IC1', 'junior “IC1”'],
				['Engineer P4', 'senior “P4”'],
				['Phase II, Engineer III', 'senior “Engineer III”'],
				['Phase II', null],
				['Machinist, Level 4', null],
			],
			(title, expected) => {
				const found = numeralOf(title);
				expect(found && `${found.level} “${found.words}”`).toBe(expected);
			},
		);
	});

	it('is the lower level if a level word follows as an alternative', () => {
		expect(numeralBeforeWord('Program Manager II / Senior')).toEqual({ level: 'mid', words: 'II / Senior' });
		expect(numeralBeforeWord('Program Manager, Senior')).toBeNull();
	});
});

it.each([
	['Engineering Manager', 12],
	['ENGINEERING MANAGER', 12],
	['Senior Engineering Manager', 19],
	['Sr. Manager, Data', 4],
	['Kites, Senior Manager', 14],
	['Data Platform – Manager II', 16],
])('finds the position of a manager of people: %s', (title, at) => {
	expect(managerAt(title)).toEqual({ at, end: at + 7 });
});

it.each(['Product Manager', 'Account Manager, Kites', 'Experience Manager'])('no manager of people: %s', (title) => {
	expect(managerAt(title)).toBeNull();
});
