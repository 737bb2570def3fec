import { at, type ContentRule } from '../../rule.ts';

/** Fields that say when something was done. In sources and in the changes of a role, `date` is one of them. */
const DONE_ON = ['published', 'lastReviewed', 'asOf', 'accessed', 'termsRead'];

/** Reports a past event that is dated in the future. */
export const futureDate: ContentRule = {
	id: 'content/future-date',
	severity: 'warning',
	keptFor: 'A review or a source dated in the future would count as fresh for too long.',
	title: 'A date in the future',
	help: `
		\`published\`, \`lastReviewed\` and \`asOf\` say when something was done, so none lies after today; nor does the \`date\` of a source. Write the day on which it was done:

		\`\`\`
		lastReviewed: '2026-11-24'
		\`\`\`
	`,
	content: ({ files, today }) =>
		files.flatMap((file) =>
			file.yaml.strings().flatMap(({ path, value, start }) => {
				const field = String(path.at(-1));
				const isOfChange = path[0] === 'changes' || (file.kind === 'source' && path.length === 1);
				if (!DONE_ON.includes(field) && !(field === 'date' && isOfChange)) return [];
				if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value) || value <= today) return [];
				return [
					{
						...at(file, start),
						says: `\`${field}\` is ${value}, which is in the future.`,
						todo: `Write the day on which it was done, at the latest today: '${today}'.`,
					},
				];
			}),
		),
};
