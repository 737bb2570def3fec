import { describe, expect, it } from 'vitest';
import { sectionAt, splitSections } from './sections.ts';

/** The kind of section that a word of the text stands in. */
function kindOf(text: string, word: string): string {
	return sectionAt(splitSections(text), text.indexOf(word));
}

describe('cutting an advert at its headings', () => {
	it.each([
		['Responsibilities', 'duties'],
		['KEY RESPONSIBILITIES:', 'duties'],
		['What you’ll do', 'duties'],
		["What You'll Be Working On", 'duties'],
		['In this role, you will:', 'duties'],
		['Deine Aufgaben', 'duties'],
		['About the role', 'role'],
		['Job Description', 'role'],
		['The team', 'role'],
		['Requirements', 'requirements'],
		['Minimum qualifications', 'requirements'],
		['Who you are', 'requirements'],
		['About you', 'requirements'],
		['You have:', 'requirements'],
		['Our tech stack', 'requirements'],
		['Preferred qualifications', 'nice'],
		['Nice to have', 'nice'],
		['Bonus points if you have', 'nice'],
		['About Brightwater Freight', 'company'],
		['Who we are', 'company'],
		['Benefits', 'boilerplate'],
		['What we offer', 'boilerplate'],
		['Equal opportunity', 'boilerplate'],
		['Compensation', 'boilerplate'],
	])('reads the heading “%s” as %s', (heading, kind) => {
		expect(kindOf(`We make kites.\n${heading}\n• findme`, 'findme')).toBe(kind);
	});

	it('takes what stands before any heading as the opening', () => {
		expect(kindOf('findme first\nRequirements\n• Go', 'findme')).toBe('opening');
	});

	it('takes a list that no heading announces for the work', () => {
		const text = 'We make kites.\n• Fly them, findme\nKites are fun.\nRequirements\n• Strong arms';
		expect(kindOf(text, 'findme')).toBe('duties');
		expect(kindOf(text, 'fun')).toBe('opening');
		expect(kindOf(text, 'Strong arms')).toBe('requirements');
	});

	it.each([
		['Experience with kites, findme', 'requirements'],
		['5+ years of kites, findme', 'requirements'],
		['Familiarity with findme', 'requirements'],
		['If you’re passionate about findme', 'nice'],
		['Experience the wind, findme', 'duties'],
	])('reads “%s” among the duties as %s, and what follows as duties again', (line, kind) => {
		const text = `Responsibilities\n• Build\n• ${line}\n• Fly`;
		expect(kindOf(text, 'findme')).toBe(kind);
		expect(kindOf(text, 'Fly')).toBe('duties');
	});

	it('keeps the section under a heading it does not know', () => {
		expect(kindOf('Responsibilities\n• Build\nCollaborate and lead\n• findme', 'findme')).toBe('duties');
	});

	it('does not take a list item or a sentence for a heading', () => {
		expect(kindOf('Responsibilities\n• Benefits\n• findme', 'findme')).toBe('duties');
		expect(kindOf('Responsibilities\nBenefits of kites are many and known to all.\nfindme', 'findme')).toBe('duties');
	});

	it('cuts a text that has lost its lines', () => {
		const text = `We make kites and sell them in forty countries since long ago. Responsibilities: fly kites, mend kites, findme. Requirements: strong arms and patience. ${'More words. '.repeat(5)}`;
		expect(kindOf(text, 'findme')).toBe('duties');
		expect(kindOf(text, 'strong arms')).toBe('requirements');
	});

	it('takes a legal notice as one, wherever it stands', () => {
		expect(kindOf('Responsibilities\n• Build\nWe are an equal opportunity employer, findme', 'findme')).toBe(
			'boilerplate',
		);
	});

	it('takes an advert in one piece for more than the notice in it', () => {
		const text = `You build kites and findme all day. ${'We sell kites. '.repeat(10)}We are an equal opportunity employer.`;
		expect(kindOf(text, 'findme')).toBe('opening');
	});

	it('goes back to what is asked for after the pay, without a heading', () => {
		expect(kindOf('Compensation\n€70,000 a year\n• 5+ years of experience with findme', 'findme')).toBe('requirements');
	});

	it('covers the text without gaps', () => {
		const text = 'A\nResponsibilities\n• B\n\nBenefits\n• C\n';
		const sections = splitSections(text);
		expect(sections[0]?.at).toBe(0);
		expect(sections.at(-1)?.end).toBe(text.length);
		sections.slice(1).forEach((section, i) => expect(section.at).toBe(sections[i]?.end));
	});
});
