import { DAY } from '#domain/day.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Posting } from '#domain/posting.ts';
import type { Reading } from '#facts/reading.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { readRules } from '../snapshot/rules.ts';
import { recordedFeeds } from '../snapshot/fetch/recordings.ts';
import { takeNight } from '../snapshot/night.ts';
import { readBoardsFile } from '../snapshot/plan/boards.ts';
import { momentOf } from '../snapshot/plan/options.ts';
import { readTerms } from '../snapshot/plan/terms.ts';
import { readOrder } from './order.ts';
import { writeSample } from './write.ts';

/** The files in data/snapshot/ that are made from the sample, until a real night replaces them. */
export const embedded = {
	folder: `${dataFolder}/snapshot`,
	files: ['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md'],
};

/**
 * Makes the embedded files in an empty folder. It writes the feeds of each night and runs the nights in turn, so that first
 * days, edits and closings arise as they do in real nights. Returns each distinct posting once. Throws if the gate rejects a
 * night.
 */
export async function makeEmbedded(out: string, feeds: string): Promise<Posting[]> {
	const order = await readOrder();
	await writeSample({ ...order, out: feeds });
	const boards = await readBoardsFile(join(feeds, 'boards.yaml'));
	const terms = readTerms(contentFolder);
	const { classify, rates } = await readRules(contentFolder, `${dataFolder}/exchange-rates.yaml`, terms);
	// Most adverts stay the same from night to night, so each text is read only once.
	const read = new Map<string, { posting: Posting; reading: Reading }>();
	for (let night = 1; night <= order.nights; night += 1) {
		const takenAt = momentOf(order.now.getTime() - (order.nights - night) * DAY);
		const { report } = await takeNight({
			out,
			takenAt,
			sample: true,
			fetch: (last) => recordedFeeds(join(feeds, `night-${night}`), boards, terms, last),
			classify: (posting, text) => {
				const advert = { ...posting, text: text.words() };
				const words = JSON.stringify(advert);
				const { reading } = read.get(words) ?? { reading: classify(posting, text) };
				read.set(words, { posting: advert, reading });
				return reading;
			},
			rates,
		});
		const { published, reason } = report.verdict;
		if (!published) throw new Error(`The gate rejected night ${night} (${takenAt}): ${reason} Nothing was changed.`);
	}
	return [...read.values()].map(({ posting }) => posting);
}

/** The paths of committed files that differ from those in `folder`. */
export async function staleFiles(folder: string): Promise<string[]> {
	const stale: string[] = [];
	for (const name of embedded.files) {
		const committed = await readFile(join(embedded.folder, name)).catch(() => null);
		if (!committed?.equals(await readFile(join(folder, name)))) stale.push(join(embedded.folder, name));
	}
	return stale;
}
