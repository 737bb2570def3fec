import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { RoleTerm, type Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from '../advert.ts';
import { findTerms, type TermedAdvert } from '../phrases/found.ts';
import { readRole, whyRole, type RoleReading } from './role.ts';
import { isOfAnotherTrade, readTitle, titleEvidence, titleRole } from './title.ts';

const steps = [8, 4, 2, 1, 0.5, 0.25];
const word = (role: string, weight: number): string => `${role}${String(Math.abs(weight)).replace('.', 'of')}`;

/** A role whose words of work weigh 8, 4, 2 … each, and as much against it with `less` before the weight. */
function roleTerm(slug: string, more: object = {}): RoleTerm {
	const work = steps.flatMap((weight) => [
		{ phrase: word(slug, weight), weight },
		{ phrase: word(`${slug}less`, weight), weight: -weight },
	]);
	const names = {
		label: `${slug} engineer`,
		plural: `${slug} engineers`,
		short: slug,
		blurb: `${slug}s`,
		ownNames: [slug],
	};
	return RoleTerm.parse({ slug, ...names, adjacent: [], titles: [], work, ...more });
}

/** Words of each role’s work, in lines of their own, that weigh as much as asked. */
function saying(amounts: Record<string, number>): string {
	const lines = Object.entries(amounts).flatMap(([role, amount]) => {
		let left = Math.abs(amount);
		return steps.flatMap((step) => {
			if (left < step) return [];
			left -= step;
			return [word(amount < 0 ? `${role}less` : role, step)];
		});
	});
	return `Responsibilities\n${lines.join('\n')}\n`;
}

const titles = [
	{ phrase: 'flight', weight: 1 },
	{ phrase: 'sky', weight: 2 },
];
const kite = roleTerm('kite', {
	titles: [...titles, { phrase: 'kite pilot', weight: 2.5 }, { phrase: 'kite maker', weight: 2.25 }],
});
const glider = roleTerm('glider', {
	notTitles: ['glider seller'],
	titles: [
		{ phrase: 'flight', weight: 1 },
		{ phrase: 'maker', weight: 0.25 },
		{ phrase: 'hangar', weight: 2 },
		{ phrase: 'airfield', weight: 2.25 },
		{ phrase: 'ground', weight: -1.5 },
		{ phrase: 'street', weight: -1.25 },
	],
});
const balloon = roleTerm('balloon');
const few = [kite, glider, balloon];

function advertOf(title: string, text: string, roles: RoleTerm[]): TermedAdvert {
	const advert = parseAdvert({
		title,
		text,
		locations: [],
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	});
	const none = { tracks: [], facets: [], specialisations: [], levels: [], tools: [], regions: [] };
	const vocabulary: Vocabulary = { roles, ...none };
	return findTerms(advert, vocabulary);
}

function read(title: string, text: string, roles = few): RoleReading {
	const advert = advertOf(title, text, roles);
	return readRole(advert, readTitle(advert.title, roles));
}

/** The role of a title over a text that says so much of each role’s work, and the second one that it fits. */
function rolesOf(title: string, amounts: Record<string, number>, roles = few): string | null {
	const found = read(title, saying(amounts), roles);
	return found.role && [found.role.value, ...(found.alsoRole ? [found.alsoRole.value] : [])].join(' + ');
}

describe('a title and a text together', () => {
	it('need a sufficient total score', () => {
		checkRows(
			[
				['Kite Engineer', {}, 'kite'],
				['Kite Engineer', { kite: -0.25 }, 'kite'],
				['Kite Engineer', { kite: -0.5 }, null],
				['Sky Engineer', {}, 'kite'],
				['Sky Engineer', { kite: -0.25 }, null],
				['Flight Engineer', { kite: 5 }, 'kite'],
				['Flight Engineer', { kite: 4.75 }, null],
				['Flight Engineer', { glider: 5 }, 'glider'],
				['Glider Seller', { glider: 8 }, null],
				['Gardener', { kite: 8 }, null],
			],
			(title, amounts, role) => {
				expect(rolesOf(title, amounts)).toBe(role);
			},
		);
	});

	it.each([
		['Flight Engineer', { kite: 6, glider: 7 }, 'glider + kite'],
		['Kite Engineer, Flight', { kite: 4, glider: 9.5 }, 'kite + glider'],
		['Kite Engineer, Flight', { kite: 3.75, glider: 9.25 }, 'glider + kite'],
		['Kite Pilot, Maker', { kite: 4, glider: 9.75 }, 'kite + glider'],
		['Kite Maker', { kite: 4, glider: 9.75 }, 'glider + kite'],
		['Kite Engineer, Hangar', { kite: 4, glider: 8 }, 'kite + glider'],
		['Kite Engineer, Airfield', { kite: 4, glider: 8 }, 'glider + kite'],
	])('choose the louder role, unless title and text agree: “%s” with %j is %s', (title, amounts, roles) => {
		expect(rolesOf(title, amounts)).toBe(roles);
	});
});

describe('duties of another role', () => {
	it('overrule the title if they are far stronger', () => {
		checkRows(
			[
				['Kite Engineer', { glider: 4 }, 'glider'],
				['Kite Engineer', { glider: 3.75 }, 'kite'],
				['Kite Engineer', { kite: -0.25, glider: 4 }, 'glider'],
				['Kite Engineer', { kite: 2, glider: 5 }, 'glider + kite'],
				['Kite Engineer', { kite: 2, glider: 4.75 }, 'kite'],
				['Kite Engineer', { glider: 4, balloon: 5 }, 'balloon'],
				['Kite Engineer, Ground', { glider: 4 }, 'kite'],
				['Kite Engineer, Street', { glider: 4 }, 'glider'],
				['Kite Engineer, Glider Seller', { glider: 8 }, 'kite'],
			],
			(title, amounts, roles) => {
				expect(rolesOf(title, amounts)?.replace(/ \+ kite$/, '') ?? null).toBe(roles.replace(/ \+ kite$/, ''));
			},
		);
	});

	it('must exceed what adverts for the title’s role usually mention', () => {
		const besides = [{ role: 'glider', share: 1.5 }];
		const roles = [roleTerm('kite', { besides }), glider];
		expect(rolesOf('Kite Engineer', { glider: 5.75 }, roles)).toBe('kite');
		expect(rolesOf('Kite Engineer', { glider: 6 }, roles)).toBe('glider');
	});

	it('are compared with what is usual for the role', () => {
		const usual = (most: number): RoleTerm[] => [kite, roleTerm('glider', { usual: most })];
		expect(rolesOf('Kite Engineer', { glider: 4 }, usual(4.5))).toBe('kite');
		expect(rolesOf('Kite Engineer', { glider: 3 }, usual(2))).toBe('kite');
		expect(rolesOf('Kite Engineer', { kite: 2, glider: 4 }, usual(2))).toBe('glider + kite');
	});
});

it('returns a second role that is named and has nearly the same score', () => {
	checkRows(
		[
			['Kite Engineer, Glider Engineer', { kite: 3, glider: 2 }, 'kite + glider'],
			['Kite Engineer, Glider Engineer', { kite: 3, glider: 1.75 }, 'kite'],
			['Kite Engineer, Glider Engineer', { kite: 4, glider: 2.25 }, 'kite + glider'],
			['Kite Engineer, Glider Engineer', { kite: 4, glider: 2 }, 'kite'],
			['Kite Engineer, Hangar', { kite: 2, glider: 3.75 }, 'kite + glider'],
			['Kite Engineer, Flight', { kite: 2, glider: 3.75 }, 'kite'],
			['Kite Engineer, Glider Engineer', { kite: 8, glider: 3 }, 'kite + glider'],
			['Kite Engineer, Glider Engineer', { kite: 8.25, glider: 3 }, 'kite'],
			['Kite Engineer, Glider Engineer', { kite: 6, glider: 2.75 }, 'kite'],
			['Kite Engineer', { kite: 2, glider: 12 }, 'glider + kite'],
			['Kite Engineer', { kite: 1.25, glider: 12 }, 'glider + kite'],
			['Kite Engineer', { kite: 1, glider: 12 }, 'glider'],
		],
		(title, amounts, roles) => {
			expect(rolesOf(title, amounts)).toBe(roles);
		},
	);
});

describe('a neighbouring role that the text describes more', () => {
	const near = [roleTerm('kite', { adjacent: ['glider'] }), glider, balloon];

	it.each([
		['Kite Engineer', { kite: 3.25, glider: 4.5 }, 'kite + glider'],
		['Kite Engineer', { kite: 3.5, glider: 4.5 }, 'kite'],
		['Kite Engineer', { kite: 2, glider: 4.25 }, 'kite'],
		['Kite Engineer', { kite: 3.25, balloon: 4.5 }, 'kite'],
		['Kite Engineer, Ground', { kite: 3.25, glider: 4.5 }, 'kite'],
		['Kite Engineer, Street', { kite: 3.25, glider: 4.5 }, 'kite + glider'],
	])('is a second role: “%s” with %j is %s', (title, amounts, roles) => {
		expect(rolesOf(title, amounts, near)).toBe(roles);
	});

	it('must exceed what adverts for the role usually mention', () => {
		const besides = [{ role: 'glider', share: 1.25 }];
		const wary = [roleTerm('kite', { adjacent: ['glider'], besides }), glider];
		expect(rolesOf('Kite Engineer', { kite: 3, glider: 4.75 }, wary)).toBe('kite');
		expect(rolesOf('Kite Engineer', { kite: 3, glider: 5 }, wary)).toBe('kite + glider');
	});
});

describe('a title with a low score', () => {
	const wary = [roleTerm('kite', { titles, loudTitle: 3.5, leastWork: 2 })];
	const long = (text: string): string => `${text}${'x'.repeat(400)}`;

	it('is not enough for a long text with too few sentences about the work', () => {
		expect(read('Sky Engineer', long(saying({}).trim()), wary).role).toBeNull();
		expect(read('Sky Engineer', long(saying({ kite: 1.75 })), wary).role).toBeNull();
		expect(read('Sky Engineer', long(saying({ kite: 2 })), wary).role?.value).toBe('kite');
		expect(read('Sky Engineer', long('Responsibilities\nkite1 kite0of5 kite0of25\nkite0of25'), wary).role).toBeNull();
		expect(read('Sky Engineer', saying({}), wary).role?.value).toBe('kite');
		expect(read('Kite Engineer', long(saying({})), wary).role?.value).toBe('kite');
	});

	it('needs a share of the usual score, which applies in full from 3,000 characters', () => {
		const roles = [roleTerm('kite', { titles, loudTitle: 3.5, leastShare: 0.32, usual: 6.25 })];
		const roleOf = (kite: number, length: number): string | null =>
			read('Sky Engineer', saying({ kite }).padEnd(length, 'x'), roles).role?.value ?? null;
		expect(roleOf(2, 3000)).toBe('kite');
		expect(roleOf(1.75, 3000)).toBeNull();
		expect(roleOf(1, 1500)).toBe('kite');
		expect(roleOf(0.75, 1500)).toBeNull();
		expect(read('Kite Engineer', saying({}).padEnd(3000, 'x'), roles).role?.value).toBe('kite');
	});

	it('applies this from 400 characters of text', () => {
		expect(read('Sky Engineer', 'x'.repeat(400), wary).role).toBeNull();
		expect(read('Sky Engineer', 'x'.repeat(399), wary).role?.value).toBe('kite');
	});
});

describe('sentences with duties', () => {
	const duties = [
		{ weight: 2, each: [['polish*'], ['wing', 'tail']] },
		{ weight: 1, each: [['wing']] },
	];
	const polite = [kite, roleTerm('glider', { titles, duties })];
	const said = (lines: string): string | null =>
		read('Flight Engineer', `Responsibilities\n${lines}`, polite).role?.value ?? null;

	it('count if each list has a phrase in the sentence, once per sentence', () => {
		expect(said('Polishing the wing\nPolish its tail')).toBe('glider');
		expect(said('Polishing the wing, its tail and wing')).toBeNull();
		expect(said('Polishing\nthe tail\nPolishing the wing\nand tail')).toBeNull();
		expect(said('Polishing a wing\nPolishing kites')).toBeNull();
		expect(said('A wing\n'.repeat(4))).toBeNull();
		expect(said('A wing\n'.repeat(5))).toBe('glider');
	});

	it('count less in sections that say less about the work, and in a long text', () => {
		expect(said('A wing\n'.repeat(4) + 'Requirements\nA wing')).toBeNull();
		expect(said('A wing\n'.repeat(5) + 'x'.repeat(2900))).toBe('glider');
		expect(said('A wing\n'.repeat(5) + 'x'.repeat(4000))).toBeNull();
	});
});

describe('duties of a trade that is not one of our roles', () => {
	const otherTrades = [
		{
			trade: 'a cook',
			each: [
				['cook*', 'bake*'],
				['soup', 'bread'],
			],
		},
		{ trade: 'a cook', each: [['fry'], ['soup', 'fish']] },
	];
	const duties = [{ weight: 0.25, each: [['fly']] }];
	const roles = [roleTerm('kite', { otherTrades, duties })];
	const read = (text: string): RoleReading => {
		const advert = advertOf('Kite Engineer', text, roles);
		return readRole(advert, readTitle(advert.title, roles));
	};
	const roleOf = (lines: string[], heading = 'Responsibilities'): string | null =>
		read(`${heading}\n${lines.join('\n')}`).role?.value ?? null;

	it('leave no role if there are at least two, and as many as duties of the role', () => {
		expect(roleOf(['Cook soup'])).toBe('kite');
		expect(roleOf(['Cook soup', 'Bake bread'])).toBeNull();
		expect(roleOf(['Cook soup', 'Bake bread', 'kite0of25'])).toBeNull();
		expect(roleOf(['Cook soup', 'Bake bread', 'Fly', 'Fly on', 'Fly'])).toBe('kite');
		expect(roleOf(['Cook soup', 'Bake bread', 'kite1', 'kite0of5'])).toBeNull();
	});

	it('count once per sentence', () => {
		expect(roleOf(['Cook and fry soup'])).toBe('kite');
		expect(roleOf(['Cook soup', 'Fry fish'])).toBeNull();
	});

	it('count only in a list of duties, and not in a sentence with the role’s own work', () => {
		expect(roleOf(['Cook soup', 'Bake bread'], 'Requirements')).toBe('kite');
		expect(roleOf(['Cook soup while you fly', 'Bake bread'])).toBe('kite');
	});

	it('do not overrule a text with enough of the role’s work', () => {
		expect(roleOf(['Cook soup', 'Bake bread', 'kite2'])).toBeNull();
		expect(roleOf(['Cook soup', 'Bake bread', 'kite2 kite0of25'])).toBe('kite');
		expect(roleOf(['Cook soup', 'Bake bread', 'Cook bread', 'kite2 kite0of25'])).toBeNull();
	});

	it('are given as the reason', () => {
		expect(read('Responsibilities\nCook soup\nBake bread')).toEqual({
			role: null,
			mayFit: null,
			why: 'Titled “Kite Engineer”; its duties are mostly those of a cook.',
		});
	});
});

describe('an advert without a role', () => {
	const mayFit = (amount: number): string | null => {
		const found = read('Flight Engineer', saying({ kite: amount }));
		return found.role === null ? found.mayFit : `${found.role.value}, surely`;
	};

	it('may fit a role whose score is nearly sufficient', () => {
		expect([1, 2, 3, 4, 5].map(mayFit)).toEqual([null, null, 'kite', 'kite', 'kite, surely']);
	});
});

describe('another trade’s name for the job in the text', () => {
	const roleOf = (title: string, text: string, amounts: Record<string, number> = {}): string | null =>
		read(title, `${text}\n${saying(amounts)}`).role?.value ?? null;

	it('leaves no role if the text has little of the role’s work', () => {
		expect(roleOf('Glider Engineer', 'We are looking for a Glider Seller Lead.')).toBeNull();
		expect(roleOf('Glider Engineer', 'We are looking for a Ground Glider Engineer.')).toBe('glider');
		expect(roleOf('Glider Engineer', 'We are looking for a Street Developer.')).toBeNull();
		expect(roleOf('Glider Engineer', 'We are looking for a Developer.')).toBe('glider');
		expect(roleOf('Glider Engineer', 'Three years as a Street Developer.')).toBe('glider');
	});

	it('does not overrule enough of the role’s work, or a name for the role itself', () => {
		const text = 'We are looking for a Street Developer.';
		expect(roleOf('Glider Engineer', text, { glider: 3 })).toBeNull();
		expect(roleOf('Glider Engineer', text, { glider: 3.25 })).toBe('glider');
		expect(roleOf('Glider Engineer', `${text} You work as a Glider Engineer.`)).toBe('glider');
	});

	it('overrules a role that the title does not name', () => {
		expect(roleOf('Kite Engineer', 'We are looking for a Street Developer.', { glider: 8 })).toBeNull();
	});

	it('is why there is none', () => {
		expect(read('Glider Engineer', 'We are looking for a Street Developer.')).toEqual({
			role: null,
			mayFit: null,
			why: 'Titled “Glider Engineer”; the text calls it “Street Developer”.',
		});
	});
});

describe('the quotes and reasons for a role', () => {
	it('quotes the title and words about the work, at most three', () => {
		const found = read('Senior Kite Engineer', saying({ kite: 7 }));
		expect(found.role?.evidence).toMatchObject([
			{ words: 'Kite Engineer', from: 'title', at: null, rule: 'role/title' },
			{ words: 'kite4', from: 'text', at: 17, rule: 'role/work' },
			{ words: 'kite2', from: 'text', rule: 'role/work' },
		]);
		expect(read('Flight Engineer', saying({ kite: 5 })).role?.evidence[0]).toMatchObject({
			words: 'Flight',
			rule: 'role/text',
		});
	});

	it('quotes only words about the role’s own work', () => {
		const found = read('Kite Engineer', saying({ kite: 4, glider: 1 }));
		expect(found.role && found.work.map(({ value }) => value.phrase)).toEqual(['kite4']);
		const inTitle = read('Kite Engineer, kite4', saying({ kite: 1 }));
		expect(inTitle.role && inTitle.work.map(({ value }) => value.phrase)).toEqual(['kite1']);
	});

	it('is why there is none', () => {
		const why = (title: string, text: string): string | null => {
			const found = read(title, text);
			return found.role === null ? found.why : null;
		};
		expect(why('Flight Engineer', 'Kites')).toBe('Titled “Flight Engineer”; the text is too short to tell.');
		const short = ` ${'x'.repeat(399)} `;
		expect(why('Flight Engineer', short)).toBe('Titled “Flight Engineer”; the text is too short to tell.');
		expect(why('Flight Engineer', 'x'.repeat(400))).toBe(
			'Titled “Flight Engineer”; too little in the text speaks of kites.',
		);
		expect(why('Gardener', 'Kites')).toBe('Titled “Gardener”: nothing in the title speaks for one of our roles.');
		expect(why('Glider Seller', 'Kites')).toBe('Titled “Glider Seller”: “Glider Seller” is not one of our roles.');
	});

	it('gives as reason the main work, the heaviest words, or only the title', () => {
		const advert = advertOf('Kite Engineer', saying({ kite: 7.5 }), few);
		const work = advert.hits.filter(({ section }) => section !== null);
		expect(whyRole(advert, work, 'kite repair')).toBe('Titled “Kite Engineer”; the text is mostly kite repair.');
		expect(whyRole(advert, work, null)).toBe('Titled “Kite Engineer”; the text is mostly kite4, kite2, kite1.');
		expect(whyRole(advert, [], null)).toBe('Titled “Kite Engineer”; the text says little about the work.');
	});
});

describe('a title by itself', () => {
	const readings = (title: string) => {
		const { title: words } = advertOf(title, '', few);
		return { words, all: readTitle(words, few) };
	};
	const role = (title: string): string | null => {
		const { words, all } = readings(title);
		return titleRole(words, all)?.value ?? null;
	};

	it('gives the role with the highest score, without the skills after “with”', () => {
		checkRows(
			[
				['Kite Engineer', 'kite'],
				['Sky Engineer', 'kite'],
				['Flight Engineer', null],
				['Kite Maker, Glider Engineer', 'glider'],
				['Glider Seller, Kite Engineer', 'kite'],
				['Engineer with Kite Engineer', null],
				['Kite Engineer with gliders', 'kite'],
				['Engineer with a strong focus on Kite Engineer', 'kite'],
				['Engineer with emphasis on Kite Engineer', 'kite'],
				['', null],
			],
			(title, expected) => {
				expect(role(title)).toBe(expected);
			},
		);
	});

	it('adds up the phrases for a role, nested ones once', () => {
		const scores = (title: string) => readings(title).all.map(({ score }) => score);
		expect(scores('Kite Engineer, Flight')).toEqual([4.5, 1, 0]);
		expect(scores('Kite Pilot Flight Sky')).toEqual([5.5, 1, 0]);
		expect(scores('Glider Seller, Flight')).toEqual([1, 0, 0]);
		expect(readings('Glider Seller').all.map(({ ruledOut }) => ruledOut)).toEqual([null, 'Glider Seller', null]);
	});

	it('quotes its heaviest words', () => {
		const quoted = (title: string) => {
			const { words, all } = readings(title);
			return all.flatMap((reading) => titleEvidence(words, reading)).map(({ words: said, rule }) => `${said}: ${rule}`);
		};
		expect(quoted('Flight, Kite Engineer')).toEqual(['Kite Engineer: role/title', 'Flight: role/text']);
		expect(quoted('Sky')).toEqual(['Sky: role/title']);
		expect(quoted('Gardener')).toEqual([]);
	});

	it('belongs to another trade if every role is ruled out', () => {
		const of = (title: string, roles: RoleTerm[]): boolean =>
			isOfAnotherTrade(readTitle(advertOf(title, '', roles).title, roles));
		expect(of('Glider Seller', [glider])).toBe(true);
		expect(of('Glider Seller', few)).toBe(false);
		expect(of('Gardener', few)).toBe(false);
	});
});
