import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { ListingSource } from '#domain/listing-source.ts';
import { Listing } from '#facts/listing.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { brokenWordsOf } from './broken-words.ts';
import { UsageError } from '../command.ts';
import { readTerms } from '../snapshot/plan/terms.ts';

const Shown = Listing.pick({ id: true, title: true, locations: true, seenOn: true }).loose();

/** The parts of the snapshot that the rules about terms need. */
export interface ShownListings {
	/** When the night was taken. */
	takenAt: string;
	listings: z.infer<typeof Shown>[];
	/** Texts in adverts that would be a mistake in an editor’s text: `Engineer {{location}}`. */
	brokenWords: string[];
	/** The terms of each source, by its name. */
	terms: ReadonlyMap<string, ListingSource>;
}

/** Reads the snapshot that the site was built from, and the terms of its sources. */
export async function readShownListings(snapshotFile: string, contentFolder: string): Promise<ShownListings> {
	const { manifest, lines } = readOrSay(snapshotFile);
	const listings = lines.map((line) => Shown.parse(line));
	return {
		takenAt: manifest.takenAt,
		listings,
		brokenWords: brokenWordsOf(listings),
		terms: readTerms(contentFolder),
	};
}

function readOrSay(file: string) {
	try {
		return readSnapshot(readFileSync(file), file);
	} catch (error) {
		throw new UsageError(
			`Name the snapshot that the site was built from; this one cannot be read. ${(error as Error).message}`,
		);
	}
}
