import { join } from 'node:path';
import { readRules } from '../snapshot/classify/rules.ts';
import { recordedFeeds } from '../snapshot/fetch/recordings.ts';
import { takeNight } from '../snapshot/night.ts';
import { readBoardsFile } from '../snapshot/plan/boards.ts';
import { momentOf } from '../snapshot/plan/options.ts';
import { readTerms } from '../snapshot/plan/terms.ts';

/** What the embedded sample is made from: ten nights, of which the last has 240 rows fit to be published. */
export const embeddedSample = {
	seed: 'remnavi-sample',
	listings: 240,
	nights: 10,
	now: new Date('2026-11-24T02:40:00Z'),
};

/**
 * Takes each night of the sample in turn, in one and the same out folder, so that first days, edits and closings come
 * from real nights. Throws where one may not be published.
 */
export async function replayNights(folder: string, out: string): Promise<void> {
	const { nights, now } = embeddedSample;
	const boards = await readBoardsFile(join(folder, 'boards.yaml'));
	const terms = await readTerms('src/content/listing-sources');
	const rules = await readRules('src/content', 'data/exchange-rates.yaml', terms);
	for (let night = 1; night <= nights; night += 1) {
		const takenAt = momentOf(now.getTime() - (nights - night) * 86_400_000);
		const { report } = await takeNight({
			out,
			takenAt,
			sample: true,
			fetch: (last) => recordedFeeds(join(folder, `night-${night}`), boards, terms, last),
			...rules,
		});
		const { published, reason } = report.verdict;
		if (!published) throw new Error(`Night ${night} (${takenAt}) may not be published: ${reason} Nothing was changed.`);
	}
}
