import type { Evidence } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';

/** A value and the words it was read from. */
export interface Detected<T> {
	value: T;
	evidence: Evidence[];
}

/** The classifier’s input: the posting’s fields, unchanged. */
export interface PostingWords extends Pick<
	Posting,
	'title' | 'text' | 'locations' | 'workplace' | 'countryField' | 'pay' | 'payText'
> {
	/** Whether its board lists only remote jobs, so that a country in the location is where one may work from. */
	remoteOnlyBoard?: boolean;
}
