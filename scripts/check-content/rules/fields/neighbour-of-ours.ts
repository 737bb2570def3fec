import { fieldsOf, isRecord, slugsOf } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports a `neighbour`, meant for roles without a guide, that has a guide on this site. */
export const neighbourOfOurs: ContentRule = {
	id: 'content/neighbour-of-ours',
	severity: 'error',
	keptFor: 'A comparison with a role of ours must link to its guide.',
	title: 'A neighbour that has a guide here',
	help: `
		\`neighbour\` of a comparison is for a role that has no guide here. Put a role of vocabulary/roles.yaml under \`roles\` instead, so that its name, guide and jobs are used.

		Write \`roles: [ml-engineer, data-engineer]\` and remove \`neighbour\`.
	`,
	content: (content) =>
		content.files.flatMap((file) => {
			const { neighbour } = file.kind === 'compare' ? fieldsOf(file) : {};
			const slug = isRecord(neighbour) ? neighbour['slug'] : null;
			if (typeof slug !== 'string' || !slugsOf(content, 'roleTerms')?.includes(slug)) return [];
			return [
				{
					...at(file, ['neighbour', 'slug']),
					says: `\`${slug}\` has a guide on this site, but \`neighbour\` is for roles without one.`,
					todo: `Write \`${slug}\` under \`roles\` and remove \`neighbour\`.`,
				},
			];
		}),
};
