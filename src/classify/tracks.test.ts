import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import type { TrackTerm, Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from './advert.ts';
import { findTerms, type TermedAdvert } from './phrases/found.ts';
import { mainWork, readTracks, scoreTracks, type ScoredTrack } from './tracks.ts';

/** Words that weigh ten, one … of one track, for sentences of their own. */
const phrasesOf = (track: string): TrackTerm['phrases'] => [
	{ phrase: `${track} ten`, weight: 10 },
	{ phrase: `${track} four`, weight: 4 },
	{ phrase: `${track} one`, weight: 1 },
	{ phrase: `${track} half`, weight: 0.5 },
	{ phrase: `${track} bit`, weight: 0.3 },
	{ phrase: `${track} least`, weight: 1 },
	{ phrase: `${track} less`, weight: 0.99 },
];
const track = (name: string, role = 'kite'): TrackTerm => ({
	...{ track: name, role, work: `work on ${name}s`, phrases: phrasesOf(name) },
	titles: [
		{ phrase: `${name} keeper`, weight: 3 },
		{ phrase: `keeper`, weight: 1 },
	],
});
const tracks = [track('line'), track('tail'), track('wing', 'glider')];
const none = { roles: [], facets: [], specialisations: [], levels: [], tools: [], regions: [] };
const vocabulary: Vocabulary = { ...none, tracks };

function read(title: string, lines: string[], role: string | null = 'kite'): [TermedAdvert, ScoredTrack[]] {
	const text = `Responsibilities\nYou look after our kites\nand keep all of them dry\n${lines.join('\n')}\n`;
	const words = { title, text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
	const advert = findTerms(parseAdvert(words), vocabulary);
	return [advert, scoreTracks(advert, role, tracks)];
}
const scores = (...given: Parameters<typeof read>): string =>
	read(...given)[1]
		.map(({ term, score }) => `${term.track} ${score}`)
		.join(', ');
const tracksOf = (...lines: string[]): string =>
	readTracks(...read('', lines))
		.map(({ value }) => value)
		.join(', ');

it('scores the tracks of a role by sentences, highest first, without those with hardly any score', () => {
	expect(scores('', ['line one', 'tail four', 'tail one', 'wing ten'])).toBe('tail 5, line 1');
	expect(scores('', ['line one and line four'])).toBe('line 4.5');
	expect(scores('', ['tail one', 'line one'])).toBe('line 1, tail 1');
	expect(scores('', ['line least', 'tail less'])).toBe('line 1');
	expect(scores('', ['wing one'], 'glider')).toBe('wing 1');
	expect(scores('', ['wing one'], null)).toBe('');
	expect(scores('', ['kites'])).toBe('');
});

it('counts the first duty twice and the second one and a half times; a heading counts like the duty below it', () => {
	const read = (lines: string[]): string =>
		scoreTracks(
			findTerms(
				parseAdvert({
					...{ title: '', text: `Responsibilities\n${lines.join('\n')}`, locations: [], workplace: null },
					...{ countryField: null, pay: [], payText: null },
				}),
				vocabulary,
			),
			'kite',
			tracks,
		)
			.map(({ term, score }) => `${term.track} ${score}`)
			.join(', ');
	const duty = (words: string): string => `You care for each ${words}`;
	expect(read([duty('line four'), duty('tail four'), duty('tail one')])).toBe('line 8, tail 7');
	expect(read(['Line one', duty('tail four'), 'Line one'])).toBe('tail 8, line 3.5');
	expect(read(['Requirements', duty('line four')])).toBe('line 1.6');
});

it.each([
	['You focus on line four and on tail four', 'line 7, tail 7'],
	['You own line four', 'line 7'],
	['Own and mend line four', 'line 7'],
	['We work on our own line four', 'line 4'],
	['The owner has line four', 'line 4'],
	['You focus on wind; line four', 'line 4'],
	[`You focus on ${'very '.repeat(20)}high line four`, 'line 4'],
])('counts a sentence more if it says “focus” or “own”: %s', (line, expected) => {
	expect(scores('', [line])).toBe(expected);
});

it('counts the company’s description of itself if nothing else describes the work', () => {
	const text = 'About us\nWe make kites\nline ten\nRequirements\ntail four';
	const words = { title: '', text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
	const scored = scoreTracks(findTerms(parseAdvert(words), vocabulary), 'kite', tracks);
	expect(scored.map(({ term, score }) => `${term.track} ${score}`)).toEqual(['line 2', 'tail 1.6']);
});

it('ignores the company’s description of itself otherwise, and does not weigh requirements with “focus” more', () => {
	expect(scores('', ['About us', 'line four', 'Responsibilities', 'tail one'])).toBe('tail 1');
	expect(scores('', ['Requirements', 'Focus on line four'])).toBe('line 1.6');
});

it('counts title phrases only in the title, and nested ones once', () => {
	expect(scores('Keeper', ['line one'])).toBe('line 2, tail 1');
	expect(scores('Line Keeper', ['tail one'])).toBe('line 3, tail 2');
	expect(scores('', ['line keeper', 'tail one'])).toBe('tail 1');
	expect(scores('Line one', [])).toBe('line 1.5');
});

it('returns the main track, and others with a sufficient score and share', () => {
	checkRows(
		[
			[['line least'], 'line'],
			[['line one', 'line half', 'tail one', 'tail half'], 'line, tail'],
			[['line four', 'tail one'], 'line'],
			[['line ten', 'tail four', 'tail half'], 'line, tail'],
			[['line ten', 'tail four'], 'line'],
			[['line ten', 'line ten', 'tail four', 'tail one'], 'line, tail'],
			[['line four', 'Requirements', 'tail four', 'tail four'], 'line'],
			[['line four', 'tail bit', 'Requirements', 'tail four', 'tail four'], 'line'],
			[['line four', 'tail half', 'Requirements', 'tail four', 'tail four'], 'line, tail'],
			[['tail four', 'line one', 'line one', 'line half'], 'tail, line'],
		],
		(lines, expected) => {
			expect(tracksOf(...lines)).toBe(expected);
		},
	);
});

it('quotes the words of a track', () => {
	expect(readTracks(...read('', ['line one']))).toEqual([
		{ value: 'line', evidence: [{ words: 'line one', from: 'text', at: 67, rule: 'track/words' }] },
	]);
});

it('describes the main work with up to two of its heaviest words, as they are in the text', () => {
	const work = (title: string, ...lines: string[]): string | null => {
		const [advert, scored] = read(title, lines);
		return mainWork(advert, scored);
	};
	expect(work('', 'line one', 'Line Ten', 'line four')).toBe('work on lines (Line Ten, line four)');
	expect(work('', 'Line One', 'line one')).toBe('work on lines (line one)');
	expect(work('Line Keeper')).toBe('work on lines');
	expect(work('Line one', 'tail bit')).toBe('work on lines');
	expect(work('')).toBeNull();
	const [advert, scored] = read('', ['line ten']);
	const named = scored.map((one) => ({ ...one, term: { ...one.term, work: 'Line ten and more' } }));
	expect(mainWork(advert, named)).toBe('Line ten and more');
});

it('ignores a word inside a phrase without weight, and insurance as a benefit', () => {
	const tracks: TrackTerm[] = [
		{
			...{ track: 'sight', role: 'kite', work: 'sight', titles: [] },
			phrases: [
				{ phrase: 'sight', weight: 1 },
				{ phrase: 'kite eyes', weight: 2 },
				{ phrase: 'our sight', weight: 0 },
			],
		},
	];
	const quotesOf = (line: string): string[] => {
		const text = `Responsibilities\nYou look after our kites\nYou give them kite eyes\n${line}`;
		const words = { title: '', text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
		const advert = findTerms(parseAdvert(words), { ...none, tracks });
		const [first] = readTracks(advert, scoreTracks(advert, 'kite', tracks));
		return first?.evidence.map(({ words }) => words) ?? [];
	};
	const eyes = 'You give them kite eyes';
	expect(quotesOf('Kites with sight')).toEqual([eyes, 'Kites with sight']);
	expect(quotesOf('Follow our sight')).toEqual([eyes]);
	expect(quotesOf('Insured: dental, sight and life')).toEqual([eyes]);
	expect(quotesOf('Insured: dental and sight')).toEqual([eyes]);
});
