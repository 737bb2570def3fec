import { entries, isWords } from './choices.ts';

/** Most tools and the like that are kept as what a reader can show. */
const MOST_SKILLS = 500;

/** What a reader can show, by its names in addresses; one set for all roles. */
export const readSkills = (stored: unknown): string[] => [...new Set(entries(stored, MOST_SKILLS, isWords))];

/** The set after a reader has ticked some of what a page offers: what the page does not offer stays. */
export const withSkills = (
	kept: readonly string[],
	offered: readonly string[],
	ticked: readonly string[],
): string[] => [...kept.filter((name) => !offered.includes(name)), ...ticked];
