import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '#facts/listing.ts';
import { PREVIOUS_SNAPSHOT_FILE, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import { parseSnapshot } from '../../src/loaders/snapshot.ts';

/** The jobs of one snapshot. */
export interface Night {
	/** `2026-11-24` */
	day: string;
	/** True for the invented jobs that a new checkout has until its first real night. */
	sample: boolean;
	listings: Listing[];
}

/** Reads the newest snapshot of a folder and the one before. A missing one is null; a damaged one throws. */
export function readNights(folder: string): { tonight: Night | null; before: Night | null } {
	return { tonight: readNight(join(folder, SNAPSHOT_FILE)), before: readNight(join(folder, PREVIOUS_SNAPSHOT_FILE)) };
}

function readNight(file: string): Night | null {
	if (!existsSync(file)) return null;
	const { manifest, listings } = parseSnapshot(readFileSync(file), file);
	return { day: manifest.takenAt.slice(0, 10), sample: manifest.sample, listings };
}
