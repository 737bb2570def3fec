import { describe, expect, it } from 'vitest';
import { Detector, type RoleDetector } from '#domain/detector.ts';
import { parseText } from './advert.ts';
import { detect, readDetections } from './detectors.ts';

const examples = { hits: ['a', 'b', 'c', 'd', 'e'], misses: ['a', 'b', 'c', 'd', 'e'] };
const night = (fields: object, of: RoleDetector['of'] = 'flag'): RoleDetector => ({
	role: 'mlops-engineer',
	of,
	slug: 'night-shift',
	detector: Detector.parse({ status: 'on', ...examples, ...fields }),
});
/** The words found, each checked to stand in the text where it is said to stand. */
const found = (text: string, fields: object): string[] =>
	detect(text, night(fields)).map(({ words, at }) => {
		expect(text.slice(at ?? 0, (at ?? 0) + words.length)).toBe(words);
		return words;
	});

describe('a detector', () => {
	it('finds a phrase of `any`, and quotes it with the words around it', () => {
		expect(found('We are five. You take one night shift in four weeks; bring tea.', { any: ['night shift*'] })).toEqual(
			['You take one night shift in four weeks'],
		);
	});

	it('quotes the first two sentences that match, in the order of the text', () => {
		const fields = { any: ['night shift*', 'on call'] };
		const text = 'You are on call. You take one night shift. Who is on call sleeps.';
		expect(found(text, fields)).toEqual(['You are on call', 'You take one night shift']);
	});

	it('needs a phrase from each list of `all` in the same sentence', () => {
		const all = { all: [['canary', 'shadow'], ['model*']] };
		expect(found('A canary sees each model first.', all)).toEqual(['A canary sees each model first']);
		expect(found('A canary first. Then the model.', all)).toEqual([]);
	});

	it('does not match if a phrase of `none` is in the same sentence', () => {
		const fields = { any: ['feature store'], none: ['a plus'] };
		expect(found('A feature store is a plus.', fields)).toEqual([]);
		expect(found('You run the feature store. Rust is a plus.', fields)).toHaveLength(1);
	});

	it('matches if a phrase of `none` is only part of the matching phrase', () => {
		const fields = { any: ['developer experience'], none: ['experience'] };
		expect(found('Improve developer experience.', fields)).toHaveLength(1);
		expect(found('Experience with developer experience.', fields)).toEqual([]);
	});

	it('combines phrases only within twenty words, in an advert without full stops', () => {
		const far = 'carry lamps '.repeat(11);
		expect(
			found(`You run the feature store ${far} Rust is a plus`, { any: ['feature store'], none: ['a plus'] }),
		).toHaveLength(1);
		const all = { all: [['canary'], ['model*']] };
		expect(found(`A canary ${far} the model`, all)).toEqual([]);
		expect(found(`A canary ${far} the model sees a canary`, all)).toHaveLength(1);
	});

	it('ignores a phrase inside a trap', () => {
		const fields = { any: ['drift'], traps: ['configuration drift'] };
		expect(found('We prevent configuration drift.', fields)).toEqual([]);
		expect(found('We prevent configuration drift and follow data drift.', fields)).toHaveLength(1);
	});

	it('searches only the sections that it names', () => {
		const text = 'What you will do\n• Run the feature store\nNice to have\n• A feature store elsewhere';
		expect(found(text, { any: ['feature store'] })).toEqual(['Run the feature store']);
		expect(found(text, { any: ['feature store'], sections: ['nice'] })).toEqual(['A feature store elsewhere']);
	});

	it('does not end a sentence at “e.g.” or “Sr.”', () => {
		const fields = { any: ['mlflow'], none: ['e g'] };
		expect(found('A registry (e.g. MLflow) would help.', fields)).toEqual([]);
	});

	it('quotes whole clauses if the sentence is too long', () => {
		const text = `You ${'carry lamps '.repeat(30)}, take one night shift in four weeks, then ${'sleep well '.repeat(30)}.`;
		expect(found(text, { any: ['night shift'] })).toEqual(['take one night shift in four weeks']);
	});

	it('quotes at most two sentences and 240 characters', () => {
		const sentence = `${'long '.repeat(80)}night shift ${'words '.repeat(80)}.\n`;
		const quotes = found(sentence.repeat(4), { any: ['night shift'] });
		expect(quotes).toHaveLength(2);
		for (const words of quotes) expect(words.length).toBeLessThanOrEqual(240);
	});
});

describe('readDetections', () => {
	const text = 'You take the night shift.';
	const advert = parseText(text);
	const flag = night({ any: ['night shift'] });
	const answer = night({ any: ['you take'] }, 'answer');

	it('returns flags and answers', () => {
		expect(readDetections(advert, 'mlops-engineer', [flag, answer])).toEqual({
			flags: [
				{
					value: 'night-shift',
					evidence: [{ words: 'You take the night shift', from: 'text', at: 0, rule: 'flag/night-shift' }],
				},
			],
			answers: [
				{
					value: 'night-shift',
					evidence: [{ words: 'You take the night shift', from: 'text', at: 0, rule: 'answer/night-shift' }],
				},
			],
		});
	});

	it('ignores detectors that are off or belong to another role', () => {
		const nothing = { flags: [], answers: [] };
		expect(readDetections(advert, 'sre', [flag])).toEqual(nothing);
		expect(readDetections(advert, null, [flag])).toEqual(nothing);
		expect(readDetections(advert, 'mlops-engineer', [night({ status: 'off', any: ['night shift'] })])).toEqual(nothing);
	});
});

it('reads a text of 700 KB completely, with or without full stops', () => {
	const long = ['. ', ', '].map((joint) => `the night shift of models, a canary${joint}`.repeat(10_000)).join('');
	detect(long, night({ any: ['night shift'], all: [['canary'], ['models']], none: ['the'] }));
});
