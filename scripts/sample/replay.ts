import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

const day = 86_400_000;

/** The moment of one night of a sample as the command line takes it: `2026-11-24T02:40:00Z`. */
export function nightMoment(now: Date, nightsBack: number): string {
	return new Date(now.getTime() - nightsBack * day).toISOString().replace('.000Z', 'Z');
}

/**
 * Runs the pipeline over each night of a sample in turn, in one and the same out folder, so that first days,
 * edits and closings come from real nights. Throws with the pipeline’s own words where it fails.
 */
export async function replayNights(
	sample: { folder: string; nights: number; now: Date },
	out: string,
	progress: (night: number) => void,
): Promise<void> {
	for (let night = 1; night <= sample.nights; night += 1) {
		progress(night);
		const folder = join(sample.folder, `night-${night}`);
		const moment = nightMoment(sample.now, sample.nights - night);
		const args = ['--replay', folder, '--boards', join(sample.folder, 'boards.yaml'), '--out', out, '--now', moment];
		const pipeline = spawn(process.execPath, [join(import.meta.dirname, '../snapshot.ts'), ...args, '--sample'], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const [words, complaints, [code]] = await Promise.all([
			text(pipeline.stdout),
			text(pipeline.stderr),
			once(pipeline, 'close') as Promise<[number | null]>,
		]);
		if (code !== 0) {
			throw new Error(
				`The pipeline ended with code ${code ?? 'none'} on night ${night} (${moment}), so nothing was changed.\n${complaints}${words}`,
			);
		}
	}
}
