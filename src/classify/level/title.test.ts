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

describe('words of the vocabulary', () => {
	it('are read whole, the longest first, and in their case where it counts', () => {
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

	it('mean nothing within a trap, and the words behind it are found in their place', () => {
		expect(read('Senior Living Engineer')).toBeNull();
		expect(read('Senior Living, Staff Engineer')).toBe('staff “Staff”');
	});

	it('are not all needed: a level may have none, or no traps', () => {
		const levels = [level('mid', []), level('senior', ['senior'])];
		expect(read('Senior Engineer', levels)).toBe('senior “Senior”');
		expect(read('Engineer', levels)).toBeNull();
	});

	it('are not looked for beyond 300 characters', () => {
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
	])('side by side mean the higher: %s', (title, expected) => {
		expect(read(title)).toBe(expected);
	});

	it('with a word or mark of choice between them mean the lower', () => {
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
	])('mean a beginner where one is named, unless the title begins above all: %s', (title, expected) => {
		expect(read(title)).toBe(expected);
	});
});

it.each([
	['Engineer II', 'mid “Engineer II”'],
	['Engineer II / Senior', 'mid “II / Senior”'],
	['Engineering Manager', 'staff “Manager”'],
	['Senior Engineering Manager', 'staff “Manager”'],
	['Product Manager', null],
])('numerals and managers of people rank a title too: %s', (title, expected) => {
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
	])('before a trade is for beginners: %s', (title, words) => {
		expect(read(title)).toBe(`junior “${words}”`);
	});

	it.each([
		'Sales Associate Engineer',
		'Associate Partner Engineer',
		'Associate, Finance',
		'Associate a b c d e f Engineer',
		'Associate 2 Engineer',
		'Associate Engineering',
	])('says nothing elsewhere: %s', (title) => {
		expect(read(title)).toBeNull();
	});
});

describe('a number', () => {
	it('ranks a title by the ladder of its mark', () => {
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

	it('before a word of choice is the lower level', () => {
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
])('a manager of people stands where the word does: %s', (title, at) => {
	expect(managerAt(title)).toEqual({ at, end: at + 7 });
});

it.each(['Product Manager', 'Account Manager, Kites', 'Experience Manager'])('no manager of people: %s', (title) => {
	expect(managerAt(title)).toBeNull();
});
