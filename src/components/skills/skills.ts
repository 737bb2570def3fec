import { entries, isWords } from '../store/stored-values.ts';

/** How many tools and terms are stored as the reader’s skills. */
const MAX_SKILLS = 500;

/** The reader’s skills, as names in addresses; one set for all roles. */
export const readSkills = (stored: unknown): string[] => [...new Set(entries(stored, MAX_SKILLS, isWords))];

/** Updates the skills after a reader has ticked some of those on a page. Skills that the page does not offer stay. */
export const withSkills = (
	kept: readonly string[],
	offered: readonly string[],
	ticked: readonly string[],
): string[] => [...kept.filter((name) => !offered.includes(name)), ...ticked];
