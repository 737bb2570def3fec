import type { Evidence } from '#domain/listing.ts';
import type { Posting } from '#domain/posting.ts';

/** A value and the words it was read from. */
export interface Detected<T> {
	value: T;
	evidence: Evidence[];
}

/** What the classifier is handed: the posting’s words, as they stand. */
export interface PostingWords extends Pick<
	Posting,
	'title' | 'text' | 'locations' | 'workplace' | 'countryField' | 'pay' | 'payText'
> {
	/** Whether its board carries remote jobs only, so that a country in a row is where one may work from. */
	remoteOnlyBoard?: boolean;
}
