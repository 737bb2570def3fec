import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { forBrowsers } from './for-browsers.ts';
import { classify } from './index.ts';
import { readRates } from './rates.ts';
import { fromSentText, toSentText } from './sent-text.ts';
import { readRoleDetectors, readVocabulary } from './vocabulary.ts';

it('reads each advert by what is sent to a browser as by what the night has', () => {
	const night = {
		vocabulary: readVocabulary('src/content'),
		rates: readRates(readFileSync('data/exchange-rates.yaml', 'utf8')),
		detectors: readRoleDetectors('src/content'),
	};
	const sent = fromSentText<typeof night>(toSentText(forBrowsers(night)));
	const adverts = parse(readFileSync(new URL('index.adverts.yaml', import.meta.url), 'utf8')) as {
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
	// Their order too: where two phrases say as much of one track, the first is quoted.
	expect(sent.vocabulary.tracks).toEqual(night.vocabulary.tracks);
	expect(toSentText(sent).length).toBeLessThan(JSON.stringify(sent).length);
});
