import type { Day } from '#domain/text.ts';
import { counted } from '../../reporters/problem.ts';
import type { Problem } from '../../reporters/problem.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../content.ts';
import type { ContentFile, Path } from '../content-file.ts';
import { tell, type Rule } from '../rule.ts';
import { tables } from '../tables.ts';

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
	const message = days > 0 && late > days ? 'review-overdue' : 'review-overdue/soon';
	return [tell(file, path, message, { what, late: counted(late, 'day') })];
}

const isDay = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Nothing can have been done on a day that has not come yet. */
export const futureDates: Rule = ({ files, today }) =>
	files.flatMap((file) =>
		file.yaml.strings().flatMap(({ path, value, start }) => {
			const field = String(path.at(-1));
			const isOfChange = path[0] === 'changes' || (file.kind === 'source' && path.length === 1);
			if (!tables.doneOn.includes(field) && !(field === 'date' && isOfChange)) return [];
			if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value) || value <= today) return [];
			return tell(file, start, 'future-date', { field, value, today });
		}),
	);
