import type { Evidence, Facts } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';

/** A value and the words it was read from. */
export interface Detected<T> {
	value: T;
	evidence: Evidence[];
}

/** What the rules make of one posting. Nothing here is guessed: what the advert does not say is null or empty. */
export interface Reading extends Omit<Facts, 'role' | 'remote'> {
	role: Facts['role'] | null;
	/** null where neither place nor text says anything about where the work is done. */
	remote: Facts['remote'] | null;
	/** Why no role was set, or why this one, as a sentence for the report. */
	why: string;
}

/** What the classifier is handed: the posting’s words, as they stand. */
export interface PostingWords extends Pick<
	Posting,
	'title' | 'text' | 'locations' | 'workplace' | 'countryField' | 'pay' | 'payText'
> {
	/** Whether its board carries remote jobs only, so that a country in a row is where one may work from. */
	remoteOnlyBoard?: boolean;
}
