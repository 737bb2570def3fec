import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { sectionAt, splitSections } from './sections.ts';

/** The kind of section that a word of the text stands in. */
function kindOf(text: string, word: string): string {
	return sectionAt(splitSections(text), text.indexOf(word));
}

describe('splitSections', () => {
	it('reads the kind of a section from its heading', () => {
		checkRows(
			[
				['Responsibilities', 'duties'],
				['KEY RESPONSIBILITIES:', 'duties'],
				['What you’ll do', 'duties'],
				["What You'll Be Working On", 'duties'],
				['In this role, you will:', 'duties'],
				['Deine Aufgaben', 'duties'],
				['Key job responsibilities', 'duties'],
				['DevOps Engineer Responsibilities Are', 'duties'],
				['Roles & Responsibilities', 'duties'],
				['What the candidate will do', 'duties'],
				['주요 업무', 'duties'],
				['About the role', 'role'],
				['About the DevOps Engineer position', 'role'],
				['Job Description', 'role'],
				['The team', 'role'],
				['Requirements', 'requirements'],
				['Minimum qualifications', 'requirements'],
				['Who you are', 'requirements'],
				['About you', 'requirements'],
				['You have:', 'requirements'],
				['You might be a fit if this sounds like you…', 'requirements'],
				['What you’ll do as a senior engineer in the team for long kites at Brightwater:', 'duties'],
				['Our tech stack', 'requirements'],
				['Required qualifications, capabilities, and skills', 'requirements'],
				['What do you need to succeed?', 'requirements'],
				['任职要求', 'requirements'],
				['Skill Requirements', 'requirements'],
				['Minimum requirements for the role:', 'requirements'],
				['Requirements (must have)', 'requirements'],
				['What you should have', 'requirements'],
				['What they’re looking for:', 'requirements'],
				['Who are we looking for?', 'requirements'],
				['Here’s what you need:', 'requirements'],
				['Our ideal profile', 'requirements'],
				['The successful candidate will have', 'requirements'],
				['About the candidate', 'requirements'],
				['We’d love to hear from you if you have:', 'requirements'],
				['Is this you?', 'requirements'],
				['Some of the primary duties and responsibilities include:', 'duties'],
				['Kite Engineer, Lines Responsibilities:', 'duties'],
				['Key areas of responsibility', 'duties'],
				['If you join, you will:', 'duties'],
				['In a given week, that might mean:', 'duties'],
				['Kite makers at Brightwater are responsible for:', 'duties'],
				['What’s the opportunity?', 'role'],
				['What to expect in this position', 'role'],
				['Preferred qualifications', 'nice'],
				['Additional skills (nice to have):', 'nice'],
				['Who you might be (nice-to-haves)', 'nice'],
				['Technical skills preferred', 'nice'],
				['Qualifications we prefer:', 'nice'],
				['The following are considered a plus:', 'nice'],
				['Helpful, but not required', 'nice'],
				['What would be great to have:', 'nice'],
				['Highly valued:', 'nice'],
				['Strong candidates may also have:', 'nice'],
				['We’d love to see:', 'nice'],
				['Nice to have', 'nice'],
				['Bonus points if you have', 'nice'],
				['Bonus points (nice to have)', 'nice'],
				['• You fly kites and write it up Nice to Have', 'nice'],
				['We prefer', 'nice'],
				['About Brightwater Freight', 'company'],
				['Who we are', 'company'],
				['Benefits', 'boilerplate'],
				['What we offer', 'boilerplate'],
				['Equal opportunity', 'boilerplate'],
				['Compensation', 'boilerplate'],
				['Our offer', 'boilerplate'],
				['Company benefits and perks', 'boilerplate'],
				['Full-time employee benefits include:', 'boilerplate'],
				['What is in it for you', 'boilerplate'],
				['How we take care of you:', 'boilerplate'],
				['Why you’ll thrive at Brightwater:', 'boilerplate'],
				['US Salary Range', 'boilerplate'],
				['What you can expect from our interview process', 'boilerplate'],
			],
			(heading, kind) => {
				expect(kindOf(`We make kites.\n${heading}\n• findme`, 'findme')).toBe(kind);
			},
		);
	});

	it('does not read “Nice to Have” as a heading if it ends a sentence', () => {
		expect(
			kindOf('Duties\nYou fly the long kites of the harbour and whatever else is Nice to Have\n• findme', 'findme'),
		).toBe('duties');
	});

	it('reads the text before the first heading as the opening', () => {
		expect(kindOf('findme first\nRequirements\n• Go', 'findme')).toBe('opening');
	});

	it('reads a list without a heading as the duties', () => {
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
	])('reads “%s” within the duties as %s, and the next line as duties again', (line, kind) => {
		const text = `Responsibilities\n• Build\n• ${line}\n• Fly`;
		expect(kindOf(text, 'findme')).toBe(kind);
		expect(kindOf(text, 'Fly')).toBe('duties');
	});

	it.each([
		'PhD in kites preferred',
		'Glue and paint; knots are a plus',
		'Excellent flying skills',
		'Kites with a tail (preferred)',
		'£530 per day, inc benefits',
	])('does not read the item “%s” of a list without bullets as a heading', (line) => {
		expect(kindOf(`Responsibilities\nBuild\n${line}\nfindme`, 'findme')).toBe('duties');
	});

	it('reads “you will” as duties in the company’s description of itself', () => {
		const text = 'About us\nWe make kites.\nAs a kite engineer in our team, you’ll build findme\nOur kites fly.';
		expect(kindOf(text, 'findme')).toBe('role');
		expect(kindOf(text, 'Our kites fly')).toBe('company');
		expect(kindOf('Benefits\nAs a kite engineer, you will have findme', 'findme')).toBe('boilerplate');
	});

	it('keeps the section after an unknown heading', () => {
		expect(kindOf('Responsibilities\n• Build\nCollaborate and lead\n• findme', 'findme')).toBe('duties');
	});

	it('does not read a list item or a sentence as a heading', () => {
		expect(kindOf('Responsibilities\n• Benefits\n• findme', 'findme')).toBe('duties');
		expect(kindOf('Responsibilities\nBenefits of kites are many and known to all.\nfindme', 'findme')).toBe('duties');
	});

	it('splits a text whose line breaks were lost', () => {
		const text = `We make kites and sell them in forty countries since long ago. Responsibilities: fly kites, mend kites, findme. Requirements: strong arms and patience. ${'More words. '.repeat(5)}`;
		expect(kindOf(text, 'findme')).toBe('duties');
		expect(kindOf(text, 'strong arms')).toBe('requirements');
	});

	it('finds headings within a line whose line breaks were lost', () => {
		checkRows(
			[
				['good wind. Responsibilities Fly kites, findme', 'duties'],
				['good wind Required Qualifications Strong arms, findme', 'requirements'],
				['good wind. What You’ll Do Fly kites, findme', 'duties'],
				['good wind. Key job responsibilities - Fly kites, findme', 'duties'],
				['good wind. What we are looking for Strong arms, findme', 'requirements'],
				['good wind.About the roleWe fly kites, findme', 'role'],
				['good wind and Requirements Engineers, findme', 'opening'],
				['good wind. Meet requirements of Kites Ltd, findme', 'opening'],
			],
			(words, kind) => {
				expect(
					kindOf(
						`${'We make kites and sell them in forty countries since long ago. '.repeat(2)}We like ${words}`,
						'findme',
					),
				).toBe(kind);
			},
		);
	});

	it('reads a label before a colon as a heading in a long line', () => {
		checkRows(
			[
				['good wind. Your mission: Fly kites, findme', 'duties'],
				['good wind. In this role, you will: Fly kites, findme', 'duties'],
				['good wind. You will: Fly kites, findme', 'duties'],
				['good wind. You have: Strong arms, findme', 'requirements'],
				['good wind. Preferred: Strong arms, findme', 'nice'],
				['good wind. Job summary: Kites, findme', 'role'],
				['good wind. Location: Leeds. We fly, findme', 'opening'],
				['good wind. This role is for one who flies: findme', 'opening'],
				['good wind, and in this role you will: findme', 'opening'],
				['good wind. Experience with glue: findme', 'opening'],
			],
			(words, kind) => {
				const line = `${'We make kites and sell them in forty countries since long ago. '.repeat(10)}We like ${words}`;
				expect(kindOf(line, 'findme')).toBe(kind);
			},
		);
	});

	it('reads words before a colon in a list as part of the item', () => {
		const item = `• ${'We make kites and sell them in forty countries since long ago. '.repeat(3)}You have: Strong arms`;
		expect(kindOf(`Responsibilities\n${item}\n• findme`, 'findme')).toBe('duties');
	});

	it('finds a heading if the line break before it was lost', () => {
		expect(kindOf('We sell kites.\nLearn more about our kites.Responsibilities\nFly them, findme', 'findme')).toBe(
			'duties',
		);
		expect(kindOf('We sell kites.\nWhat You’ll Do* Fly them, findme', 'findme')).toBe('duties');
		expect(
			kindOf('We sell kites.\nWe fly them for whoever meets all Responsibilities\nFly them, findme', 'findme'),
		).toBe('opening');
	});

	it('reads a bullet alone on a line as the bullet of the next line', () => {
		const text = 'We make kites.\n-\nBenefits of wind, findme\n-\n\nMend them\nKites are fun.';
		expect(kindOf(text, 'findme')).toBe('duties');
		expect(kindOf(text, 'Mend')).toBe('duties');
		expect(kindOf(text, 'fun')).toBe('opening');
	});

	it('recognises a legal notice anywhere', () => {
		expect(kindOf('Responsibilities\n• Build\nWe are an equal opportunity employer, findme', 'findme')).toBe(
			'boilerplate',
		);
	});

	it('does not read a whole advert without line breaks as a legal notice', () => {
		const text = `You build kites and findme all day. ${'We sell kites. '.repeat(10)}We are an equal opportunity employer.`;
		expect(kindOf(text, 'findme')).toBe('opening');
	});

	it('returns to the requirements after the pay, without a heading', () => {
		expect(kindOf('Compensation\n€70,000 a year\n• 5+ years of experience with findme', 'findme')).toBe('requirements');
	});

	it('covers the text without gaps, and joins lines of the same kind', () => {
		const text = 'A\nB\nResponsibilities\n• C\n\nBenefits\n• D\n';
		expect(splitSections(text).map(({ kind, at, end }) => [kind, text.slice(at, end)])).toEqual([
			['opening', 'A\nB\n'],
			['duties', 'Responsibilities\n• C\n\n'],
			['boilerplate', 'Benefits\n• D\n'],
		]);
		expect(splitSections('\nBenefits')).toEqual([
			{ kind: 'opening', at: 0, end: 1 },
			{ kind: 'boilerplate', at: 1, end: 9 },
		]);
		expect(splitSections('')).toEqual([]);
	});

	it('returns the section of a position, and the opening by default', () => {
		const sections = splitSections('A\nRequirements\nB\nBenefits\nC');
		for (const { kind, at, end } of sections) {
			expect(sectionAt(sections, at)).toBe(kind);
			expect(sectionAt(sections, end - 1)).toBe(kind);
		}
		expect(sectionAt(sections, 1000)).toBe('opening');
		expect(sectionAt([], 0)).toBe('opening');
	});
});

