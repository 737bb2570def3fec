import { daysBetween } from '#domain/day.ts';
import type { TermsEntry } from '#domain/terms.ts';
import { mayBeOutOfDate } from '#domain/terms-choice.ts';
import { Day } from '#domain/text.ts';
import { plural } from '#site/format.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Warns of an overdue review. It becomes an error once the text is overdue for as long as its review period. */
export const reviewOverdue: ContentRule = {
	id: 'content/review-overdue',
	severity: 'error',
	keptFor: 'It fires by the clock, not by a change of the content.',
	title: 'A review is overdue',
	help: `
		A guide, a claim, an answer, a figure in terms of work or a survey of adverts is past the day on which someone was to read it again. It is a warning until twice the time has passed, and an error from then on.

		Read it against its sources, correct it, then set \`lastReviewed\` (guides), \`asOf\` and \`reviewBy\` (claims) or \`reviewBy\` (answers). A figure in terms of work whose \`changesOn\` has come is a warning, and its page says that it may be out of date: look it up on the official page, and set \`value\`, \`asOf\` and \`changesOn\`. A survey that is too old (\`expires\`) wants a new one: \`npm run survey\`. No day of review lies more than three years ahead. \`npm run check -- --now 2027-06-01\` shows what will be due on a day.
	`,
	content: (content) => [
		...neverDue(content),
		...filesOf(content, 'role').flatMap((file) => {
			const { lastReviewed, reviewInDays } = fieldsOf(file);
			if (!isDay(lastReviewed) || typeof reviewInDays !== 'number') return [];
			return overdue(content, file, ['lastReviewed'], lastReviewed, reviewInDays, 'This guide');
		}),
		...filesOf(content, 'claims').flatMap((file) =>
			entriesOf(file).flatMap(({ asOf, reviewBy, slug }, index) => {
				if (!isDay(asOf) || !isDay(reviewBy)) return [];
				const days = Math.max(1, daysBetween(asOf, reviewBy));
				return overdue(content, file, [index, 'reviewBy'], asOf, days, `The claim \`${String(slug)}\``);
			}),
		),
		...filesOf(content, 'edition').flatMap((file) => {
			const { expires } = fieldsOf(file);
			return isDay(expires) ? overdue(content, file, ['expires'], expires, 0, 'This survey of adverts') : [];
		}),
		...filesOf(content, 'faq').flatMap((file) => {
			const { reviewBy } = fieldsOf(file);
			// Answers have no day of their last review, so the length of their review period is unknown and they are only warned of.
			return isDay(reviewBy) ? overdue(content, file, ['reviewBy'], reviewBy, 0, 'This answer') : [];
		}),
		...filesOf(content, 'terms').flatMap((file) => {
			const { entries } = fieldsOf(file);
			return (Array.isArray(entries) ? entries : []).flatMap((entry: Partial<TermsEntry> | null, index): Finding[] => {
				const changesOn = entry?.figure?.changesOn;
				if (!isDay(changesOn) || !mayBeOutOfDate(changesOn, content.today)) return [];
				return [
					{
						...at(file, ['entries', index, 'figure', 'changesOn']),
						severity: 'warning',
						says: `The figure of \`${String(entry?.slug)}\` was due to change on ${changesOn}, and its page says that it may be out of date.`,
						todo: 'Look it up on the official page, and set `value`, `asOf` and the day of its next change.',
					},
				];
			});
		}),
	],
};

/** Review days too far in the future, usually because of a typo in the year. */
const neverDue = ({ files, today }: Content): Finding[] =>
	files.flatMap((file) =>
		file.yaml.strings().flatMap(({ path, value, start }) => {
			const isOfReview = path.at(-1) === 'reviewBy' || path.at(-1) === 'expires';
			if (!isOfReview || !isDay(value) || Number(value.slice(0, 4)) <= Number(today.slice(0, 4)) + 3) return [];
			const says = `\`${String(path.at(-1))}\` is ${value}, more than three years from now, so that it is hardly ever due.`;
			return [{ ...at(file, start), says, todo: 'Set a day within the next year or two.' }];
		}),
	);

function overdue(content: Content, file: ContentFile, path: Path, from: Day, days: number, what: string): Finding[] {
	const late = daysBetween(from, content.today) - days;
	if (late <= 0) return [];
	return [
		{
			...at(file, path),
			severity: days > 0 && late > days ? 'error' : 'warning',
			says: `${what} was due for review ${plural(late, 'day')} ago.`,
			todo: 'Read it against its sources, correct what has changed, and set the date of the review.',
		},
	];
}

const isDay = (value: unknown): value is Day => Day.safeParse(value).success;
