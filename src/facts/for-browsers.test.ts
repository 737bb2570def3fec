import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { phraseParts } from '#domain/phrase.ts';
import { forBrowsers } from './for-browsers.ts';
import { classify } from './classify.ts';
import { canMeet } from '#classify/phrases/phrases.ts';
import { readRates } from '#classify/rates.ts';
import { fromSentText, toSentText } from './sent-text.ts';
import { readRoleDetectors, readVocabulary } from '#classify/vocabulary.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

/** All pairs of phrases that can begin at the same word, in their order. */
function inOrder(phrases: readonly { phrase: string }[]): string[] {
	const all = phrases.map(({ phrase }) => phraseParts(phrase.toLowerCase()));
	return all
		.flatMap((one, at) =>
			all.slice(at + 1).flatMap((next) => (canMeet(one, next) ? [`${one.join(' ')} < ${next.join(' ')}`] : [])),
		)
		.toSorted();
}

it('reads every advert the same in a browser as in the nightly run', () => {
	const night = {
		vocabulary: readVocabulary(contentFolder),
		rates: readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8')),
		detectors: readRoleDetectors(contentFolder),
	};
	const sent = fromSentText<typeof night>(toSentText(forBrowsers(night)));
	const adverts = parse(readFileSync(new URL('classify.adverts.yaml', import.meta.url), 'utf8')) as {
		title: string;
		text: string;
	}[];
	const fields = { locations: ['Remote (US)'], workplace: null, countryField: null, pay: [], payText: null };
	const read = (rules: typeof night) =>
		adverts.map(({ title, text }) =>
			classify({ title, text, ...fields }, { ...rules, topics: [], detectLanguage: () => null }),
		);
	const readings = read(night);
	expect(read(sent)).toEqual(readings);
	expect(readings.length).toBeGreaterThan(5);
	// The order matters as well: of two phrases with the same weight that match at the same word, the first is quoted.
	const orders = ({ vocabulary }: typeof night) => vocabulary.tracks.map(({ phrases }) => inOrder(phrases));
	expect(orders(sent)).toEqual(orders(night));
	// The adjacent roles are needed to find a second role that fits.
	const neighbours = ({ vocabulary }: typeof night) => vocabulary.roles.map(({ adjacent }) => adjacent);
	expect(neighbours(sent)).toEqual(neighbours(night));
	expect(toSentText(sent).length).toBeLessThan(0.8 * JSON.stringify(sent).length);
});

it('encodes and decodes lists of texts, of weighted phrases and of objects without a change', () => {
	const words = {
		none: [],
		texts: ['Ray', 'A|B', ''],
		weighed: [
			{ phrase: 'cdc', weight: 1.4 },
			{ phrase: '360 view', weight: 1.4 },
			{ phrase: 'slides', weight: -1 },
		],
		alike: [
			{ slug: 'ray', needs: ['Dask'], rank: null, minYears: { from: 0 } },
			{ slug: 'feast', needs: [], rank: 2, minYears: { from: 2 } },
		],
		unlike: [{ slug: 'ray' }, { label: 'Ray', on: true }],
		lists: [['a'], ['b', 'c']],
	};
	expect(fromSentText(toSentText(words))).toEqual(words);
	expect(toSentText({ texts: ['a', 'b'], alike: words.alike.slice(0, 1) })).toBe(
		'{"texts":"|a|b","alike":{"":1,"slug":"|ray","needs":["|Dask"],"rank":[null],"minYears":{"":1,"from":[0]}}}',
	);
	expect(() => toSentText({ title: '|' })).toThrow('Begin it with a word.');
});
