import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { stringify } from 'yaml';
import { readAdverts } from './adverts.ts';
import { formats, withRows } from './formats.ts';
import { multiply } from './multiply.ts';
import { chance } from './random.ts';
import { rowsOn } from './show.ts';

/** With more listings, there would not be enough invented names for the employers. */
export const MAX_LISTINGS = 120_000;

interface SampleOrder {
	seed: string;
	/** Number of rows on the last night. */
	listings: number;
	nights: number;
	/** The time of the last night. */
	now: Date;
	out: string;
}

/** Counts for the last night. */
interface SampleReport {
	boards: number;
	listings: number;
}

/**
 * Writes `night-<k>/<source>/<board>.json` for each night, and `boards.yaml`: the boards of `data/sample/`, then copies of them
 * until there are enough listings. Writes one board at a time, so that memory does not grow with the number of listings.
 */
export async function writeSample({ seed, listings, nights, now, out }: SampleOrder): Promise<SampleReport> {
	const all = await readAdverts();
	for (let night = 1; night <= nights; night += 1) {
		for (const source of Object.keys(formats)) await mkdir(join(out, `night-${night}`, source), { recursive: true });
	}
	const boards = createWriteStream(join(out, 'boards.yaml'));
	boards.write('# Employers invented by `npm run sample`; none of them exists.\n');
	const report: SampleReport = { boards: 0, listings: 0 };
	for (let round = 0; report.listings < listings; round += 1) {
		for (const original of all) {
			const maxJobs = Math.min(original.rows.length, listings - report.listings);
			if (maxJobs === 0) break;
			const board = multiply(seed, all, original, { round, nights, maxJobs });
			const { source, board: slug } = board.board;
			for (let night = 1; night <= nights; night += 1) {
				const rows = rowsOn(seed, board, nights - night, now);
				const body = isFailing(seed, slug, nights, night)
					? { error: 'Try again later.' }
					: withRows(source, original.body, rows);
				await writeFile(join(out, `night-${night}`, source, `${slug}.json`), `${JSON.stringify(body)}\n`);
			}
			boards.write(stringify([board.board]));
			report.boards += 1;
			report.listings += maxJobs;
		}
	}
	await once(boards.end(), 'finish');
	return report;
}

/** Whether a board sends an error on a night. Never on the first night, when there are no earlier listings to keep. */
function isFailing(seed: string, slug: string, nights: number, night: number): boolean {
	return night > 1 && chance(seed, 'failing', slug, nights - night).is(0.01);
}
