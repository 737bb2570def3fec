import type { Intent } from './intent.ts';
import type { Chance } from './random.ts';
import { mlopsDuties, roleDuties, specialisedDuties } from './words.ts';

/** Duties that put the job on its tracks and into its specialisations, the main track’s first. */
export function chooseDuties({ role, tracks, specialisations }: Intent, draw: Chance): string[] {
	if (role === null) return [];
	const special = specialisations.flatMap((one) => draw.some(specialisedDuties[one]?.[role] ?? [], 2));
	if (role !== 'mlops-engineer') return [...draw.some(roleDuties[role], draw.int(5, 7)), ...special];
	const [main, second] = tracks;
	if (main === undefined) return special;
	const first = draw.some(mlopsDuties[main], second === undefined ? draw.int(5, 7) : draw.int(4, 5));
	const beside = second === undefined ? [] : draw.some(mlopsDuties[second], 3);
	return [...first, ...beside, ...special];
}
