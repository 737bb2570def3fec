import type { AdvertLink } from './advert-link.ts';
import type { Fact } from './facts.ts';

/** What a comparison shows of a job, as the file beside its page has it. */
export interface Compared {
	title: string;
	employer: string;
	/** null where it is not open any more; nothing else is kept of it. */
	open: {
		facts: Fact[];
		/** Names by what they are of, in the order of the comparison’s rows; empty where there are none. */
		names: [heading: string, names: string[]][];
		advert: AdvertLink;
	} | null;
}
