import { filesOf } from '../content.ts';
import { positionOf, wordsOf } from '../content-file.ts';
import type { Kind } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const number = new RegExp(String.raw`\b(${NUMBERS.join('|')})\b`, 'i');

const counted: Record<string, Kind> = {
	tracks: 'track',
	employers: 'employer',
	skills: 'skill',
	checks: 'check',
	levels: 'level',
	signals: 'signal',
};

/** “Five things to check” must be five: the first number in a section’s lead is how many entries it has. */
export const counts: Rule = (content) =>
	filesOf(content, 'role').flatMap((file) =>
		wordsOf(file).flatMap(({ path, start, end }) => {
			const kind = path?.[0] === 'sections' ? counted[String(path[1])] : undefined;
			const match = number.exec(file.text.slice(start, end));
			if (!kind || !match?.[1]) return [];
			const said = NUMBERS.indexOf(match[1].toLowerCase()) + 2;
			const there = filesOf(content, kind, file.role).length;
			if (said === there) return [];
			return problem(file, positionOf(file, start + match.index), {
				rule: 'content/count',
				severity: 'error',
				says: `The text says “${match[1]}”, but this role has ${there} in ${kind}s/.`,
				todo: 'Correct the number, or add what is missing.',
			});
		}),
	);
