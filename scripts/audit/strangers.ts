import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLedger } from '#night-file/ledger-file.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { employerOnBoard, type OfEmployer } from '#night-file/withheld-file.ts';

/** The texts in open and closed adverts. They were written by people whom nobody here knows. */
export interface Strangers {
	/** The employer of each job on its board, by the job’s id: `greenhouse/acme/acme`. */
	employerOf: ReadonlyMap<string, string>;
	/** Whether any advert contains these words. */
	say: (words: string) => boolean;
}

/** Reads the texts of adverts from the snapshot that the site was built from, and from its ledger. */
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
