import { at, type ContentRule } from '../../rule.ts';
import { schemaIssues } from './schema-issues.ts';

export const missingField: ContentRule = {
	id: 'content/missing-field',
	severity: 'error',
	title: 'A field is missing',
	help: `
		A field that this kind of file must have is not there. Unknown is written out as \`null\` where the field allows it.

		Instead of

		\`\`\`
		term: DAG
		\`\`\`

		write

		\`\`\`
		term: DAG
		also: []
		\`\`\`
	`,
	file: (file) =>
		schemaIssues(file)
			.filter(({ issue, value }) => issue.code !== 'unrecognized_keys' && value === undefined)
			.map(({ path, name, meant }) => ({
				...at(file, path),
				says: `The field \`${name}\` is missing.`,
				todo: `Add it. ${meant}`.trim(),
			})),
};
