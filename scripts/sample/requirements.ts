import type { Intent } from './intent.ts';
import type { Chance } from './random.ts';
import { fields, juniorSentences, levelSentences, requirements, unstatedSentences, yearsSentences } from './words.ts';

/** What the advert asks for, experience first. The cloud has a sentence of its own. */
export function chooseRequirements({ role, level, years }: Intent, draw: Chance): string[] {
	if (role === null) return [];
	const sentences = years !== null ? yearsSentences : level === 'junior' ? juniorSentences : unstatedSentences;
	const experience = draw
		.pick(years === 1 ? ['1+ years of work in {field}, internships included'] : sentences)
		.replace('{years}', String(years))
		.replace('{field}', draw.pick(fields[role]));
	const grown = level === 'senior' || level === 'staff' ? [draw.pick(levelSentences[level])] : [];
	return [experience, ...draw.some(requirements[role], draw.int(4, 5)), ...grown];
}
