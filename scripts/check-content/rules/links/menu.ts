import { nearest } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, filesOf, isRecord } from '../../content.ts';
import { knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Menu and footer stand on every page. */
export const menu: ContentRule = {
	id: 'content/menu',
	severity: 'error',
	keptFor: 'A dead entry of the menu is on every page.',
	title: 'An entry of the menu without a page',
	help: `
		\`menu\` and \`footer\` of \`site.yaml\` name pages by their paths, without slashes at the ends: \`guides\`, \`jobs/read\`, or a
		file of \`src/content/pages/\` without its ending, such as \`imprint\`. \`menu\` of such a page names an entry of the menu.
	`,
	content: (content) => {
		const known = knownPaths(content);
		const pages = [...known].map((path) => path.slice(1, -1));
		const [site] = filesOf(content, 'site');
		if (!site) return [];
		const entries = (['menu', 'footer'] as const).flatMap((list) => {
			const value = fieldsOf(site)[list];
			return (Array.isArray(value) ? value : []).map((entry: unknown, index) => ({ list, index, entry }));
		});
		return entries.flatMap(({ list, index, entry }): Finding[] => {
			const page = isRecord(entry) ? entry['page'] : undefined;
			if (typeof page !== 'string' || known.has(`/${page}/`)) return [];
			const near = nearest(page, pages);
			return [
				{
					...at(site, [list, index, 'page']),
					says: `There is no page \`${page}\`.`,
					todo: near === null ? 'Write the page, or take the entry out.' : `Did you mean \`${near}\`?`,
				},
			];
		});
	},
};
