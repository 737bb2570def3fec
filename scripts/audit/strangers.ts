import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLedger } from '#night-file/ledger-file.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';

/** Whose words stand on the pages of jobs, open or closed: those of people whom nobody here knows. */
export interface Strangers {
	/** The employer of each job, by its id. */
	employerOf: ReadonlyMap<string, string>;
	/** Whether any advert holds these words. */
	say: (words: string) => boolean;
}

/** Everything that strangers said, from the snapshot that the site was built from and its ledger. */
export function readStrangers(snapshotFile: string): Strangers {
	const { manifest, lines } = readSnapshot(readFileSync(snapshotFile), snapshotFile);
	const ledger = manifest.ledger === undefined ? null : readLedger(dirname(snapshotFile), manifest.ledger);
	const jobs = [...(ledger?.postings ?? []), ...lines] as { id: string; employer: { slug: string } }[];
	const all = JSON.stringify(jobs);
	return {
		employerOf: new Map(jobs.map(({ id, employer }) => [id, employer.slug])),
		say: (words) => all.includes(JSON.stringify(words).slice(1, -1)),
	};
}
