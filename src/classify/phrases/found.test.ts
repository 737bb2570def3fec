import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { SectionKind } from '#domain/detector.ts';
import { FacetTerm, RoleTerm, Specialisation, Tool, type Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert, type Advert } from '../advert.ts';
import { findTerms, hitsOf, type Hit } from './found.ts';
import { bestEvidence, bySentence, lengthFactor, heaviestFirst, named, scoreOf, scoreOfSentences } from './weigh.ts';

const kite = RoleTerm.parse({
	...{ slug: 'kite', label: 'Kite engineer', plural: 'kite engineers', short: 'kite engineer', blurb: 'kites' },
	...{ adjacent: [], ownNames: ['kite'], titles: [], work: [{ phrase: 'fly kites', weight: 2 }] },
});
const tool = (slug: string, words: Partial<Tool>): Tool =>
	Tool.parse({
		...{ slug, label: 'Unnamed', area: 'data', category: 'line', purpose: 'Flies.', licence: null },
		...{ site: null, repo: null, status: { state: 'active' }, ...words },
	});
const vocabulary: Vocabulary = {
	...{ levels: [], regions: [] },
	roles: [kite],
	tracks: [
		{
			...{ track: 'lines', role: 'kite', work: 'lines' },
			phrases: [{ phrase: 'splice lines', weight: 3 }],
			titles: [{ phrase: 'line keeper', weight: 4 }],
		},
	],
	facets: [
		{
			...{ name: 'cloud', order: 1, heading: '', plural: '', any: '', claim: '', silent: '', means: '', counted: null },
			terms: [
				FacetTerm.parse({
					slug: 'cirrus',
					label: 'Cirrus',
					aliases: ['high cloud'],
					services: ['ice*'],
					casedServices: ['HALO'],
				}),
			],
		},
	],
	specialisations: [
		Specialisation.parse({
			...{ slug: 'stunts', label: 'Stunts', traps: ['no loops'] },
			hints: [{ phrase: 'loops', weight: 1.5 }],
		}),
	],
	tools: [
		tool('reel', { label: 'Reel', aliases: ['winder'], traps: ['reel of film'] }),
		tool('ray', { label: 'Ray', cased: ['Ray'], needs: ['spool'] }),
		tool('feast', { label: 'Feast', cased: ['Feast'] }),
	],
};

function advertOf(title: string, text: string): Advert {
	return parseAdvert({ title, text, locations: [], workplace: null, countryField: null, pay: [], payText: null });
}
const find = (title: string, text: string) => findTerms(advertOf(title, text), vocabulary);

/** Each hit as what it is of, its sense and its words. */
const found = (text: string, title = ''): string[] =>
	find(title, text).hits.map(({ value: { of, slug, role, sense, phrase, weight } }) =>
		[of, slug, role ?? '-', sense, phrase, weight].join(' '),
	);

describe('findTerms', () => {
	it('finds phrases with their weight, except in traps; an ambiguous name needs another word', () => {
		checkRows(
			[
				['We fly kites', ['work kite kite name fly kites 2']],
				['We splice lines', ['track lines kite name splice lines 3']],
				['A line keeper', ['track lines kite title line keeper 4']],
				['Cirrus', ['facet/cloud cirrus - name Cirrus 1']],
				['A high cloud', ['facet/cloud cirrus - name high cloud 1']],
				['icebergs', ['facet/cloud cirrus - name ice* 1']],
				['HALO and halo', ['facet/cloud cirrus - name HALO 1']],
				['Loops', ['specialisation stunts - name loops 1.5']],
				['No loops', []],
				['A reel or winder', ['tool reel - name Reel 1', 'tool reel - name winder 1']],
				['A reel of film', []],
				['Feast, a feast', ['tool feast - name Feast 1']],
				['Ray', []],
				['Ray, a ray', []],
				['Ray on a spool', ['tool ray - wary Ray 1']],
				['A spool', []],
			],
			(text, hits) => {
				expect(found(text)).toEqual(hits);
			},
		);
	});

	it('finds an ambiguous name if the word that it needs is in the title', () => {
		expect(found('Ray', 'Spool engineer')).toEqual(['tool ray - wary Ray 1']);
	});

	it('weighs phrases by their section, most in the title', () => {
		const placesOf = (title: string, text: string) =>
			find(title, text).hits.map(({ section, place }) => [section, place]);
		expect(placesOf('Feast', 'Feast\nResponsibilities\nFeast\nRequirements\nFeast\nBenefits\nFeast')).toEqual([
			[null, 1.5],
			['opening', 0.6],
			['duties', 1],
			['requirements', 0.4],
			['boilerplate', 0],
		]);
		expect(placesOf('', 'Feast\nRequirements\nFeast')).toEqual([
			['opening', 0.9],
			['requirements', 0.4],
		]);
	});

	it('measures the length of the text without pay and the company’s description', () => {
		const text = 'Hello\nAbout us\nKites\nResponsibilities\nFly\nBenefits\nPay';
		expect(find('', text).length).toBe('Hello\nResponsibilities\nFly\n'.length);
	});

	it('hitsOf returns the matches of one term outside the benefits', () => {
		const advert = find('Feast', 'Feast and Cirrus\nBenefits\nFeast');
		expect(hitsOf(advert, 'tool', 'feast').map(({ section }) => section)).toEqual([null, 'opening']);
		expect(hitsOf(advert, 'facet/cloud', 'feast')).toEqual([]);
		expect(hitsOf(advert, 'tool', 'reel')).toEqual([]);
	});
});

