import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Kinds of which several texts stand on one page, under a heading of their own. */
const sharing = /\/src\/content\/roles\/[^/]+\/(?:levels|employers|checks|signals|faq|drills|prompts)\/([^/]+)\.mdx$/;

/**
 * Sets the headings of a text that shares its page one level lower, and begins their ids with the name of its file, so
 * that two levels may each have a “Scope”.
 */
export const sharedPageHeadings: HastPluginEntry = ({ fileURL }) => {
	const name = sharing.exec(fileURL?.pathname ?? '')?.[1];
	if (name === undefined) return null;
	const slugger = new Slugger();
	return defineHastPlugin({
		name: 'shared-page-headings',
		element: {
			filter: ['h2', 'h3', 'h4'],
			visit: (node, context) => {
				context.setProperty(node, 'id', `${name}-${slugger.slug(context.textContent(node))}`);
				context.setProperty(node, 'tagName', `h${Number(node.tagName[1]) + 1}`);
			},
		},
	});
};
