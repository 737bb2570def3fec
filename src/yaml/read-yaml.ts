import {
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type Node,
} from 'yaml';

/** The path to a value: `['bands', 0, 'low']` */
export type Path = readonly PropertyKey[];

export interface Position {
	line: number;
	col: number;
}

/** A string value, with the range of the source text that holds it, including quotes. */
export interface YamlString {
	path: (string | number)[];
	value: string;
	start: number;
	end: number;
}

/** A parsed YAML file with the position of everything in it. */
export interface Yaml {
	/** The values as plain objects; null when the YAML cannot be read. */
	data: unknown;
	/** Why it cannot be read. */
	faults: { at: Position; says: string; code: string }[];
	/** The position of an offset in the whole text. */
	positionOf(offset: number): Position;
	/** The position of a value; for a missing value, of its nearest parent. */
	positionOfValue(path: Path): Position;
	/** The position of a field’s name; of its value when it has no name. */
	positionOfKey(path: Path): Position;
	/** All strings, in the order of the text. */
	strings(): YamlString[];
}

export interface FrontMatter {
	/** The YAML between the `---` lines; empty without front matter. */
	yaml: string;
	/** Offset at which the YAML begins in the text. */
	start: number;
	/** Offset at which the body begins; 0 when the text has no front matter. */
	bodyStart: number;
}

export function frontMatterOf(text: string): FrontMatter {
	const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
	return { yaml, start: head === '' ? 0 : text.indexOf('\n') + 1, bodyStart: head.length };
}

/**
 * Parses a whole YAML text, or the `part` of a text that is YAML. With `dates`, an unquoted day becomes a Date, as Astro does in
 * front matter.
 */
export function readYaml(
	text: string,
	{ part = { yaml: text, start: 0 }, dates = false }: { part?: Omit<FrontMatter, 'bodyStart'>; dates?: boolean } = {},
): Yaml {
	const document = parseDocument(part.yaml, {
		prettyErrors: false,
		// The library compares each key with every other; `badKeys` below does not.
		uniqueKeys: false,
		...(dates && { customTags: ['timestamp'] }),
	});
	const lines = new LineCounter();
	lines.addNewLine(0);
	for (const match of text.matchAll(/\n/g)) lines.addNewLine(match.index + 1);
	const positionOf = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line, col };
	};
	const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
	const positionOfValue = (path: Path): Position => {
		for (let length = path.length; length >= 0; length--) {
			const node = nodeAt(path.slice(0, length));
			if (isNode(node) && node.range) return positionOf(part.start + node.range[0]);
		}
		return positionOf(part.start);
	};
	const alias = part.yaml.includes('*') ? badAlias(document) : null;
	const faults = [...document.errors, ...document.warnings].map(({ pos, message, code }) => ({
		at: positionOf(part.start + (isUnclosed(message) ? lastOpened(document, pos[0]) : pos[0])),
		says: (message.split(/ at line |\n/)[0] ?? '').replace(/[.:]$/, ''),
		code: isUnclosed(message) ? 'UNCLOSED' : code,
	}));
	for (const { start, says, code } of badKeys(document)) {
		faults.push({ at: positionOf(part.start + start), says, code });
	}
	if (alias) faults.push({ at: positionOf(part.start + alias.start), says: alias.says, code: alias.code });
	let strings: YamlString[] | undefined;
	return {
		data: faults.length > 0 ? null : (document.toJS() as unknown),
		faults,
		positionOf,
		positionOfValue,
		positionOfKey(path) {
			const around = nodeAt(path.slice(0, -1));
			const pair = isMap(around)
				? around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
				: undefined;
			return isScalar(pair?.key) && pair.key.range ? positionOf(part.start + pair.key.range[0]) : positionOfValue(path);
		},
		strings: () => (strings ??= stringsOf(document.contents, part.start)),
	};
}

const isUnclosed = (message: string): boolean => /^Missing closing|^Flow \w+ in block/.test(message);

/** The offset of the last opening quotation mark or bracket before a position. The parser only reports where it gave up. */
function lastOpened(document: Document, before: number): number {
	let start = before;
	visit(document, {
		Node(_, node) {
			const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : 'flow' in node && node.flow;
			if (opens && node.range && node.range[0] < before) start = node.range[0];
		},
	});
	return start;
}

/** A value that cannot be used, and its offset. */
interface Fault {
	start: number;
	says: string;
	code: string;
}

/** The most fields in one group, because finding a value searches its group from the first field on. */
const MOST_KEYS = 500;

/** The keys that repeat another key of their map or are not words, and the maps with too many keys. */
function badKeys(document: Document): Fault[] {
	const bad: Fault[] = [];
	visit(document, {
		Map(_, { items, range }) {
			if (items.length > MOST_KEYS)
				bad.push({ start: range?.[0] ?? 0, says: `More than ${MOST_KEYS} fields in one group`, code: 'MANY_KEYS' });
			const seen = new Set<string>();
			for (const { key } of items) {
				// The parser would turn `? [a, b]` into a name, and print a warning.
				if (isCollection(key) || isAlias(key))
					bad.push({
						start: key.range?.[0] ?? 0,
						says: 'The name of a field must be a word, not a list or a map',
						code: 'KEY_NO_WORD',
					});
				if (!isScalar(key)) continue;
				const at = { start: key.range?.[0] ?? 0, code: 'DUPLICATE_KEY' };
				if (seen.has(String(key.value))) bad.push({ ...at, says: 'Map keys must be unique' });
				seen.add(String(key.value));
			}
		},
	});
	return bad;
}

/** The most `*name` aliases in a file. Each repeats its value, so nested lists of aliases can grow without end. */
const MOST_ALIASES = 20;

/**
 * The first `*name` alias that has no usable value: its anchor is not defined above (`summary: *Python*`), it is inside its own
 * value, or there are too many aliases.
 */
function badAlias(document: Document): Fault | null {
	const anchors = new Map<string, Node>();
	let count = 0;
	let bad: Fault | null = null;
	visit(document, {
		Node(_, node) {
			if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node);
		},
		Alias(_, node, around) {
			const start = node.range?.[0] ?? 0;
			const named = anchors.get(node.source);
			if (!named) bad = { start, says: `Unresolved alias \`*${node.source}\``, code: 'BAD_ALIAS' };
			else if (around.includes(named)) bad = { start, says: 'A value cannot contain itself', code: 'ALIAS_WITHIN' };
			else if (++count > MOST_ALIASES || holdsAlias(named))
				bad = { start, says: 'Too many values are written as `*name`', code: 'MANY_ALIASES' };
			return bad ? visit.BREAK : undefined;
		},
	});
	return bad;
}

function holdsAlias(node: Node): boolean {
	let holds = false;
	visit(node, {
		Alias() {
			holds = true;
			return visit.BREAK;
		},
	});
	return holds;
}

function stringsOf(node: unknown, start: number, path: (string | number)[] = []): YamlString[] {
	if (isMap(node)) {
		return node.items.flatMap(({ key, value }) =>
			isScalar(key) ? stringsOf(value, start, [...path, String(key.value)]) : [],
		);
	}
	if (isSeq(node)) return node.items.flatMap((item, index) => stringsOf(item, start, [...path, index]));
	if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
	return [{ path, value: node.value, start: start + node.range[0], end: start + node.range[1] }];
}
