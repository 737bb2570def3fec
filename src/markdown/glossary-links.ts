import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { GlossaryTerm } from '#domain/glossary.ts';
import { frontMatterOf, readYaml } from '../yaml/read-yaml.ts';

/** Texts with a page of their own. Texts that share a page are left out: each would link the same word again. */
const linking = /\/src\/content\/(?:roles\/[^/]+\/(?:tracks|skills|levels|moves)\/|roles\/[^/]+\/[^/]+\.mdx|compare\/)/;

/** A word of the glossary that links to its entry. */
export interface Name {
	id: string;
	/** The word as it may appear in a text, in any case and with a plural. */
	words: string;
}

/** Links the first use of each glossary word in a text to its definition, unless the text already does. */
export function glossaryLinks(names: readonly Name[]): MdastPluginEntry {
	const words = names.map((name) => RegExp.escape(name.words)).join('|');
	const find = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${words})s?(?![\\p{L}\\p{N}/-])`, 'giu');
	const idOf = new Map(names.map(({ id, words }) => [words.toLowerCase(), id]));
	return ({ fileURL, source }) => {
		if (!linking.test(fileURL?.pathname ?? '') || words === '') return null;
		const linked = new Set([...source.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id));
		return defineMdastPlugin({
			name: 'glossary-links',
			text(node, context) {
				if (context.parent(node)?.type !== 'paragraph') return;
				const nodes: Parameters<typeof context.replaceNode>[1] = [];
				let from = 0;
				for (const { 0: text, index } of node.value.matchAll(find)) {
					const id = idOf.get(text.toLowerCase()) ?? idOf.get(text.toLowerCase().replace(/s$/, ''));
					if (id === undefined || linked.has(id)) continue;
					linked.add(id);
					nodes.push({ type: 'text', value: node.value.slice(from, index) }, term(id, text));
					from = index + text.length;
				}
				if (nodes.length > 0) context.replaceNode(node, [...nodes, { type: 'text', value: node.value.slice(from) }]);
			},
		});
	};
}

const term = (id: string, text: string) => ({
	type: 'mdxJsxTextElement' as const,
	name: 'Term',
	attributes: [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }],
	children: [{ type: 'text' as const, value: text }],
});

/**
 * The words that link to glossary entries, the longest first, so that “GPU utilisation” is not matched by a shorter one. A site
 * may have no glossary.
 */
export function glossaryNames(folder: string): Name[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.md'))
		.flatMap((file): Name[] => {
			const text = readFileSync(join(folder, file), 'utf8');
			const { data } = GlossaryTerm.safeParse(readYaml(text, { part: frontMatterOf(text) }).data);
			if (!data?.link) return [];
			return [data.term, ...data.also].map((words) => ({ id: basename(file, '.md'), words }));
		})
		.toSorted((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}
