import { beforeAll, describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import type { Reading } from '#facts/reading.ts';
import { readVocabulary } from './vocabulary.ts';
import { parseAdvert } from './advert.ts';
import { parseTitle, readLevel } from './level.ts';
import { readYears } from './level/years.ts';
import { contentFolder } from '#site-config/site-folder.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = readVocabulary(contentFolder);
});

const level = (title: string): string | null => parseTitle(title, vocabulary.levels, vocabulary.roles).seniority;

function read(title: string, text: string): Pick<Reading, 'level' | 'years'> {
	const words = { title, text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
	const advert = parseAdvert(words);
	const years = readYears(advert);
	const reading = { level: readLevel(advert, vocabulary.levels, years), years };
	for (const { words: said, at } of [...(reading.level?.evidence ?? []), ...(reading.years?.evidence ?? [])]) {
		if (at !== null) expect(text.slice(at, at + said.length)).toBe(said);
	}
	return reading;
}

describe('the level of a title', () => {
	it('is the level that the title names, the lowest of several, or null', () => {
		checkRows(
			[
				['Junior MLOps Engineer', 'junior'],
				['Jr. Data Engineer', 'junior'],
				['Software Engineer, New Grad - Infrastructure', 'junior'],
				['Machine Learning Intern (Summer)', 'junior'],
				['Entry-Level DevOps Engineer', 'junior'],
				['Graduate Platform Engineer', 'junior'],
				['Junior Data Engineer (m/w/d)', 'junior'],
				['Werkstudent MLOps (m/w/d)', 'junior'],
				['Stagiaire Data Engineer', 'junior'],
				['Alternance - Ingénieur ML', 'junior'],
				['Analista de Dados Júnior', 'junior'],
				['ジュニア機械学習エンジニア', 'junior'],
				['Data Engineer I', 'junior'],
				['Associate Data Engineer', 'junior'],
				['AVP I, Data Engineering', null],
				['ML Engineer Intern, Staff Tools', 'junior'],
				['Intermediate Backend Engineer, MLOps', 'mid'],
				['Mid-Level Data Engineer', 'mid'],
				['Software Engineer II - ML Platform', 'mid'],
				['SDE-2, Inference', 'mid'],
				['Data Engineer: Level II', 'mid'],
				['Ingénieur MLOps confirmé', 'mid'],
				['Engenheiro de Dados Pleno', 'mid'],
				['Semi Senior DevOps Engineer', 'mid'],
				['Software Engineer (L4)', 'mid'],
				['Full-stack AI Engineer (3+ YOE)', 'mid'],
				['Senior MLOps Engineer', 'senior'],
				['Sr.Data Engineer', 'senior'],
				['Lead MLOps Engineer', 'senior'],
				['Ingénieur(e) Techlead DevOps', 'senior'],
				['Engenheiro de Dados Sênior', 'senior'],
				['シニアMLOpsエンジニア', 'senior'],
				['Senior Software Engineer II', 'senior'],
				['Machine Learning Engineer III', 'senior'],
				['Software Engineer (L5), Serving', 'senior'],
				['ML Engineer IC4', 'senior'],
				['Lead Member of Technical Staff', 'senior'],
				['Senior Product Manager, ML', 'senior'],
				['Staff ML Engineer', 'staff'],
				['Senior Staff MLOps Engineer', 'staff'],
				['Principal Engineer I, ML Platform', 'staff'],
				['Distinguished Engineer', 'staff'],
				['Head of ML Platform', 'staff'],
				['VP, Data Platform', 'staff'],
				['Director of Machine Learning', 'staff'],
				['Engineering Manager, ML Infra', 'staff'],
				['Technical Lead Manager, ML Infra', 'staff'],
				['Manager, Data Platform', 'staff'],
				['Senior Manager, ML Operations', 'staff'],
				['Senior Team Leader, AI', 'staff'],
				['Teamleiter MLOps (m/w/d)', 'staff'],
			],
			(title, expected) => {
				expect(level(title)).toBe(expected);
			},
		);
	});

	it.each([
		['Senior / Staff ML Engineer', 'senior'],
		['ML Engineer (Staff/Senior)', 'senior'],
		['Senior or Staff MLOps Engineer', 'senior'],
		['Mid/Senior Data Engineer', 'mid'],
		['Engineer II/Senior, Platform', 'mid'],
		['Junior to Mid-level Data Engineer', 'junior'],
		['Platform Engineer (Staff/Senior Staff)', 'staff'],
	])('is the lower of two alternatives: %s', (title, expected) => {
		expect(level(title)).toBe(expected);
	});

	it('ignores words that only look like a level', () => {
		checkRows(
			[
				'Member of Technical Staff, Inference',
				'Experience Manager',
				'Product Manager, ML Platform',
				'Technical Account Manager',
				'Staffing Specialist',
				'Chief of Staff',
				'Lead Generation Specialist',
				'Account Executive, Mid-Market',
				'Middle East Sales Engineer',
				'Sales Associate',
				'Experienced Software Engineer',
				'Founding MLOps Engineer',
				'Support Engineer - L3 Support',
				'Type II Diabetes Data Analyst',
				'B2B Data Engineer, M365, P2P',
				'Data Engineer - 2 Months Contract',
				'Machinist, Level 4/5',
				'Process Technician - Level 4',
			],
			(title) => {
				expect(level(title)).toBeNull();
			},
		);
	});
});

it('explains how level and role were read from a title', () => {
	const why = (title: string): string => parseTitle(title, vocabulary.levels, vocabulary.roles).why;
	expect(why('Senior MLOps Engineer')).toBe(
		'“Senior” means senior. “MLOps Engineer” in the title names an MLOps engineer.',
	);
	expect(why('Gardener')).toMatch(/^The title names no level\. Titled “Gardener”: /);
});

describe('readLevel', () => {
	it('prefers the title to the years of experience', () => {
		const reading = read('Senior MLOps Engineer', '• 3+ years of experience in DevOps');
		expect(reading.level).toEqual({
			value: 'senior',
			evidence: [{ words: 'Senior', from: 'title', at: null, rule: 'level/title' }],
		});
		expect(reading.years?.value).toBe(3);
	});

	it('derives the level from the required years', () => {
		checkRows(
			[
				['• 1+ years of experience with Python', 'junior'],
				['• At least 3 years’ experience running ML systems', 'mid'],
				['• 2-4 years of relevant experience', 'mid'],
				['• Six or more years of experience in infrastructure', 'senior'],
				['• 5+ years in software engineering\n• 2+ years of experience with ML', 'senior'],
				['• Minimum of 5 years in applied machine learning', 'senior'],
				['• Minimum of three years in operating production systems', 'mid'],
				['We expect 3 years of experience in data engineering.', 'mid'],
				['Required: 6+ years in production engineering.', 'senior'],
				['• 12 years of related experience', 'staff'],
				['• Mindestens 5 Jahre Berufserfahrung', 'senior'],
				['• 3 ans d’expérience en MLOps', 'mid'],
				['• Al menos 4 años de experiencia', 'mid'],
			],
			(text, expected) => {
				expect(read('MLOps Engineer', text).level?.value).toBe(expected);
			},
		);
	});

	it('uses the first of several alternatives in a sentence', () => {
		const text = '• 5+ years of experience with a Bachelor’s degree; or 3 years of experience with a PhD';
		expect(read('MLOps Engineer', text).years?.value).toBe(5);
		const far = `• BSc and 1+ years of experience in ${'systems administration, '.repeat(5)}or DevOps; or 3+ years of experience`;
		expect(read('MLOps Engineer', far).years?.value).toBe(1);
	});

	it('ignores preferred years, and years that can replace a degree', () => {
		checkRows(
			[
				['• 3+ years of experience\n• 10+ years of experience preferred', 3],
				['• Ideally over 10 years of experience', 10],
				['Candidates with up to 5 years of experience\n• Less than 5 years of experience', null],
				['• No less than 5 years of experience', 5],
				['• Candidates with not less than 3 years of experience', 3],
				['Preferred skills and experience:\n• 5+ years building infrastructure', null],
				['Nice to haves:\n• PhD with 3+ years of experience\n• Or MS with 6+ years of experience', null],
				['• 7+ years experience, with large distributed systems preferred\n• 3+ years leading projects', 7],
				['Bachelor’s or 4+ years equivalent; 5+ years of ML engineering', 5],
			],
			(text, years) => {
				expect(read('MLOps Engineer', text).years?.value ?? null).toBe(years);
			},
		);
	});

	it('returns null if no years are asked for', () => {
		checkRows(
			[
				'Our team has 20 years of combined experience.',
				'A leader for 13 years in a row.',
				'Over the next 5 years we will grow.',
				'The stack has grown over four years and needs care.',
				'Our platform has evolved over 6 years of building with customers.',
				'You are 18 years of age.',
				'• 1 year of experience in any professional role',
				'• 401(k) vesting after 2 years',
				'• Six years of experience may substitute for the degree',
				'• Bachelor’s degree, or 6 years of related experience in lieu of a degree',
			],
			(text) => {
				expect(read('MLOps Engineer', text)).toEqual({ level: null, years: null });
			},
		);
	});

	it('uses the level in the text’s name for the role if the title has none', () => {
		const reading = read(
			'Software Engineer, ML Tools',
			'As a Staff Software Engineer on our team you lead.\n• 8+ years of experience',
		);
		expect(reading.level?.value).toBe('staff');
		expect(reading.level?.evidence[0]).toMatchObject({
			words: 'As a Staff Software Engineer',
			from: 'text',
			rule: 'level/text',
		});
		expect(read('ML Engineer', 'We are hiring at senior level.').level?.value).toBe('senior');
		const text = 'We are looking for a senior Cloud / Infrastructure Engineer.';
		expect(read('Cloud Engineer', text).level?.value).toBe('senior');
		expect(read('Cloud Engineer', 'Several years as a lead engineer.').level).toBeNull();
	});

	it.each([
		['Lead Kite Engineer', 'As a Staff Kite Engineer you lead.', 'staff'],
		['Lead Kite Engineer', 'You lead the kites.', 'senior'],
		['Senior Kite Engineer', 'As a Staff Kite Engineer you lead.', 'senior'],
	])('lets the text change the level only for a lead: %s, %s', (title, text, expected) => {
		expect(read(title, text).level?.value).toBe(expected);
	});

	it('quotes the title of a lead if the text gives the same level', () => {
		expect(read('Lead Kite Engineer', 'As a lead you fly.').level?.evidence[0]?.from).toBe('title');
	});

	it('prefers a line that is only a level to the years of experience', () => {
		expect(read('ML Engineer', '• 10+ years of experience\nsenior level').level?.value).toBe('senior');
		expect(read('ML Engineer', '• As a staff engineer\nsenior level').level?.value).toBe('staff');
		expect(read('ML Engineer', 'Kites\n  Mid level \nNone').level).toMatchObject({
			value: 'mid',
			evidence: [{ words: 'Mid level', at: 8, rule: 'level/text' }],
		});
		expect(read('ML Engineer', '• 5+ years of experience\nentry level').level?.value).toBe('senior');
		expect(read('ML Engineer', 'We solve problems at a high and mid level of the stack').level).toBeNull();
	});

	it('chooses by the years of experience if the title names alternatives', () => {
		checkRows(
			[
				['Mid-Senior Kite Engineer', '10-14 years of experience', 'senior'],
				['Mid-Senior Kite Engineer', '3+ years of experience', 'mid'],
				['Senior / Staff Kite Engineer', '2+ years of experience', 'senior'],
				['Senior / Staff Kite Engineer', '', 'senior'],
				['Mid / Senior / Staff Kite Engineer', '6 years of experience', 'senior'],
				['Kite Engineer / Senior Kite Engineer', '6 years of experience', 'senior'],
				['Kite Engineer / Senior Kite Engineer', '3 years of experience', 'mid'],
				['Kite Engineer / Senior Kite Engineer', 'As a senior engineer', null],
				['Kite Engineer / Senior String Engineer', '3 years of experience', 'senior'],
				['Kite Engineer - Industry Leader', '3 years of experience', 'mid'],
				['Kite Engineer (All Levels)', '2+ years of experience', null],
				['Kite Engineer (Multiple Positions & Levels)', '2+ years of experience', null],
			],
			(title, text, expected) => {
				expect(read(title, text).level?.value ?? null).toBe(expected);
			},
		);
	});

	it('returns null if no level covers the years', () => {
		const words = { title: 'ML Engineer', text: '', locations: [], workplace: null, countryField: null };
		const advert = parseAdvert({ ...words, pay: [], payText: null });
		const five = { value: 5, evidence: [] };
		expect(readLevel(advert, [], five)).toBeNull();
		expect(readLevel(advert, vocabulary.levels, five)).toEqual({ value: 'senior', evidence: [] });
		expect(readLevel(advert, vocabulary.levels, null)).toBeNull();
	});
});
