import { sha256 } from '#night-file/snapshot-file.ts';
import { simhash } from './simhash.ts';

/** Hashes of an advert text. They are stored; the text itself is not. */
export interface TextMarks {
	/** Equal for equal texts. */
	hash: string;
	/** Similar for nearly identical texts; null if the text is too short to compare. */
	simhash: string | null;
	isEmpty: boolean;
}

/** The text of an advert. It is extracted only when needed: for a row in the cache, the hashes are usually enough. */
export interface AdvertText extends TextMarks {
	/** Returns the plain text; empty if the feed has none. */
	words: () => string;
}

export function marksOf(words: string): TextMarks {
	return { hash: sha256(words), simhash: simhash(words), isEmpty: words === '' };
}
