import type { Vocabulary } from '#domain/vocabulary.ts';
import type { PostingWords, Reading } from '#classify/reading.ts';
import type { Accuracy, Retrieval } from '../measure.ts';

/** The rules of the night, and the vocabulary that they read by. */
export interface Rules {
	read: (words: PostingWords) => Reading;
	vocabulary: Vocabulary;
}

/** What the rules make of a set. */
export interface Measured {
	/** Adverts that were compared. */
	adverts: number;
	figures: Record<string, Accuracy | Retrieval>;
	/** A line a figure, for people. */
	lines: string[];
	/** A line for each thing that is read otherwise than labelled. */
	misses: string[];
	/** A sentence for each line of the files that cannot be used. */
	faults: string[];
}

/** Labelled adverts that somebody else has published. Nothing of them is kept here: they are read where they were cloned to. */
export interface PublicSet {
	name: string;
	/** The name of its repository’s folder, as `git clone` gives it. */
	folder: string;
	/** What is read of it, as its authors name and lay it. */
	files: readonly string[];
	repository: string;
	/** Whose it is, under which licence, and at which commit it was read here. */
	credit: string;
	shows: string;
	hides: string;
	/** @throws UnusableSet where the files cannot be used */
	measure: (texts: readonly string[], rules: Rules) => Measured;
}

/** Says in a sentence why the files of a set cannot be used. */
export class UnusableSet extends Error {}
