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

/** The text alternative in the words after ```` ```dot ````: `alt="…"`; null without one. */
export const readAlt = (meta: string | null | undefined): string | null =>
	/(?:^|\s)alt="([^"]+)"/.exec(meta ?? '')?.[1]?.trim() || null;

export type Drawn = { svg: string } | { error: string };

const viz = await instance();

/** Draws a graph with Graphviz, in Graphviz’s own colours. The same graph gives the same bytes. */
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

/** Why a graph cannot be drawn, found without drawing it; null when it can. */
export function faultOf(graph: string): string | null {
	const beyond = beyondLimits(graph);
	if (beyond !== null) return beyond;
	const result = viz.render(graph, { format: 'canon' });
	return result.status === 'failure' ? result.errors.map(({ message }) => message).join('; ') : null;
}

/**
 * Draws a graph with its text alternative, in the colours and font of src/styles/prose.css. Adds a top-to-bottom version of a
 * left-to-right graph for narrow screens, when that one is narrower.
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

/** Turns Graphviz’s output into an accessible `<svg>` with a name, and its width in pixels. */
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

/**
 * The elements and attributes that a drawing may contain: shapes and words. Links, pictures, scripts and styles are removed,
 * whatever the graph asks for.
 */
const DRAWN = new Set(['g', 'path', 'polygon', 'polyline', 'ellipse', 'text', 'tspan']);
const ATTRIBUTES = new Set(
	(
		'class transform d points cx cy rx ry x y fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray ' +
		'text-anchor font-family font-size font-weight font-style text-decoration baseline-shift'
	).split(' '),
);
/** The classes that Graphviz sets itself. Others are removed, because they could apply any style of the site. */
const CLASSES = new Set(['graph', 'node', 'edge', 'cluster']);

/**
 * Removes everything but shapes and words. A link is replaced by its content. Ids are removed too, because two diagrams on a page
 * would have the same ids.
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
