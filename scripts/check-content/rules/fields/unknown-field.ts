import { didYouMean } from '#domain/nearest.ts';
import { at, type ContentRule } from '../../rule.ts';
import { fieldNamesAt } from '../../schema-walk.ts';
import { schemaIssues } from './schema-issues.ts';

export const unknownField: ContentRule = {
	id: 'content/unknown-field',
	severity: 'error',
	title: 'Unknown field',
	help: `
		A field has a name that this kind of file does not have. Usually it is a typo. The message names the most likely field.

		Instead of

		\`\`\`
		titel: Serving
		\`\`\`

		write

		\`\`\`
		title: Serving
		\`\`\`
	`,
	file: (file) =>
		schemaIssues(file).flatMap(({ issue, type, path }) => {
			if (issue.code !== 'unrecognized_keys') return [];
			const known = fieldNamesAt(type, path);
			const otherwise = `The fields here are: ${known.map((name) => `\`${name}\``).join(', ')}.`;
			return issue.keys.map((field) => ({
				...at(file, file.yaml.positionOfKey([...path, field])),
				says: `Unknown field \`${field}\`.`,
				todo: /^\d+$/.test(field)
					? 'A number has no comma: write 110000, and 3.4 with a point.'
					: didYouMean(field, known, otherwise),
			}));
		}),
};
