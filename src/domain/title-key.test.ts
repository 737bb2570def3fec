import { describe, expect, it } from 'vitest';
import { titleKey } from '#domain/title-key.ts';

describe('the key that compares the titles of two rows', () => {
	it.each([
		['Senior MLOps Engineer', 'MLOps Engineer'],
		['Sr. MLOps Engineer', 'MLOps Engineer'],
		['MLOps Engineer II', 'MLOps Engineer'],
		['MLOps Engineer 3', 'MLOps Engineer'],
		['Mid-Level MLOps Engineer', 'MLOps Engineer'],
		['Entry-level MLOps Engineer', 'MLOps Engineer'],
		['Lead MLOps Engineer IV', 'Principal MLOps Engineer V'],
		['MLOps Engineer (m/w/d)', 'MLOps Engineer'],
		['MLOps Engineer f/m/x', 'MLOps Engineer'],
		['MLOps Engineer (all genders)', 'MLOps Engineer'],
		['MLOps Engineer (f|m|*)', 'MLOps Engineer'],
		['MLOps Engineer - Remote', 'MLOps Engineer'],
		['100% remote MLOps Engineer', 'MLOps Engineer'],
		['Fully Remote MLOps Engineer', 'MLOps Engineer'],
		['MLOps Engineer (Hybrid)', 'MLOps Engineer, on-site'],
		['MLOps Engineer, onsite', 'MLOps Engineer WFH'],
		['MLOps Engineer, work from home', 'MLOps Engineer'],
		['Ingénieur MLOps', 'ingenieur  mlops'],
	])('is the same for %j and %j', (one, other) => {
		expect(titleKey(one, [])).toBe(titleKey(other, []));
	});

	it.each([
		['C Engineer', 'C++ Engineer'],
		['C Engineer', 'C# Engineer'],
		['MLOps Engineer', 'ML Engineer'],
		['Architect (Agentforce)', 'Architect (Data Cloud)'],
		['Engineer, Level 6', 'Engineer, Level 5'],
	])('differs for %j and %j', (one, other) => {
		expect(titleKey(one, [])).not.toBe(titleKey(other, []));
	});

	it.each([
		['MLOps Engineer, Berlin', ['Berlin']],
		['MLOps Engineer - New York', ['New York, NY', 'York']],
		['MLOps Engineer Zürich', ['Zurich; Bern']],
		['MLOps Engineer (Bern)', ['Zurich | Bern']],
		['MLOps Engineer Bern', ['Schweiz - Bern']],
		['MLOps Engineer Bern', ['Schweiz (Bern)']],
		['MLOps Engineer Bern', ['Zurich/Bern']],
	])('drops the place from %j with the locations %j', (title, locations) => {
		expect(titleKey(title, locations)).toBe('mlops engineer');
	});

	it('keeps a word that merely contains a place, and a place of two letters', () => {
		expect(titleKey('Berliner MLOps Engineer', ['Berlin'])).toBe('berliner mlops engineer');
		expect(titleKey('ML Engineer', ['ML'])).toBe('ml engineer');
	});
});

it.each([
	['Senior MLOps Engineer (m/f/d) - Remote', ['Berlin'], 'mlops engineer'],
	['Staff Software Engineer II, Zürich', ['Zürich, Switzerland'], 'software engineer'],
	['Architect (Agentforce)', [], 'architect agentforce'],
	['Architect (Data Cloud)', [], 'architect data cloud'],
	['C++ Engineer', [], 'c++ engineer'],
])('compares the title %j without level, place and way of working', (title, locations, key) => {
	expect(titleKey(title, locations)).toBe(key);
});
