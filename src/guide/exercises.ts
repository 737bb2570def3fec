import type { CollectionEntry } from 'astro:content';
import { anchorOf, exercisePage, withAnchor } from '#routes/anchors.ts';
import { nameInRole, roleOf, type Guide } from './load-guide.ts';

export type Exercise = CollectionEntry<'drills'> | CollectionEntry<'prompts'>;

/**
 * The one page that shows an exercise in full: that of its first track, otherwise of its first skill, otherwise the page on
 * hiring.
 */
export const homeOf = ({ id, data }: Exercise): string =>
	exercisePage(roleOf(id), { track: data.tracks[0], skill: data.skills[0] });

/** Whether a page shows the exercise, in full or as a link. The page on hiring shows all of them. */
export const belongsTo = ({ id, data: { tracks, skills } }: Exercise, page: string): boolean =>
	[{}, ...tracks.map((track) => ({ track })), ...skills.map((skill) => ({ skill }))].some(
		(owner) => exercisePage(roleOf(id), owner) === page,
	);

/** The searchable text that exercises add to a page: title and duration of each, and the whole exercise if this page shows it in full. */
export function searchableExercises({ drills, prompts, hiring }: Guide, page: string): (Exercise | string)[] {
	const rounds = new Map(hiring.data.rounds.map(({ slug, title }) => [slug, title]));
	return [...drills, ...prompts]
		.filter((exercise) => belongsTo(exercise, page))
		.flatMap((exercise) => {
			const { data } = exercise;
			const round = 'round' in data ? `${rounds.get(data.round) ?? ''}, ` : '';
			const facts = `${round}${data.minutes} minutes`;
			return [data.title, facts, ...(homeOf(exercise) === page ? [exercise] : [])];
		});
}

/** The id of an exercise on its page: `drill-pending-pod`. */
export const exerciseId = ({ id, collection }: Exercise): string =>
	anchorOf(collection === 'drills' ? 'drill' : 'prompt', nameInRole(id));

/** The address where an exercise is shown in full. */
export const exercisePath = (exercise: Exercise): string => withAnchor(homeOf(exercise), exerciseId(exercise));
