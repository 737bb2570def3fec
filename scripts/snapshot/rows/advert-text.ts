import { sha256 } from '#night-file/snapshot-file.ts';
import { simhash } from './simhash.ts';

/** What is known of the words of an advert without having them at hand. */
export interface TextMarks {
	/** The same words have the same hash. */
	hash: string;
	/** What near-identical words nearly share; null where there are too few to compare. */
	simhash: string | null;
	isEmpty: boolean;
}

/** The words of an advert. Where the row is of an earlier night, they are taken out of it only if somebody asks. */
export interface AdvertText extends TextMarks {
	/** As plain text; empty where the feed has none. */
	words: () => string;
}

export function marksOf(words: string): TextMarks {
	return { hash: sha256(words), simhash: simhash(words), isEmpty: words === '' };
}
