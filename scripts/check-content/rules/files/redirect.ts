import { entriesOf, filesOf } from '../../content.ts';
import { FOLDERS_OF_BUILD, knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Addresses that the build creates itself, for its own files or for tonight’s listings. */
const MADE = new RegExp(`^/(?:listings|${FOLDERS_OF_BUILD.join('|')})/`);

/** Every redirect leads from where nothing is to where something is. */
export const redirect: ContentRule = {
	id: 'content/redirect',
	severity: 'error',
	keptFor: 'A redirect that leads nowhere loses readers, and no page shows it.',
	title: 'A redirect that leads nowhere',
	help: `
		An entry of \`redirects.yaml\` leads from an address at which a page still is, or to one at which there is none.
	`,
	content: (content) => {
		const known = knownPaths(content);
		return filesOf(content, 'redirects').flatMap((file) =>
			entriesOf(file).flatMap(({ from, to }, index) => [
				...(known.has(String(from)) || MADE.test(String(from))
					? [
							{
								...at(file, [index, 'from']),
								says: `There is a page at \`${String(from)}\`.`,
								todo: 'Take the redirect out, or rename the page.',
							},
						]
					: []),
				...(typeof to === 'string' && !known.has(to)
					? [
							{
								...at(file, [index, 'to']),
								says: `No page is at \`${to}\`.`,
								todo: 'Write the address of a page that is there.',
							},
						]
					: []),
			]),
		);
	},
};
