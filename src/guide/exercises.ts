import type { CollectionEntry } from 'astro:content';
import { nameInRole } from './load-guide.ts';

export type Exercise = CollectionEntry<'drills'> | CollectionEntry<'prompts'>;

/** A page of a guide that shows exercises; null for both is the page on hiring. */
export interface Place {
	track: string | null;
	skill: string | null;
}

/** The one page that shows an exercise in full: of its first track, else of its first skill, else on hiring. */
export function homeOf({ data }: Exercise): Place {
	const track = data.tracks[0] ?? null;
	return { track, skill: track === null ? (data.skills[0] ?? null) : null };
}

/** Whether a page shows the exercise, in full or as a link. The page on hiring has them all. */
export function belongsTo({ data }: Exercise, { track, skill }: Place): boolean {
	if (track !== null) return data.tracks.includes(track);
	if (skill !== null) return data.skills.includes(skill);
	return true;
}

export const isSamePlace = (a: Place, b: Place): boolean => a.track === b.track && a.skill === b.skill;

/** The anchor of an exercise on its page: `drill-pending-pod`. */
export const anchorOf = ({ id, collection }: Exercise): string =>
	`${collection === 'drills' ? 'drill' : 'prompt'}-${nameInRole(id)}`;

/** Where an exercise stands in full. */
export function exerciseHref(role: string, exercise: Exercise): string {
	const { track, skill } = homeOf(exercise);
	const page = track !== null ? `tracks/${track}` : skill !== null ? `skills/${skill}` : 'hiring';
	return `/guides/${role}/${page}/#${anchorOf(exercise)}`;
}

/** The place of a page among those that show exercises, by the parameters of its address. */
export const placeOfPage = ({ track, skill }: Record<string, string | undefined>): Place => ({
	track: track ?? null,
	skill: skill ?? null,
});
