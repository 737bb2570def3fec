import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const ADDRESSES = ['href', 'src', 'srcset', 'action'];

/**
 * A page whose addresses from the site’s root begin with `base` (`/repo/`). Those of hashed files have it from Astro
 * already, and no page lives beside them.
 */
export function putBelow(html: string, base: string): string {
	const places: number[] = [];
	const look = (node: Tree.Node) => {
		if ('attrs' in node)
			for (const { name, value } of node.attrs) {
				const place = node.sourceCodeLocation?.attrs?.[name];
				if (!place || !ADDRESSES.includes(name) || !/^\/(?!\/)/.test(value)) continue;
				if (!value.startsWith(`${base}_astro/`)) places.push(html.indexOf('/', place.startOffset));
			}
		if ('content' in node) look(node.content);
		if ('childNodes' in node) node.childNodes.forEach(look);
	};
	look(parse(html, { sourceCodeLocationInfo: true }));
	const ends = [...places.toSorted((a, b) => a - b), html.length];
	return ends.map((end, n) => html.slice(ends[n - 1] ?? 0, end)).join(base.slice(0, -1));
}
