/** What stands behind the language of a block of code: ```` ```sql dialect="duckdb" hidden ````. */
export interface Fence {
	/** What the block above it printed. */
	output: boolean;
	/** Runs with the page and is not shown on it. */
	hidden: boolean;
	/** The name under which other blocks of the page find this one: `orders.py`. */
	file: string | null;
	/** The modules that Python must have for it: `torch`. */
	needs: string[];
	/** Why nobody has run it, in words for readers, who see them below the block. */
	notRun: string | null;
	/** What the figures of an output hang on, in words for readers: `the processor`. They are not compared then. */
	varies: string | null;
	/** Words of the text that this block proves, without their backticks: `Without DISTINCT`. */
	proves: string | null;
	/** Of SQL: `duckdb`, `sqlite`, `snowflake`. */
	dialect: string | null;
	/** What YAML or JSON is, where it does not say so itself: `dbt`. */
	schema: string | null;
	/** What is written there and means nothing. */
	unknown: string[];
}

const FLAGS = ['output', 'hidden'];
const VALUES = ['file', 'needs', 'not-run', 'varies', 'proves', 'dialect', 'schema', 'alt'];

/** Every word that an editor may write there. */
export const fenceWords = [...FLAGS, ...VALUES.map((name) => `${name}="…"`)];

/** Reads it; a word that it does not know is kept in `unknown`. */
export function readFence(meta: string | null | undefined): Fence {
	const words = [...(meta ?? '').matchAll(/([^\s="]+)(?:="([^"]*)")?|\S+/g)];
	const flags = new Set(words.filter(([, , value]) => value === undefined).map(([word]) => word));
	const values = new Map(words.map(([, name = '', value]) => [name, value?.trim() || null]));
	const value = (name: string) => values.get(name) ?? null;
	return {
		output: flags.has('output'),
		hidden: flags.has('hidden'),
		file: value('file'),
		needs: value('needs')?.split(/[\s,]+/) ?? [],
		notRun: value('not-run'),
		varies: value('varies'),
		proves: value('proves'),
		dialect: value('dialect'),
		schema: value('schema'),
		unknown: words.flatMap(([word, name = '', given]) =>
			(given === undefined ? FLAGS.includes(word) : VALUES.includes(name) && given.trim() !== '') ? [] : [word],
		),
	};
}

/** The last line of code above the text that a block has swallowed, from 1; null where no other block and no tag of ours seems to stand in it. */
export function swallowedLine(code: string): number | null {
	const lines = code.split('\n');
	if (!lines.some((line) => /^```\w|^<\/?\p{Lu}\w*(?: [^<>]*)?>$/u.test(line))) return null;
	const text = lines.findIndex(
		(line, index) => index > 0 && lines[index - 1] === '' && /^(?:#{2,} |\p{Lu}|<\p{Lu}|```\w)/u.test(line),
	);
	const last = lines.slice(0, Math.max(0, text)).findLastIndex((line) => line.trim() !== '');
	return last + 1;
}
