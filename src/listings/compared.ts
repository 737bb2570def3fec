import type { AdvertLink } from './advert-link.ts';
import type { Fact } from './facts.ts';

/** What a comparison shows of a job, stored in a JSON file next to the job’s page. */
export interface Compared {
	title: string;
	employer: string;
	/** null if the job has closed; we keep none of its facts. */
	open: {
		facts: Fact[];
		/** Named terms under their row headings, in the comparison’s row order; a row may be empty. */
		names: [heading: string, names: string[]][];
		advert: AdvertLink;
	} | null;
}
