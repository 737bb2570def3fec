import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { stringify } from 'yaml';
import { Board } from '#domain/board.ts';
import { inventEmployer } from './employers.ts';
import { boardJobs, feedBody } from './feeds.ts';
import { employersFor } from './market.ts';
import { sampleSources } from './words.ts';

interface SampleOrder {
	seed: string;
	/** Rows of the last night that are fit to be published. */
	listings: number;
	nights: number;
	/** Moment of the last night. */
	now: Date;
	out: string;
}

/** Of the last night: employers, fit rows and unfit jobs. */
interface SampleReport {
	employers: number;
	listings: number;
	unfit: number;
}

/**
 * Writes `night-<k>/<source>/<board>.json` for each night, and `boards.yaml`. Board by board, so that memory does not
 * grow with the number of listings.
 */
export async function writeSample({ seed, listings, nights, now, out }: SampleOrder): Promise<SampleReport> {
	const report: SampleReport = { employers: 0, listings: 0, unfit: 0 };
	for (let night = 1; night <= nights; night += 1) {
		for (const source of sampleSources) await mkdir(join(out, `night-${night}`, source), { recursive: true });
	}
	const boards = createWriteStream(join(out, 'boards.yaml'));
	boards.write('# Employers invented by `npm run sample`; none of them exists.\n');
	for (let index = 0; index < employersFor(listings); index += 1) {
		const employer = inventEmployer(seed, index);
		const { source, slug, name, kind } = employer;
		const jobs = boardJobs(seed, employer, listings, nights);
		if (jobs.length === 0) continue;
		for (let night = 1; night <= nights; night += 1) {
			const file = join(out, `night-${night}`, source, `${slug}.json`);
			await writeFile(file, feedBody(seed, employer, jobs, nights - night, now));
		}
		const board = { source, board: slug, employer: source === 'remotive' ? null : name, kind };
		boards.write(stringify([Board.parse(board)]));
		report.employers += 1;
		report.unfit += jobs.filter(({ intent }) => intent.unfit !== null).length;
		report.listings += jobs.filter(({ intent, life }) => intent.unfit === null && life.closed === null).length;
	}
	await once(boards.end(), 'finish');
	return report;
}