describe('a heading', () => {
	/** Whether a line of its own is read as a heading of a known kind. */
	const isHeading = (line: string): boolean => kindOf(`We make kites.\n${line}\nfindme`, 'findme') !== 'opening';

	it('is short, with any punctuation around it', () => {
		checkRows(
			[
				'== Who we are ==',
				'Who we are …',
				'Who are we??',
				'Who are we?:',
				'  Benefits',
				'What we offer!',
				'What we offer you.',
				'Benefits  for  you  all.',
				'Benefits, e.g. for all of us here',
				`Benefits ${'x'.repeat(71)}`,
				'Benefits a b c d e f g h i',
				'Benefits  a  b  c  d  e  f  g  h  i',
				`Benefits${'='.repeat(111)}`,
			],
			(line) => {
				expect(isHeading(line)).toBe(true);
			},
		);
	});

	it('is not a sentence, a list item or a long line', () => {
		checkRows(
			[
				'---',
				'x Who we are',
				'1 Who we are',
				'Who we are 1',
				'What we offer all of you.',
				'What we offer all of you!  ',
				'About: kites and gliders',
				`Benefits ${'x'.repeat(72)}`,
				'Benefits a b c d e f g h i j',
				`Benefits${'='.repeat(112)}`,
				'1. Benefits',
				'– Benefits',
			],
			(line) => {
				expect(isHeading(line)).toBe(false);
			},
		);
	});

	it('is not a sentence at the end of the text', () => {
		const text = 'findme\nWhat we offer all of you.';
		expect(kindOf(text, 'What')).toBe('opening');
	});
});