/** A hit of one word, at the word’s number. */
function hit(phrase: string, at: number, more: Partial<Hit> & { weight?: number } = {}): Hit {
	const { weight = 1, ...rest } = more;
	const value = { of: 'work', slug: 'kite', role: 'kite', sense: 'name', phrase, weight } as const;
	return { value, at, end: at + 1, first: at, last: at, sentence: at, section: 'duties', place: 1, ...rest };
}

describe('the score of matches', () => {
	it('counts the second occurrence of a phrase half and the third a quarter, the heaviest first', () => {
		const at = (...places: number[]): Hit[] => places.map((place, i) => hit('fly', i, { place, weight: 8 }));
		expect(scoreOf(at(1), 0)).toBe(8);
		expect(scoreOf(at(0.5, 1), 0)).toBe(8 + 2);
		expect(scoreOf(at(0.5, 1, 1), 0)).toBe(8 + 4 + 1);
		expect(scoreOf(at(1, 1, 1, 1), 0)).toBe(8 + 4 + 2);
		expect(scoreOf([], 0)).toBe(0);
	});

	it('adds up phrases without those inside another one, separately for title and text', () => {
		expect(scoreOf([hit('fly', 0), hit('mend', 1, { weight: 2 })], 0)).toBe(3);
		expect(scoreOf([hit('fly kites', 0, { last: 1 }), hit('kites', 1)], 0)).toBe(1);
		expect(scoreOf([hit('fly kites', 0, { last: 1 }), hit('kites', 1, { section: null })], 0)).toBe(2);
	});

	it('is lower for a text of more than 3000 characters', () => {
		expect(lengthFactor(3000)).toBe(1);
		expect(lengthFactor(100)).toBe(1);
		expect(lengthFactor(12_000)).toBe(2);
		expect(scoreOf([hit('fly', 0)], 12_000)).toBe(0.5);
	});

	it('counts the heaviest match of each sentence and half of the next; the title is one sentence', () => {
		const of = (...hits: [weight: number, more?: Partial<Hit>][]): number =>
			scoreOfSentences(hits.map(([weight, more], i) => hit(`w${i}`, i, { weight, sentence: 0, ...more })));
		expect(of()).toBe(0);
		expect(of([4])).toBe(4);
		expect(of([2], [4], [8])).toBe(8 + 2);
		expect(of([4], [8, { sentence: 1 }])).toBe(12);
		expect(of([4, { place: 0.5 }], [3])).toBe(3 + 1);
		expect(of([4, { section: null, sentence: 5 }], [8, { section: null, sentence: 6 }])).toBe(8 + 2);
		expect(of([4, { section: null }], [8])).toBe(12);
		expect(of([4, { first: 0, last: 1 }], [8])).toBe(4);
	});

	it('splits a sentence of more than 200 characters', () => {
		const groups = (...ends: number[]): number[] =>
			bySentence(ends.map((end) => hit('fly', end - 1, { end, sentence: 0 }))).map(({ length }) => length);
		expect(groups(1, 200)).toEqual([2]);
		expect(groups(1, 201)).toEqual([1, 1]);
		expect(groups(1, 150, 201, 300)).toEqual([2, 2]);
		expect(bySentence([hit('a', 0, { sentence: 0 }), hit('b', 1, { sentence: 1 })]).length).toBe(2);
		expect(bySentence([])).toEqual([]);
	});
});

