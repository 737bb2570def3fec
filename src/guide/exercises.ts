import type { CollectionEntry } from 'astro:content';
import { nameInRole, type Guide } from './load-guide.ts';

export type Exercise = CollectionEntry<'drills'> | CollectionEntry<'prompts'>;

/** A page that shows exercises, below its guide, by the parameters of its address: `tracks/serving`, `hiring` */
export const pageBelow = ({ track, skill }: { track?: string | undefined; skill?: string | undefined }): string =>
	track ? `tracks/${track}` : skill ? `skills/${skill}` : 'hiring';

/** The one page that shows an exercise in full: of its first track, else of its first skill, else on hiring. */
export const homeOf = ({ data }: Exercise): string => pageBelow({ track: data.tracks[0], skill: data.skills[0] });

/** Whether a page shows the exercise, in full or as a link. The page on hiring has them all. */
export const belongsTo = ({ data: { tracks, skills } }: Exercise, page: string): boolean =>
	[
		pageBelow({}),
		...tracks.map((track) => pageBelow({ track })),
		...skills.map((skill) => pageBelow({ skill })),
	].includes(page);

/** What a page says of exercises: those that it shows in full, and the titles of those that it leads to. */
export function exercisesSaid({ drills, prompts, hiring }: Guide, page: string): (Exercise | string)[] {
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

/** The anchor of an exercise on its page: `drill-pending-pod`. */
export const anchorOf = ({ id, collection }: Exercise): string =>
	`${collection === 'drills' ? 'drill' : 'prompt'}-${nameInRole(id)}`;

/** Where an exercise stands in full, below its guide. */
export const exercisePath = (exercise: Exercise): string => `${homeOf(exercise)}/#${anchorOf(exercise)}`;
