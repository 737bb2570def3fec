import { expect, test } from 'vitest';
import { drawDiagram, readAlt } from './draw-diagram.ts';

test.each([
	['alt="From the registry to traffic"', 'From the registry to traffic'],
	['title="x" alt="Two nodes"', 'Two nodes'],
	['alt=""', null],
	['', null],
	[null, null],
])('reads the text alternative from %s', (meta, alt) => {
	expect(readAlt(meta)).toBe(alt);
});

test('draws a graph as a picture with a name, without ids, tooltips or inline styles', () => {
	const drawn = drawDiagram('digraph { registry -> image [label="build"] }', 'An image is built & kept');
	const svg = 'svg' in drawn ? drawn.svg : '';
	expect(svg).toMatch(
		/^<svg role="img" viewBox="[\d. ]+" width="\d+" height="\d+"><title>An image is built &amp; kept<\/title>/,
	);
	expect(svg).toContain('>registry</text>');
	expect(svg.match(/<title>/g)).toHaveLength(1);
	expect(svg).not.toMatch(/ id=| style=|<!--/);
});

test('draws a graph from left to right a second time for narrow screens', () => {
	const drawn = drawDiagram('digraph { rankdir=LR; a -> b -> c -> d }', 'Four in a row');
	expect('svg' in drawn && [...drawn.svg.matchAll(/class="(across|upright)"/g)].map(([, name]) => name)).toEqual([
		'across',
		'upright',
	]);
});

test('draws the same graph to the same bytes', () => {
	const draw = () => drawDiagram('digraph { a -> { b c } -> d }', 'A fork');
	expect(draw()).toEqual(draw());
});

test('says what is wrong with a graph that cannot be read', () => {
	expect(drawDiagram('digraph { a -> ', 'Broken')).toEqual({ error: 'syntax error in line 1' });
});

test('draws shapes and words alone, whatever the graph asks for', () => {
	const graph = `digraph {
		a [URL="javascript:alert(1)" tooltip="t" target="_top" label="a word" class="banner node"]
		b [image="/etc/passwd" href="https://evil.example/" style="radial" fillcolor="red:blue"]
		a -> b [edgeURL="javascript:alert(2)" headlabel="end" headURL="//evil.example"]
	}`;
	const drawn = drawDiagram(graph, 'Two nodes');
	const svg = 'svg' in drawn ? drawn.svg : '';
	expect(svg).toContain('>a word</text>');
	expect(svg).not.toMatch(/href|javascript|evil|<a|<image|url\(|target|banner|style=|passwd/i);
});
