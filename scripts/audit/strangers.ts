import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLedger } from '#night-file/ledger-file.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { employerOnBoard, type OfEmployer } from '#night-file/withheld-file.ts';

/** Whose words stand on the pages of jobs, open or closed: those of people whom nobody here knows. */
export interface Strangers {
	/** The employer of each job on its board, by the job’s id: `greenhouse/acme/acme`. */
	employerOf: ReadonlyMap<string, string>;
	/** Whether any advert holds these words. */
	say: (words: string) => boolean;
}

/** Everything that strangers said, from the snapshot that the site was built from and its ledger. */
export function readStrangers(snapshotFile: string): Strangers {
	const { manifest, lines } = readSnapshot(readFileSync(snapshotFile), snapshotFile);
	const ledger = manifest.ledger === undefined ? null : readLedger(dirname(snapshotFile), manifest.ledger);
	const jobs = [...(ledger?.postings ?? []), ...lines] as (OfEmployer & { id: string })[];
	const all = JSON.stringify(jobs);
	return {
		employerOf: new Map(jobs.map((job) => [job.id, employerOnBoard(job)])),
		say: (words) => all.includes(JSON.stringify(words).slice(1, -1)),
	};
}
