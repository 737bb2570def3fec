import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Listing } from '#domain/listing.ts';
import { explain, PREVIOUS_SNAPSHOT_FILE, readSnapshot, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';

/** A night’s jobs, with its day and whether they are invented. */
export interface Night {
	/** `2026-11-24` */
	day: string;
	sample: boolean;
	listings: Listing[];
}

/** The night in a folder, and the one before; null for one that is not there. Throws a sentence where one cannot be read. */
export function readNights(folder: string): { tonight: Night | null; before: Night | null } {
	return { tonight: readNight(join(folder, SNAPSHOT_FILE)), before: readNight(join(folder, PREVIOUS_SNAPSHOT_FILE)) };
}

function readNight(file: string): Night | null {
	if (!existsSync(file)) return null;
	const { manifest, lines } = readSnapshot(readFileSync(file), file);
	const listings = lines.map((line, at) => {
		const { data, error } = Listing.safeParse(line);
		if (!data) throw new Error(`${file}:${at + 2} is no listing of today’s shape: ${explain(error)}`);
		return data;
	});
	return { day: manifest.takenAt.slice(0, 10), sample: manifest.sample, listings };
}