describe('headings within a line', () => {
	const line = (length: number): string => 'Fly kites now. Requirements: arms. '.padEnd(length - 1, 'x');

	it('count only in a line longer than a heading can be', () => {
		expect(kindOf(line(120), 'arms')).toBe('opening');
		expect(kindOf(`${line(120)}\n`, 'arms')).toBe('opening');
		expect(kindOf(`${line(121)}\n`, 'arms')).toBe('requirements');
	});

	it('start a section at their position, on any line', () => {
		const long = `Requirements: arms and patience. Benefits: a boat for each. ${'Kites fly. '.repeat(8)}`;
		const text = `Hello\n${long}\nBye`;
		expect(splitSections(text).map(({ kind, at }) => [kind, text.slice(at, at + 8)])).toEqual([
			['opening', 'Hello\nRe'],
			['requirements', 'Requirem'],
			['boilerplate', 'Benefits'],
		]);
	});

	it('end a legal notice at the start of the line', () => {
		const notice = `We are an equal opportunity employer. Requirements: arms. ${'Kites fly. '.repeat(8)}`;
		const text = `${notice}\n${'We sell kites. '.repeat(20)}`;
		expect(kindOf(text, 'equal')).toBe('boilerplate');
		expect(kindOf(text, 'arms')).toBe('requirements');
	});
});

