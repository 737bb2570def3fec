import type { Day } from '#domain/text.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../content.ts';
import { positionOfValue, type ContentFile, type Path } from '../content-file.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

const DAY = 86_400_000;

/** Text past its review day is a warning; past twice the time it was given, an error. */
export const reviews: Rule = (content) => [
	...filesOf(content, 'role').flatMap((file) => {
		const { lastReviewed, reviewInDays } = fieldsOf(file);
		if (!isDay(lastReviewed) || typeof reviewInDays !== 'number') return [];
		return overdue(content, file, ['lastReviewed'], lastReviewed, reviewInDays, 'This guide');
	}),
	...filesOf(content, 'claims').flatMap((file) =>
		entriesOf(file).flatMap(({ asOf, reviewBy, slug }, index) => {
			if (!isDay(asOf) || !isDay(reviewBy)) return [];
			const days = Math.max(1, (Date.parse(reviewBy) - Date.parse(asOf)) / DAY);
			return overdue(content, file, [index, 'reviewBy'], asOf, days, `The claim \`${String(slug)}\``);
		}),
	),
	...filesOf(content, 'faq').flatMap((file) => {
		const { reviewBy } = fieldsOf(file);
		// An answer states no day on which it was right, so it is never late enough for an error.
		return isDay(reviewBy) ? overdue(content, file, ['reviewBy'], reviewBy, 0, 'This answer') : [];
	}),
];

function overdue(content: Content, file: ContentFile, path: Path, from: Day, days: number, what: string): Problem[] {
	const late = Math.floor((Date.parse(content.today) - Date.parse(from)) / DAY) - days;
	if (late <= 0) return [];
	return [
		problem(file, positionOfValue(file, path), {
			rule: 'content/review-overdue',
			severity: days > 0 && late > days ? 'error' : 'warning',
			says: `${what} was due for review ${late} ${late === 1 ? 'day' : 'days'} ago.`,
			todo: 'Read it against its sources, correct what has changed, and set the date of the review.',
		}),
	];
}

function isDay(value: unknown): value is Day {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
