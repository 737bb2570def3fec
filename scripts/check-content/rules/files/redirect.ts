import { entriesOf, filesOf } from '../../content.ts';
import { FOLDERS_OF_BUILD, knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Addresses that the build creates itself, for its own files or for tonight’s listings. */
const MADE = new RegExp(`^/(?:listings|${FOLDERS_OF_BUILD.join('|')})/`);

/** Reports redirects from an address that has a page, and redirects to one that has none. */
export const redirect: ContentRule = {
	id: 'content/redirect',
	severity: 'error',
	keptFor: 'A redirect that leads nowhere loses readers, and no page shows it.',
	title: 'A redirect from a page, or to no page',
	help: `
		An entry of \`redirects.yaml\` redirects an address that still has a page, or redirects to an address without one.
	`,
	content: (content) => {
		const known = knownPaths(content);
		return filesOf(content, 'redirects').flatMap((file) =>
			entriesOf(file).flatMap(({ from, to }, index) => [
				...(known.has(String(from)) || MADE.test(String(from))
					? [
							{
								...at(file, [index, 'from']),
								says: `There is still a page at \`${String(from)}\`.`,
								todo: 'Remove the redirect, or rename the page.',
							},
						]
					: []),
				...(typeof to === 'string' && !known.has(to)
					? [
							{
								...at(file, [index, 'to']),
								says: `There is no page at \`${to}\`.`,
								todo: 'Write the address of an existing page.',
							},
						]
					: []),
			]),
		);
	},
};
