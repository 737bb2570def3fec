import type { Facts } from './listing.ts';

/** What the rules make of one posting. Nothing here is guessed: what the advert does not say is null or empty. */
export interface Reading extends Omit<Facts, 'role' | 'remote'> {
	role: Facts['role'] | null;
	/** null where neither place nor text says anything about where the work is done. */
	remote: Facts['remote'] | null;
	/** Why no role was set, or why this one, as a sentence for the report. */
	why: string;
}
