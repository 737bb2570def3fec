import Slugger from 'github-slugger';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** Kinds of texts that share a page, each below its own heading. */
const sharing = /\/src\/content\/roles\/[^/]+\/(?:levels|employers|checks|signals|faq|drills|prompts)\/([^/]+)\.mdx$/;

/**
 * Lowers the headings of a text that shares its page by one level, and prefixes their ids with the file’s name, so that two
 * levels may each have a “Scope”.
 */
export const sharedPageHeadings: MdastPluginEntry = ({ fileURL }) => {
	const name = sharing.exec(fileURL?.pathname ?? '')?.[1];
	if (name === undefined) return null;
	const slugger = new Slugger();
	return defineMdastPlugin({
		name: 'shared-page-headings',
		heading(node, context) {
			const id = `${name}-${slugger.slug(context.textContent(node))}`;
			context.setProperty(node, 'data', { hProperties: { id } });
			if (node.depth < 6) context.setProperty(node, 'depth', (node.depth + 1) as typeof node.depth);
		},
	});
};
