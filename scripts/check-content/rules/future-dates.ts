import { fieldsOf } from '../content.ts';
import { positionOfValue } from '../content-file.ts';
import { problem, type Rule } from '../rule.ts';

/** Fields that say when something was done. */
const DONE_ON = ['published', 'lastReviewed', 'asOf'];

/** Nothing can have been done on a day that has not come yet. */
export const futureDates: Rule = ({ files, today }) =>
	files.flatMap((file) =>
		DONE_ON.flatMap((field) => {
			const { [field]: day } = fieldsOf(file);
			if (typeof day !== 'string' || day <= today) return [];
			return problem(file, positionOfValue(file, [field]), {
				rule: 'content/future-date',
				severity: 'warning',
				says: `\`${field}\` is ${day}, a day that has not come yet.`,
				todo: `Write the day on which it was done, at the latest today: '${today}'.`,
			});
		}),
	);