describe('evidence', () => {
	it('quotes the heaviest matches first, then by position, and none without positive weight', () => {
		const hits = [
			...[hit('a', 0), hit('b', 1, { weight: 2 }), hit('c', 2, { place: 0 }), hit('d', 3, { weight: -1 })],
			...[hit('e', 4, { place: 1.5 }), hit('f', 5), hit('g', 6, { weight: 4, place: 0.1 })],
		];
		expect(heaviestFirst(hits.toReversed()).map(({ value }) => value.phrase)).toEqual(['b', 'e', 'a', 'f', 'g']);
	});

	/** What is quoted of the words of a text that are in capitals. */
	function quoted(text: string, { title = '', section = 'duties' as SectionKind | null } = {}): string[] {
		const advert = advertOf(title, text);
		const words = section === null ? advert.title : advert.text;
		const hits = words.starts.flatMap((at, i) => {
			const end = words.ends[i] ?? at;
			const said = words.text.slice(at, end);
			return /^\p{Lu}+$/u.test(said) ? [hit(said, at, { end, first: i, last: i, section })] : [];
		});
		return bestEvidence(advert, hits, 'rule').map(({ words: said, from, at, rule }) => {
			expect(rule).toBe('rule');
			expect(from).toBe(section === null ? 'title' : 'text');
			expect(at).toBe(section === null ? null : text.indexOf(said));
			return said;
		});
	}

	it('quotes the clause around the word, or four words on each side, within a sentence', () => {
		checkRows(
			[
				['a b c d e f g KITE h i j k l m n', ['d e f g KITE h i j k']],
				['a, b c d e f g KITE h i j k l m, n', ['b c d e f g KITE h i j k l m']],
				['a, b, c KITE d, e', ['a, b, c KITE d, e']],
				['a b c d e f, g h KITE i, j k l m n o p q', ['g h KITE i']],
				['KITE', ['KITE']],
				['a. b KITE c\nd', ['b KITE c']],
				['a; b, KITE (c) • d', ['b, KITE (c)']],
				['a! KITE? d', ['KITE']],
				['the end.Our kite’s KITE', ['Our kite’s KITE']],
				['a b c d kite’s e f g KITE h', ['kite’s e f g KITE h']],
			],
			(text, words) => {
				expect(quoted(text)).toEqual(words);
			},
		);
	});

	it('quotes each phrase once, at most three in total, and without overlaps', () => {
		checkRows(
			[
				['a KITE b LINE c', ['a KITE b LINE c']],
				['a b c d e f g KITE h i j k l m n o p q r LINE s', ['d e f g KITE h i j k', 'o p q r LINE s']],
				['a b c d e f g KITE h i j k l m LINE n', ['d e f g KITE h i j k']],
				['a KITE b\nc KITE d', ['a KITE b']],
				['AA\nBB\nCC\nDD', ['AA', 'BB', 'CC']],
			],
			(text, words) => {
				expect(quoted(text)).toEqual(words);
			},
		);
	});

	it('quotes only the word if its clause is longer than 240 characters', () => {
		const long = 'x'.repeat(117);
		expect(quoted(`${long} KITE ${long}`)).toEqual([`${long} KITE ${long}`]);
		expect(quoted(`${long} KITE ${long}y`)).toEqual(['KITE']);
	});

	it('quotes the title once', () => {
		expect(quoted('', { title: 'a KITE b', section: null })).toEqual(['a KITE b']);
		expect(quoted('', { title: 'a KITE b LINE', section: null })).toEqual(['a KITE b LINE']);
	});

	it('returns a value with its quotes, and nothing without matches', () => {
		const advert = advertOf('', 'we fly');
		expect(named(advert, 'kite', [hit('fly', 3, { end: 6, first: 1, last: 1 })], 'rule')).toEqual([
			{ value: 'kite', evidence: [{ words: 'we fly', from: 'text', at: 0, rule: 'rule' }] },
		]);
		expect(named(advert, 'kite', [], 'rule')).toEqual([]);
	});
});
