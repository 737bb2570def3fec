import { instance } from '@viz-js/viz';
import {
	defaultTreeAdapter as tree,
	html,
	parseFragment,
	serializeOuter,
	type DefaultTreeAdapterTypes as Html,
} from 'parse5';
import { cleanText } from '../plain-text/characters.ts';
import { beyondLimits } from './diagram-limits.ts';

/** The text alternative of a fenced block `dot`, from what stands behind its language: `alt="…"`; null without one. */
export const readAlt = (meta: string | null | undefined): string | null =>
	/(?:^|\s)alt="([^"]+)"/.exec(meta ?? '')?.[1]?.trim() || null;

export type Drawn = { svg: string } | { error: string };

const viz = await instance();

/** Lays out a Graphviz graph, in Graphviz’s own colours; the same graph gives the same bytes. */
export function layOut(graph: string): Drawn {
	const beyond = beyondLimits(graph);
	if (beyond !== null) return { error: beyond };
	const result = viz.render(graph, {
		format: 'svg',
		graphAttributes: { bgcolor: 'transparent', fontname: 'Arial', fontsize: 13, pad: 0.1, nodesep: 0.3, ranksep: 0.45 },
		nodeAttributes: { shape: 'box', fontname: 'Arial', fontsize: 15, margin: '0.16,0.09', height: 0.4 },
		edgeAttributes: { fontname: 'Arial', fontsize: 13, arrowsize: 0.7 },
	});
	return result.status === 'failure'
		? { error: result.errors.map(({ message }) => message).join('; ') }
		: { svg: result.output };
}

/** Why a graph cannot be read, found without laying it out; null where it can. */
export function faultOf(graph: string): string | null {
	const beyond = beyondLimits(graph);
	if (beyond !== null) return beyond;
	const result = viz.render(graph, { format: 'canon' });
	return result.status === 'failure' ? result.errors.map(({ message }) => message).join('; ') : null;
}

/**
 * Draws a graph with its text alternative; colours and font are those of src/styles/prose.css. A graph from left to
 * right is drawn from top to bottom too, for narrow screens, where that takes less room.
 */
export function drawDiagram(graph: string, alt: string): Drawn {
	const across = layOut(graph);
	if ('error' in across) return across;
	const wide = asPicture(across.svg, alt);
	const upright = layOut(graph.replace(/\brankdir\s*=\s*"?LR"?/, 'rankdir=TB'));
	const narrow = 'error' in upright ? null : asPicture(upright.svg, alt);
	if (!wide) return { error: 'it draws nothing' };
	if (!narrow || narrow.width >= wide.width) return { svg: serializeOuter(wide.svg) };
	wide.svg.attrs.push({ name: 'class', value: 'across' });
	narrow.svg.attrs.push({ name: 'class', value: 'upright' });
	return { svg: `${serializeOuter(wide.svg)}${serializeOuter(narrow.svg)}` };
}

/** What Graphviz drew as one picture with a name, in pixels. */
export function asPicture(drawing: string, alt: string): { svg: Html.Element; width: number } | null {
	const svg = parseFragment(drawing).childNodes.find(isElement);
	if (!svg) return null;
	const viewBox = attribute(svg, 'viewBox') ?? '';
	const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
	svg.attrs = [
		{ name: 'role', value: 'img' },
		{ name: 'viewBox', value: viewBox },
		{ name: 'width', value: String(Math.ceil(width)) },
		{ name: 'height', value: String(Math.ceil(height)) },
	];
	strip(svg);
	const title = tree.createElement('title', html.NS.SVG, []);
	tree.insertText(title, alt);
	const [first] = svg.childNodes;
	if (first) tree.insertBefore(svg, title, first);
	return { svg, width };
}

/** What a drawing may hold: shapes and words. No link, picture, script or style, whatever the graph asks for. */
const DRAWN = new Set(['g', 'path', 'polygon', 'polyline', 'ellipse', 'text', 'tspan']);
const ATTRIBUTES = new Set(
	(
		'class transform d points cx cy rx ry x y fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray ' +
		'text-anchor font-family font-size font-weight font-style text-decoration baseline-shift'
	).split(' '),
);
/** Classes that Graphviz gives by itself; those of the graph could take on any look of the site. */
const CLASSES = new Set(['graph', 'node', 'edge', 'cluster']);

/**
 * Leaves what is drawn and nothing else. Of a link its content stays. Ids go, too: a page with two diagrams would have
 * the same ones twice.
 */
function strip(element: Html.Element): void {
	element.childNodes = element.childNodes
		.flatMap((child) => (isElement(child) && child.tagName === 'a' ? child.childNodes : [child]))
		.filter((child) => (isElement(child) ? DRAWN.has(child.tagName) : isText(child) && child.value.trim() !== ''));
	for (const text of element.childNodes.filter(isText)) text.value = cleanText(text.value);
	for (const child of element.childNodes.filter(isElement)) {
		child.attrs = child.attrs
			.filter(({ name, value }) => ATTRIBUTES.has(name) && !/url\(/i.test(value))
			.map(({ name, value }) => ({ name, value: name === 'class' ? ownClasses(value) : value }));
		strip(child);
	}
}

const ownClasses = (value: string): string =>
	value
		.split(/\s+/)
		.filter((word) => CLASSES.has(word))
		.join(' ');

const isElement = (node: Html.Node): node is Html.Element => 'tagName' in node;
const isText = (node: Html.Node): node is Html.TextNode => node.nodeName === '#text';
const attribute = (element: Html.Element, name: string): string | undefined =>
	element.attrs.find((one) => one.name === name)?.value;
