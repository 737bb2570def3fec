import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { Listing } from '#facts/listing.ts';
import { FacetTerm, Specialisation, Topic, type Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert, parseText } from './advert.ts';
import { readFacets } from './facets.ts';
import { findTerms, type TermedAdvert } from './phrases/found.ts';
import { readSpecialisations } from './specialisations.ts';
import { readTopics } from './topics.ts';

const field = (slug: string, more: object = {}): Specialisation =>
	Specialisation.parse({ slug, label: slug, hints: [{ phrase: slug, weight: 2 }], ...more });
const specialisations = [field('stunts'), field('racing'), field('fishing', { asked: true, threshold: 0.8 })];
const terms = ['cirrus', 'nimbus'].map((slug) => FacetTerm.parse({ slug, label: slug }));
const words = { order: 1, heading: '', plural: '', any: '', claim: '', silent: '', means: '', counted: null };
const facets = [{ name: 'cloud', ...words, terms }];
const none = { roles: [], tracks: [], levels: [], tools: [], regions: [] };
const vocabulary: Vocabulary = { ...none, specialisations, facets };

function advertOf(text: string, title = ''): TermedAdvert {
	const words = { title, text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
	return findTerms(parseAdvert(words), vocabulary);
}

const noTracks: Listing['tracks'] = [];
const ofThisTrade = { ofAnotherTrade: false, tracks: noTracks };

describe('a specialisation', () => {
	const found = (text: string, { title = '', ofAnotherTrade = false, tracks = noTracks } = {}): string =>
		readSpecialisations(advertOf(text, title), specialisations, { ofAnotherTrade, tracks })
			.map(({ value }) => value)
			.join(', ');

	it('is detected if enough duties name it; a sentence that names several counts less', () => {
		checkRows(
			[
				['Responsibilities\nFly stunts', 'stunts'],
				['Responsibilities\nFly kites', ''],
				['Fly stunts\nRequirements\nArms', ''],
				['Responsibilities\nArms\nRequirements\nstunts stunts stunts', ''],
				['Responsibilities\nArms\nNice to have\nstunts\nstunts', ''],
				['Responsibilities\nArms\nAbout us\nfishing fishing fishing', ''],
				['Responsibilities\nArms\nRequirements\nfishing', 'fishing'],
				['Kiteworks is committed to bringing fishing to all\nRequirements\nArms', ''],
				['Responsibilities\nracing\nFly stunts', 'stunts, racing'],
				['Responsibilities\nracing and stunts', ''],
				['Responsibilities\nracing and stunts\nracing\nstunts', 'stunts, racing'],
				['Responsibilities\nracing, more racing', 'racing'],
			],
			(text, expected) => {
				expect(found(text)).toBe(expected);
			},
		);
	});

	it('needs fewer mentions if it belongs to the main track', () => {
		const models = [
			field('aerobatics', { hints: [{ phrase: 'stunts', weight: 0.8 }], threshold: 1, tracks: ['looping'] }),
		];
		const advert = (text: string): TermedAdvert => {
			const words = { title: '', text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
			return findTerms(parseAdvert(words), { ...vocabulary, specialisations: models });
		};
		const of = (text: string, tracks: string[]): string[] =>
			readSpecialisations(advert(text), models, {
				ofAnotherTrade: false,
				tracks: tracks.map((value) => ({ value, evidence: [] }) as unknown as Listing['tracks'][number]),
			}).map(({ value }) => value);
		const text = 'Responsibilities\nFly stunts';
		expect(of(text, [])).toEqual([]);
		expect(of(text, ['looping', 'gliding'])).toEqual(['aerobatics']);
		expect(of(text, ['gliding', 'looping'])).toEqual([]);
		expect(of('Responsibilities\nFly kites', ['looping'])).toEqual([]);
	});

	it('is not detected from a mention in passing', () => {
		expect(found('Responsibilities\nArms\nRequirements\nExposure to kites and fishing')).toBe('');
		expect(found('Responsibilities\nArms\nRequirements\nfishing, with exposure to kites')).toBe('fishing');
	});

	it.each(['a plus', 'a big plus', 'nice to have', 'nice-to-have', 'preferred', 'desirable', 'is a bonus'])(
		'is not set by a wish among the duties: %s',
		(wish) => {
			expect(found(`Responsibilities\nStunts: ${wish}`)).toBe('');
			expect(found(`Responsibilities\nStunts\nKites: ${wish}`)).toBe('stunts');
		},
	);

	it('counts knowledge less than duties, and ignores common tools and the employer’s industry', () => {
		checkRows(
			[
				['Show experience with stunts', ''],
				['A deep understanding of stunts', ''],
				['Qualifications: Experience with kites and stunts', ''],
				['Stay up to date with stunts', ''],
				['Keep current with the field to identify ways to scale stunts', 'stunts'],
				['Show experience with kites, and build stunts', 'stunts'],
				['Develop deep expertise in stunts', 'stunts'],
				['Show experience with stunts\nFly stunts', 'stunts'],
				['Plan stunts with coding agents', ''],
				['Use AI tools for stunts to accelerate your work', ''],
				['Stunts in AI-assisted development', ''],
				['Own the platform on which coding agents fly stunts', 'stunts'],
				['Kites Inc. is the leading provider of stunts', ''],
				['The company operates stunts for makers of kites', ''],
				['Kiteworks is a quick stunts engine', ''],
				['Our team is shaping the future of kites through stunts', ''],
				['We are shaping kites with stunts', 'stunts'],
				['On our team you are shaping the future of stunts', 'stunts'],
				['Fly with stunts engineers', ''],
				['Kite Makers own: stunts, and their strings', ''],
				['We are excited about stunts', ''],
				['Stunts Engineer remote type Flex posted on Posted Today', ''],
			],
			(text, expected) => {
				const weak = [field('stunts', { threshold: 0.9 })];
				expect(
					readSpecialisations(advertOf(`Responsibilities\n${text}`), weak, ofThisTrade)
						.map(({ value }) => value)
						.join(', '),
				).toBe(expected);
			},
		);
	});

	it('does not count the title as a duty or a preference', () => {
		expect(found('Kites', { title: 'Stunts and racing, a plus' })).toBe('stunts, racing');
	});

	it('needs three times as many mentions if it belongs to another trade', () => {
		const title = 'Stunts';
		expect(found('Responsibilities\nstunts\nstunts', { title, ofAnotherTrade: true })).toBe('');
		expect(found('Responsibilities\nracing racing', { ofAnotherTrade: true })).toBe('');
		const three = [field('stunts', { threshold: 1 })];
		const advert = advertOf('Responsibilities\nstunts\nstunts');
		expect(readSpecialisations(advert, three, { ofAnotherTrade: true, tracks: [] }).map(({ value }) => value)).toEqual([
			'stunts',
		]);
	});

	it('is returned with quotes', () => {
		expect(readSpecialisations(advertOf('Responsibilities\nFly stunts'), specialisations, ofThisTrade)).toEqual([
			{
				value: 'stunts',
				evidence: [{ words: 'Fly stunts', from: 'text', at: 17, rule: 'specialisation/duties' }],
			},
		]);
	});
});

describe('a cloud', () => {
	const found = (text: string, title = ''): string =>
		(readFacets(advertOf(text, title), facets)['cloud'] ?? []).map(({ value }) => value).join(', ');

	it('is detected if the job uses it; several are in the vocabulary’s order', () => {
		expect(found('We use nimbus and cirrus')).toBe('cirrus, nimbus');
		expect(found('Kites')).toBe('');
		expect(readFacets(advertOf('On cirrus'), facets)['cloud']).toEqual([
			{ value: 'cirrus', evidence: [{ words: 'On cirrus', from: 'text', at: 0, rule: 'cloud/named' }] },
		]);
	});

	it('is not detected if it is a customer, a partner or an earlier employer', () => {
		checkRows(
			[
				'Our customers include cirrus',
				'Trusted by cirrus',
				'An investor from cirrus',
				'Alumni of cirrus',
				'Founders who built kites at cirrus',
				'Partners with cirrus',
				'Recognised by cirrus',
				'Credits from cirrus',
			],
			(text) => {
				expect(found(text)).toBe('');
				expect(found(text, 'Cirrus')).toBe('cirrus');
				expect(found(`${text}. We use cirrus`)).toBe('cirrus');
			},
		);
	});
});

describe('a topic', () => {
	const topics = [
		Topic.parse({ slug: 'rain', label: 'Rain', aliases: ['rain', 'wet days'], traps: ['rain check'] }),
		Topic.parse({ slug: 'sun', label: 'Sun', aliases: ['sunny'], cased: ['SUN'] }),
	];

	it.each([
		['SUN and rain', ['rain', 'sun']],
		['A wet days rota, a sun hat', ['rain']],
		['A rain check', []],
		['A rain check in the rain', ['rain']],
		['Benefits\nRain', []],
		['About us\nRain', []],
		['Requirements\nRain, sunny days', ['rain', 'sun']],
	])('is detected outside the benefits and the company’s description of itself: %j', (text, expected) => {
		expect(readTopics(parseText(text), topics)).toEqual(expected);
	});
});
