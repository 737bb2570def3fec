import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { readVocabulary } from '../vocabulary.ts';
import { levelOfYears, statedLevel, titleYears } from './stated.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const { levels } = readVocabulary(contentFolder);

describe('years of experience', () => {
	it('give the level whose range contains them', () => {
		checkRows(
			[
				[0, 'junior'],
				[1, 'junior'],
				[2, 'mid'],
				[4, 'mid'],
				[5, 'senior'],
				[9, 'senior'],
				[10, 'staff'],
				[40, 'staff'],
			],
			(years, level) => {
				expect(levelOfYears(years, levels)).toBe(level);
				expect(levelOfYears(years, levels.toReversed())).toBe(level);
			},
		);
	});

	it('give null if no level contains them', () => {
		expect(levelOfYears(4, [])).toBeNull();
	});

	it('are read from a title', () => {
		expect(titleYears('Data Engineer (3+ yrs)', levels)).toEqual({ level: 'mid', words: '3+ yrs' });
		expect(titleYears('Data Engineer (3+ yrs)', [])).toBeNull();
		expect(titleYears('Data Engineer, 3 Kites', levels)).toBeNull();
	});
});

describe('the level that a text states', () => {
	it('is quoted without surrounding spaces, with its position', () => {
		const text = 'Kites\n   Level: Senior   \nMore';
		expect(statedLevel(text, levels)).toEqual({ level: 'senior', words: 'Level: Senior', at: text.indexOf('Level') });
		expect(statedLevel('Fly as a Staff Engineer', levels)).toMatchObject({ words: 'as a Staff Engineer', at: 4 });
	});

	it('is quoted with at most 240 characters', () => {
		const text = `Fly as a senior ${'x'.repeat(250)} engineer`;
		expect(statedLevel(text, levels)).toEqual({ level: 'senior', words: text.slice(4, 244), at: 4 });
	});

	it('is read from the first of five mentions that has a level', () => {
		checkRows(
			[
				['As a kite engineer or as a senior engineer', 'senior'],
				['As a senior engineer with us, seeking a staff engineer', 'senior'],
				['Seeking a staff engineer.\nSeniority: Mid', 'mid'],
				['This role is at senior level', 'senior'],
				['This senior kite engineering role asks for much', 'senior'],
				['This is a critical mid-level role', 'mid'],
				['The kite programme is a 3-6 month internship for students', 'junior'],
				['This internship is paid', 'junior'],
				['You look after the internship of two students', null],
				['This role serves senior engineers', null],
				['What we expect from a senior SRE', 'senior'],
				['Kites\nRole: Senior Kite Engineer (Silk)\n', 'senior'],
				['Title: Sr Kite Engineer', 'senior'],
				['Job Spec - Senior Staff Kite Engineer', 'staff'],
				['Kiteworks seeks a full-time Kite Engineer II', 'mid'],
				['🚀\nSenior Kite Engineer – Fully Remote | 6-Month Contract\nKites', 'senior'],
				['Kite Engineer\nDeveloper II - Kites\nKites', 'mid'],
				['Kites\nSilk\nReeds\nSenior Kite Engineer', null],
				['Reports to the Senior Kite Engineer\nKites', null],
				['The kite engineer is a hybrid, senior-level role between wind and silk', 'senior'],
				['This is a mid-level, client-facing kite position', 'mid'],
				['This is a Principal Kite Engineering position at Associate level', null],
				['A rare early-career opportunity to fly', 'junior'],
				['This is not an entry-level position', null],
				['The engineer is a senior member of the silk team', 'senior'],
				['Being in a senior position at the start of this team', 'senior'],
				['As an entry-level (assistant) kite engineer', 'junior'],
				['As a maker of silk for your teams Director', null],
				['Role: you work with senior kite engineers.', null],
				[`${'As a kite engineer. '.repeat(4)}As a senior engineer`, 'senior'],
				[`${'As a kite engineer. '.repeat(5)}As a senior engineer`, null],
				['As an engineer', null],
				['Senior engineers are here', null],
				['', null],
			],
			(text, level) => {
				expect(statedLevel(text, levels)?.level ?? null).toBe(level);
			},
		);
	});

	it.each([
		[`Years as a lead engineer. ${'Kites fly. '.repeat(5)}`, null],
		[`${'Kites fly. '.repeat(5)}You have worked as a lead engineer.`, null],
		[`Experience acting as a lead engineer. ${'Kites fly. '.repeat(5)}`, null],
		[`Years of it. ${'Kites fly. '.repeat(5)}Join us as a lead engineer.`, 'senior'],
	])('ignores the past: %s', (text, level) => {
		expect(statedLevel(text, levels)?.level ?? null).toBe(level);
	});
});
