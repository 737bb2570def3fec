import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { stringify } from 'yaml';
import { Board } from '#domain/board.ts';
import { inventEmployer, type Employer } from './employers.ts';
import { feedBody } from './feeds.ts';
import { boardJobs } from './lifecycle.ts';
import { isJobBoard, sampleSources } from './sources.ts';
import { employersFor } from './market.ts';

export interface SampleOrder {
	seed: string;
	/** Rows of the last night that are fit to be published. */
	listings: number;
	nights: number;
	/** Moment of the last night. */
	now: Date;
	out: string;
}

export interface SampleReport {
	employers: number;
	/** Fit rows and unfit jobs of the last night. */
	listings: number;
	unfit: number;
}

/**
 * Writes `night-<k>/<source>/<board>.json` for each night, `boards.yaml`, and `intents.ndjson`: what each job is
 * meant to say. Board by board, so that memory does not grow with the number of listings.
 */
export async function writeSample(
	order: SampleOrder,
	progress: (done: number, of: number) => void,
): Promise<SampleReport> {
	const { seed, listings, nights, now, out } = order;
	const count = employersFor(listings);
	const report: SampleReport = { employers: 0, listings: 0, unfit: 0 };
	for (let night = 1; night <= nights; night += 1) {
		for (const source of sampleSources) await mkdir(join(out, `night-${night}`, source), { recursive: true });
	}
	const boards = createWriteStream(join(out, 'boards.yaml'));
	const intents = createWriteStream(join(out, 'intents.ndjson'));
	boards.write('# Employers invented by `npm run sample`; none of them exists.\n');
	for (let index = 0; index < count; index += 1) {
		const employer = inventEmployer(seed, index);
		const jobs = boardJobs(seed, employer, listings, nights);
		if (jobs.length === 0) continue;
		for (let night = 1; night <= nights; night += 1) {
			const file = join(out, `night-${night}`, employer.source, `${employer.slug}.json`);
			await writeFile(file, feedBody(seed, employer, jobs, nights - night, now));
		}
		boards.write(stringify([boardRow(employer)]));
		const lines = jobs.map((job) => `${JSON.stringify({ ...job.intent, number: job.number, life: job.life })}\n`);
		if (!intents.write(lines.join(''))) await once(intents, 'drain');
		report.employers += 1;
		report.unfit += jobs.filter(({ intent }) => intent.unfit !== null).length;
		report.listings += jobs.filter(({ intent, life }) => intent.unfit === null && life.closed === null).length;
		progress(index + 1, count);
	}
	await Promise.all([boards, intents].map((stream) => once(stream.end(), 'finish')));
	return report;
}

function boardRow({ source, slug, name, kind }: Employer): Board {
	return Board.parse({ source, board: slug, employer: isJobBoard(source) ? null : name, kind, region: null });
}
