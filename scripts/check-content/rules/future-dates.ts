import { isRecord, type Content } from '../content.ts';
import { positionOfValue, type ContentFile, type Path } from '../content-file.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Fields that say when something was done. */
const DONE_ON = ['published', 'lastReviewed', 'asOf', 'accessed', 'termsRead'];

/** Nothing can have been done on a day that has not come yet. */
export const futureDates: Rule = (content) => content.files.flatMap((file) => within(content, file, file.data, []));

function within(content: Content, file: ContentFile, value: unknown, path: Path): Problem[] {
	if (Array.isArray(value)) return value.flatMap((one, index) => within(content, file, one, [...path, index]));
	if (isRecord(value)) return Object.entries(value).flatMap(([key, one]) => within(content, file, one, [...path, key]));
	const field = String(path.at(-1));
	const isDone =
		DONE_ON.includes(field) ||
		(field === 'date' && (path[0] === 'changes' || (file.kind === 'source' && path.length === 1)));
	if (!isDone || typeof value !== 'string' || !/^\d{4}(?:-\d{2}){0,2}$/.test(value) || value <= content.today)
		return [];
	return [
		problem(file, positionOfValue(file, path), {
			rule: 'content/future-date',
			severity: 'warning',
			says: `\`${field}\` is ${value}, a day that has not come yet.`,
			todo: `Write the day on which it was done, at the latest today: '${content.today}'.`,
		}),
	];
}
