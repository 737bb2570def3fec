import { nearest } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, filesOf, isRecord } from '../../content.ts';
import { knownPaths } from '../../routes.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports entries of the menu, the footer and the search words without a page. */
export const menu: ContentRule = {
	id: 'content/menu',
	severity: 'error',
	keptFor: 'A dead entry of the menu is on every page.',
	title: 'A menu entry or search words without a page',
	help: `
		\`menu\` and \`footer\` of \`site.yaml\` name pages by their paths, without slashes at the ends: \`guides\`, \`jobs/read\`, or a
		file of \`src/content/pages/\` without its ending, such as \`imprint\`. \`menu\` of such a page names an entry of the menu.

		\`search.pages\` gives the words that readers type for a page. \`*\` in its address stands for any one part:
		\`/guides/*/levels/\`.
	`,
	content: (content) => {
		const known = knownPaths(content);
		const pages = [...known].map((path) => path.slice(1, -1));
		const [site] = filesOf(content, 'site');
		if (!site) return [];
		const { search, ...fields } = fieldsOf(site);
		const entries = (['menu', 'footer'] as const).flatMap((list) =>
			listOf(fields[list]).map((entry, index) => ({ list, index, entry })),
		);
		const searched = isRecord(search) ? listOf(search['pages']) : [];
		return [
			...entries.flatMap(({ list, index, entry }): Finding[] => {
				const page = isRecord(entry) ? entry['page'] : undefined;
				if (typeof page !== 'string' || known.has(`/${page}/`)) return [];
				const near = nearest(page, pages);
				return [
					{
						...at(site, [list, index, 'page']),
						says: `There is no page \`${page}\`.`,
						todo: near === null ? 'Write the page, or remove the entry.' : `Did you mean \`${near}\`?`,
					},
				];
			}),
			...searched.flatMap((entry, index): Finding[] => {
				const address = isRecord(entry) ? entry['at'] : undefined;
				if (typeof address !== 'string') return [];
				const [path = ''] = address.split('#');
				const pattern = new RegExp(`^${path.split('*').map(RegExp.escape).join('[^/]+')}$`);
				if ([...known].some((one) => pattern.test(one))) return [];
				return [
					{
						...at(site, ['search', 'pages', index, 'at']),
						says: `There is no page \`${path}\` for these words.`,
						todo: 'Correct the address, or remove the entry.',
					},
				];
			}),
		];
	},
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
