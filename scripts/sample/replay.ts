import { join } from 'node:path';
import { readRules } from '../snapshot/classify/rules.ts';
import { recordedFeeds } from '../snapshot/fetch/recordings.ts';
import { takeNight } from '../snapshot/night.ts';
import { readBoardsFile } from '../snapshot/plan/boards.ts';
import { readTerms } from '../snapshot/plan/terms.ts';

const day = 86_400_000;

/** The moment of one night of a sample as a night takes it: `2026-11-24T02:40:00Z`. */
export function nightMoment(now: Date, nightsBack: number): string {
	return new Date(now.getTime() - nightsBack * day).toISOString().replace('.000Z', 'Z');
}

/**
 * Takes each night of a sample in turn, in one and the same out folder, so that first days, edits and closings come from
 * real nights. Throws where one may not be published.
 */
export async function replayNights(
	sample: { folder: string; nights: number; now: Date },
	out: string,
	progress: (night: number) => void,
): Promise<void> {
	const boards = await readBoardsFile(join(sample.folder, 'boards.yaml'));
	const terms = await readTerms('src/content/listing-sources');
	const { read, rates } = await readRules('src/content', 'data/exchange-rates.yaml', terms);
	for (let night = 1; night <= sample.nights; night += 1) {
		progress(night);
		const takenAt = nightMoment(sample.now, sample.nights - night);
		const folder = join(sample.folder, `night-${night}`);
		const { report } = await takeNight({
			out,
			takenAt,
			sample: true,
			fetch: (last) => recordedFeeds(folder, boards, terms, last),
			classify: read,
			rates,
		});
		const { published, reason } = report.verdict;
		if (!published) throw new Error(`Night ${night} (${takenAt}) may not be published: ${reason} Nothing was changed.`);
	}
}
