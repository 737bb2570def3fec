import { dirname } from 'node:path';
import { memoizeOnce } from '#domain/memoize.ts';
import { standing, type StandingVerdict } from '../measure/steady.ts';
import { countedOf, readVerdicts, type NightOfVerdicts } from '../measure/verdicts-file.ts';
import { snapshotFile } from '../loaders/snapshot.ts';

const nights = memoizeOnce((): readonly NightOfVerdicts[] => readVerdicts(dirname(snapshotFile)));

/** The verdict on a claim that the stored nights of job listings support; null if no night is stored. */
export function standingVerdict(claim: string): StandingVerdict | null {
	return standing(countedOf(claim, nights())).at(-1) ?? null;
}

/** How many nights of verdicts are stored. */
export const storedNights = (): number => nights().length;
