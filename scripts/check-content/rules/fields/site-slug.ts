import { didYouMean } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { entriesOf, fieldsOf, filesOf, siteSlugs, type Content } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports kinds of employers and areas of tools that site.yaml does not list. */
export const siteSlug: ContentRule = {
	id: 'content/site-slug',
	severity: 'error',
	keptFor: 'What stands under a name that the site does not know is shown nowhere.',
	title: 'A kind or an area that site.yaml does not list',
	help: `
		The \`kind\` of an employer is a \`slug\` of \`employerKinds\` in \`src/content/site.yaml\`, and the \`area\` of a tool one of \`toolAreas\`
		there. Correct the word, or add an entry to that list.
	`,
	content: (content) => [
		...filesOf(content, 'employer').flatMap((file) =>
			faults(content, 'employerKinds', [{ file, path: ['kind'], value: fieldsOf(file)['kind'] }]),
		),
		...filesOf(content, 'tools').flatMap((file) =>
			faults(
				content,
				'toolAreas',
				entriesOf(file).map(({ area }, index) => ({ file, path: [index, 'area'], value: area })),
			),
		),
	],
};

interface Used {
	file: ContentFile;
	/** The path to the value. */
	path: (string | number)[];
	value: unknown;
}

function faults(content: Content, list: 'employerKinds' | 'toolAreas', used: readonly Used[]): Finding[] {
	const known = siteSlugs(content, list);
	if (known === null) return [];
	return used.flatMap(({ file, path, value }) =>
		typeof value !== 'string' || known.includes(value)
			? []
			: [
					{
						...at(file, path),
						says: `\`${list}\` of site.yaml has no \`${value}\`.`,
						todo: didYouMean(value, known, 'Add it there, or use one of its entries.'),
					},
				],
	);
}
