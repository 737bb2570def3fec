import { at, type ContentRule } from '../../rule.ts';
import { valuesIn } from './values-in.ts';

export const duplicateEntry: ContentRule = {
	id: 'content/duplicate-entry',
	severity: 'error',
	title: 'The same entry twice in a list',
	help: `
		A list names something twice: \`tools: [helm, docker, helm]\`. Take one out.
	`,
	file: (file) =>
		valuesIn(file).flatMap(({ value: list, path }) => {
			const name = path.at(-1) ?? 'the list';
			// Sentences that a detector must find, or must not.
			if (!Array.isArray(list) || name === 'hits' || name === 'misses') return [];
			return list.flatMap((entry: unknown, index) =>
				typeof entry === 'string' && list.indexOf(entry) < index
					? [
							{
								...at(file, [...path, index]),
								says: `\`${entry}\` stands in \`${name}\` twice.`,
								todo: 'Take one out.',
							},
						]
					: [],
			);
		}),
};
