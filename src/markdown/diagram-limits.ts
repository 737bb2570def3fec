/** What a graph may be: more than this takes Graphviz seconds, or for ever, and no reader takes it in. */
const MOST = { characters: 3000, names: 150, edges: 80, depth: 6 };

/** What a graph may ask for. Colours, type and links are the site’s; a layout of its own could take for ever. */
const ALLOWED = new Set('label rankdir rank constraint dir style shape'.split(' '));

/** A string, HTML, a comment, an arrow, a sign, a word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|<|\/\/.*|\/\*[^]*?\*\/|^#.*|->|--|[{}[\]=;,]|[^\s{}[\]=;,<>"-]+/gm;
const KEYWORD = /^(?:strict|graph|digraph|subgraph|node|edge)$/i;
/** What a graph is called behind these is no thing in it. */
const GRAPH = /^(?:graph|digraph|subgraph)$/i;

/**
 * Why a graph is not given to Graphviz, in words for its editor; null where it may be. Reads no more of the language than
 * that needs: what is no graph at all, Graphviz says.
 */
export function beyondLimits(graph: string): string | null {
	if (graph.length > MOST.characters) return `it has more than ${MOST.characters.toLocaleString('en')} characters`;
	/** Groups in braces that are open: how many names each holds, and how many names the arrow before it leaves from. */
	const open: { names: number; arrowFrom: number }[] = [];
	let [names, things, edges, arrowFrom, last, isInList] = [0, 0, 0, 0, 0, false];
	const end = (size: number) => {
		edges += arrowFrom * size;
		[arrowFrom, last] = [0, size];
	};
	const tokens = [...graph.matchAll(TOKEN)].map(([token]) => token).filter((token) => !/^(?:\/[/*]|#)/.test(token));
	for (const [index, token] of tokens.entries()) {
		if (token === '<') return 'it holds HTML, which is not drawn: write the words between quotation marks';
		if (/&#?\w+;/.test(token)) return 'it holds the code of a sign, such as `&#x202e;`: type the sign itself';
		if (/<\/|<!|<script/i.test(token))
			return 'it holds a tag, which would be shown as it stands: write the words alone';
		if (tokens[index + 1] === '=') {
			const name = token.replaceAll('"', '');
			if (!ALLOWED.has(name)) return `\`${name}\` may not be set: only ${[...ALLOWED].join(', ')}`;
		} else if (token === '{') {
			open.push({ names, arrowFrom });
			arrowFrom = 0;
			if (open.length > MOST.depth) return `it has groups within groups, more than ${MOST.depth} deep`;
		} else if (token === '}') {
			const group = open.pop();
			arrowFrom = group?.arrowFrom ?? 0;
			end(names - (group?.names ?? 0));
		} else if (token === '[' || token === ']') isInList = token === '[';
		else if (token === '->' || token === '--') arrowFrom = last;
		else if (!isInList && tokens[index - 1] !== '=' && !/^[=;,]$/.test(token) && !KEYWORD.test(token)) {
			names++;
			if (!GRAPH.test(tokens[index - 1] ?? '')) things++;
			end(1);
		}
		if (names > MOST.names || edges > MOST.edges)
			return `it has more than ${MOST.edges} arrows or names ${MOST.names} things`;
	}
	if (things === 0 && open.length === 0) return 'it names nothing to draw';
	return null;
}
