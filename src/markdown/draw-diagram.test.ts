import { expect, test } from 'vitest';
import { serializeOuter } from 'parse5';
import { asPicture, drawDiagram, faultOf, readAlt } from './draw-diagram.ts';

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

test('returns the same bytes for the same graph', () => {
	const draw = () => drawDiagram('digraph { a -> { b c } -> d }', 'A fork');
	expect(draw()).toEqual(draw());
});

test('reports what is wrong with a graph that cannot be parsed', () => {
	expect(drawDiagram('digraph { a -> ', 'Broken')).toEqual({ error: 'syntax error in line 1' });
});

test('removes everything but shapes and words from the drawing', () => {
	const drawn = `<svg viewBox="0 0 9 9"><script>1</script><style>a{}</style><image href="/etc/passwd"/>
		<a xlink:href="javascript:alert(1)" target="_top"><g class="banner node" id="x" onclick="1"><text style="x">a word</text></g></a>
		<text>&lt;/text&gt;&lt;script&gt;1&#x202e;2</text><polygon fill="url(#evil)" points="1,1"/><foreignObject><p>p</p></foreignObject></svg>`;
	const svg = serializeOuter(asPicture(drawn, 'Two')?.svg as never);
	expect(svg).toBe(
		'<svg role="img" viewBox="0 0 9 9" width="9" height="9"><title>Two</title>' +
			'<g class="node"><text>a word</text></g><text>&lt;/text&gt;&lt;script&gt;12</text><polygon points="1,1"></polygon></svg>',
	);
});

const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => name + index).join(' ');
test.each([
	['a link', 'digraph { a [URL="javascript:alert(1)"] }', /^`URL` may not be set/],
	['a link, its name in quotes', 'digraph { node ["href"/**/="//evil.example"] }', /^`href` may not be set/],
	['a colour', 'digraph { a -> b [color=red] }', /^`color` may not be set/],
	['another layout', 'digraph { layout=neato; a -> b }', /^`layout` may not be set/],
	['HTML', 'digraph { a [label=<<b>bold</b>>] }', /^it contains HTML/],
	['arrows between all of two groups', `digraph { {${many(300, 'a')}} -> {${many(300, 'b')}} }`, /more than 80 arrows/],
	['arrows of groups within groups', `digraph { {{${many(9, 'a')}} ->b} -> {${many(9, 'c')}} }`, /more than 80 arrows/],
	['a thousand arrows', `digraph { ${'a->b;'.repeat(300)} }`, /more than 80 arrows/],
	['many things', `digraph { ${many(151, 'a')} }`, /150 names/],
	['groups without end', `digraph { ${'{'.repeat(200)} }`, /more than 6 deep/],
	['a tag in its words', 'digraph { a [label="</text><script>alert(1)</script>"] }', /^it contains a tag/],
	['a code in its words', 'digraph { a [label="x &#x202e; y"] }', /^it contains a character code/],
	['a long text', `digraph { "${'x'.repeat(3000)}" }`, /more than 3,000 characters/],
])('rejects a graph with %s before it reaches Graphviz', (_, graph, says) => {
	expect(drawDiagram(graph, 'A graph')).toEqual({ error: expect.stringMatching(says) as string });
	expect(faultOf(graph)).toMatch(says);
});

test('accepts a graph whose labels and comments only look like something forbidden', () => {
	const graph = 'digraph { // URL=x\n# {{{{{{{{\n a -> { b c } [label="href = <x> -> {" constraint=false] /* < */ }';
	expect(drawDiagram(graph, 'A fork')).toHaveProperty('svg');
});
