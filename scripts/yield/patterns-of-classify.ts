import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detectLanguage } from '#classify/detect-language.ts';
import { readRates } from '#classify/rates.ts';
import { readRoleDetectors, readTopicList, readVocabulary } from '#classify/vocabulary.ts';
import { UsageError } from '../command.ts';
import { payFromFeed } from '../survey/feed-pay.ts';
import { readRecording, unpacked } from '../survey/recorded-advert.ts';
import { branchYields } from './pattern-yield.ts';

/** Prints the yield of each alternative on the recorded adverts of a folder. */
export async function patternYield(folder: string, step: number, only: string): Promise<number> {
	const files = globSync('*.{ndjson,ndjson.gz}', { cwd: folder }).toSorted();
	const recordings = await Promise.all(
		files.map(async (name) => readRecording(name, unpacked(name, await readFile(join(folder, name)))).adverts),
	);
	const adverts = recordings
		.flat()
		.filter(({ text: words }) => (words ?? '').trim() !== '')
		.filter((_, at) => at % step === 0)
		.map((advert) => ({
			id: advert.id,
			words: {
				title: advert.title,
				text: advert.text ?? '',
				locations: advert.location ? [advert.location] : (advert.locations ?? []),
				workplace: advert.workplace ?? null,
				countryField: null,
				remoteOnlyBoard: false,
				...payFromFeed(advert),
			},
		}));
	if (adverts.length === 0) throw new UsageError(`${folder} has no adverts with a text.`);
	const found = branchYields(
		adverts,
		{
			vocabulary: readVocabulary('src/content'),
			topics: readTopicList('src/content'),
			rates: readRates(await readFile('data/exchange-rates.yaml', 'utf8')),
			detectors: readRoleDetectors('src/content'),
			detectLanguage,
		},
		only,
	);
	console.log(`Alternatives of the classifier’s patterns, on ${adverts.length} adverts.`);
	console.log('changed   hits  position and alternative');
	for (const { where, branch, hits, changed, examples } of found)
		console.log(
			`${String(changed).padStart(7)} ${String(hits).padStart(6)}  ${where}  ${branch}  ${examples.slice(0, 2).join(' ')}`,
		);
	return 0;
}
