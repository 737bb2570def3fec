import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { componentsOf, readMdx, wordsOfNode } from '#mdx/tree.ts';
import { guide, hasContent, readContent } from './content-files.ts';

const file = new URL('./brief-coverage.yaml', import.meta.url);
const coverage = parse(readFileSync(file, 'utf8')) as Record<string, string | string[]>;

/** Words of the sections of a file by the ids of their headings; what stands under a lower heading counts for both. */
function sectionsOf(path: string): Map<string, number> {
	const tree = readMdx(readContent(path));
	const slugger = new Slugger();
	const sections = new Map([['brief', componentsOf(tree, 'Brief').reduce((sum, brief) => sum + count(brief), 0)]]);
	const open: { id: string; depth: number }[] = [];
	for (const node of 'children' in tree ? (tree.children as MdastNode[]) : []) {
		if (node.type === 'heading') {
			while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
			open.push({ id: slugger.slug(wordsOfNode(node)), depth: node.depth });
		} else for (const { id } of open) sections.set(id, (sections.get(id) ?? 0) + count(node));
	}
	// A text without headings is one section.
	if (open.length === 0) sections.set('body', count(tree));
	return sections;
}

const count = (node: MdastNode) => wordsOfNode(node).split(/\s+/).filter(Boolean).length;

test('has a place for each of the 138 entries of the brief, F001 to F138', () => {
	const expected = Array.from({ length: 138 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`);
	expect(Object.keys(coverage)).toEqual(expected);
});

test('has words at each of these places', () => {
	const places = new Set(Object.values(coverage).flat());
	const thin = [...places].filter((place) => {
		const [path = '', heading = ''] = place.split('#');
		return !hasContent(guide + path) || (sectionsOf(guide + path).get(heading) ?? 0) < 8;
	});
	expect(thin).toEqual([]);
});
