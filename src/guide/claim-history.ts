import { dirname } from 'node:path';
import { standing, type StandingVerdict } from '../measure/steady.ts';
import { readVerdicts, type NightOfVerdicts } from '../measure/verdicts-file.ts';
import { snapshotFile } from '../loaders/snapshot.ts';

let kept: readonly NightOfVerdicts[] | undefined;

/** What stands of a claim by tonight’s jobs, by the nights that were kept; null where none was. */
export function standsOf(claim: string): StandingVerdict | null {
	kept ??= readVerdicts(dirname(snapshotFile));
	const counted = kept.flatMap(({ day, claims }) => {
		const one = claims[claim];
		return one ? [{ day, verdict: one.verdict }] : [];
	});
	return standing(counted).at(-1) ?? null;
}

/** How many nights of verdicts are kept. */
export function nightsKept(): number {
	kept ??= readVerdicts(dirname(snapshotFile));
	return kept.length;
}
