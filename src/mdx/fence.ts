/** The options after the language of a code block: ```` ```sql dialect="duckdb" hidden ````. */
export interface Fence {
	/** The block shows the output of the block above it. */
	output: boolean;
	/** The block is run with the page but not shown. */
	hidden: boolean;
	/** The file name by which other blocks of the page can import this one: `orders.py`. */
	file: string | null;
	/** The Python modules that must be installed to run it: `torch`. */
	needs: string[];
	/** Why nobody has run it; shown to readers below the block. */
	notRun: string | null;
	/** What its output depends on, for readers: `the processor`. When set, the output is not compared. */
	varies: string | null;
	/** Words of the text that this block proves, without their backticks: `Without DISTINCT`. */
	proves: string | null;
	/** The dialect of SQL: `duckdb`, `sqlite`, `snowflake`. */
	dialect: string | null;
	/** The schema of YAML or JSON that does not name one itself: `dbt`. */
	schema: string | null;
	/** Options that do not exist. */
	unknown: string[];
}

const FLAGS = ['output', 'hidden'];
const VALUES = ['file', 'needs', 'not-run', 'varies', 'proves', 'dialect', 'schema', 'alt'];

/** Every option that an editor may write after the language. */
export const fenceWords = [...FLAGS, ...VALUES.map((name) => `${name}="…"`)];

/** Reads the options of a code block. Unknown ones are listed in `unknown`. */
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

/**
 * For a code block that is not closed and so contains the text below it: the number of its last real line of code, from 1. Null
 * when the block does not seem to contain another block or a tag.
 */
export function swallowedLine(code: string): number | null {
	const lines = code.split('\n');
	if (!lines.some((line) => /^```\w|^<\/?\p{Lu}\w*(?: [^<>]*)?>$/u.test(line))) return null;
	const text = lines.findIndex(
		(line, index) => index > 0 && lines[index - 1] === '' && /^(?:#{2,} |\p{Lu}|<\p{Lu}|```\w)/u.test(line),
	);
	const last = lines.slice(0, Math.max(0, text)).findLastIndex((line) => line.trim() !== '');
	return last + 1;
}