describe('a line that asks for something', () => {
	it.each([
		['We make kites.', 'requirements'],
		['About the role', 'requirements'],
		['Responsibilities', 'requirements'],
		['Who we are', 'company'],
		['Nice to have', 'nice'],
	])('below “%s” is read as %s', (above, kind) => {
		expect(kindOf(`${above}\n5+ years of kites, findme\nMore`, 'findme')).toBe(kind);
	});

	it('is a duty if it is a list item in the opening, and only there', () => {
		expect(kindOf('We make kites.\n• findme', 'findme')).toBe('duties');
		expect(kindOf('About the role\n• findme', 'findme')).toBe('role');
	});

	it('ends the pay section, unlike a preference', () => {
		expect(kindOf('Compensation\nBonus of findme', 'findme')).toBe('boilerplate');
	});
});

describe('a notice', () => {
	const notice = 'All qualified applicants fly. '.padEnd(69, 'x');

	it('is a line with less than seven tenths of the text', () => {
		expect(kindOf(`${notice}\n${'y'.repeat(31)}`, 'fly')).toBe('boilerplate');
		expect(kindOf(`${notice}\n${'y'.repeat(30)}`, 'fly')).toBe('opening');
	});

	it('is recognised by the first 2000 characters of its line', () => {
		const text = (before: number): string =>
			`${'x'.repeat(before)} paid time off, findme\n${'More words. '.repeat(400)}`;
		expect(kindOf(text(1900), 'findme')).toBe('boilerplate');
		expect(kindOf(text(1995), 'findme')).toBe('opening');
	});
});

it('an empty item above a heading does not make it an item, unless the dash of an item was lost', () => {
	const under = (heading: string): string => kindOf(`Requirements\n- Arms\n${heading}\n- Kites`, 'Kites');
	expect(under('-\n\nDesirable')).toBe('nice');
	expect(under('-\n\nPreferred qualifications:')).toBe('nice');
	expect(under('-\n\nPreferred qualifications')).toBe('requirements');
	expect(under('-\nDesirable')).toBe('requirements');
});
