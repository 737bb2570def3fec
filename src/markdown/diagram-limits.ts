/** Limits of a graph. A larger graph takes Graphviz seconds or never finishes, and no reader could take it in. */
const MOST = { characters: 3000, names: 150, edges: 80, depth: 6 };

/**
 * The attributes that a graph may set. Colours, fonts and links are decided by the site, and another layout engine could run
 * forever.
 */
const ALLOWED = new Set('label rankdir rank constraint dir style shape'.split(' '));

/** Matches one token: a string, the start of HTML, a comment, an arrow, a punctuation mark or a word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|<|\/\/.*|\/\*[^]*?\*\/|^#.*|->|--|[{}[\]=;,]|[^\s{}[\]=;,<>"-]+/gm;
const KEYWORD = /^(?:strict|graph|digraph|subgraph|node|edge)$/i;
/** The name after one of these keywords is the graph’s name, not a node. */
const GRAPH = /^(?:graph|digraph|subgraph)$/i;

/**
 * Why a graph may not be passed to Graphviz, in words for the editor; null when it may. Checks only limits and allowed
 * attributes; Graphviz itself reports syntax errors.
 */
export function beyondLimits(graph: string): string | null {
	if (graph.length > MOST.characters) return `it has more than ${MOST.characters.toLocaleString('en')} characters`;
	/** Open groups in braces: the number of names before the group, and how many names the arrow before it starts from. */
	const open: { names: number; arrowFrom: number }[] = [];
	let [names, things, edges, arrowFrom, last, isInList] = [0, 0, 0, 0, 0, false];
	const end = (size: number) => {
		edges += arrowFrom * size;
		[arrowFrom, last] = [0, size];
	};
	const tokens = [...graph.matchAll(TOKEN)].map(([token]) => token).filter((token) => !/^(?:\/[/*]|#)/.test(token));
	for (const [index, token] of tokens.entries()) {
		if (token === '<') return 'it contains HTML, which cannot be drawn: write the words in quotation marks';
		if (/&#?\w+;/.test(token)) return 'it contains a character code, such as `&#x202e;`: type the character itself';
		if (/<\/|<!|<script/i.test(token))
			return 'it contains a tag, which readers would see as text: write only the words';
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
		if (names > MOST.names || edges > MOST.edges) return `it has more than ${MOST.edges} arrows or ${MOST.names} names`;
	}
	if (things === 0 && open.length === 0) return 'it contains nothing to draw';
	return null;
}
