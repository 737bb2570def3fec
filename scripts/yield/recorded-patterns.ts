import * as plain from '../../src/classify/patterns.ts';

// Replaces src/classify/patterns.ts while `npm run yield -- patterns` runs. It makes the same patterns and records their alternatives.

export * from '../../src/classify/patterns.ts';

/** The alternatives of one `anyOf` or `pattern` call: a regular expression split at its top-level `|`. */
export interface AlternativeList {
	/** `src/classify/place/prose-patterns.ts:41` */
	where: string;
	branches: string[];
	/** The source of the whole list, as it occurs in other patterns. */
	source: string;
}

interface RecordedPattern {
	regex: RegExp;
	flags: string;
	source: string;
}

export const lists: AlternativeList[] = [];
const patterns: RecordedPattern[] = [];

export function anyOf(...alternatives: plain.Alternative[]): { source: string } {
	const part = plain.anyOf(...alternatives);
	lists.push({ where: callerOf(), branches: alternatives.flatMap(branchesOf), source: part.source });
	return part;
}

export function pattern(flags: string, ...alternatives: plain.Alternative[]): RegExp {
	const { source } = plain.anyOf(...alternatives);
	lists.push({ where: callerOf(), branches: alternatives.flatMap(branchesOf), source });
	const regex = plain.pattern(flags, ...alternatives);
	patterns.push({ regex, flags, source });
	return regex;
}

export function wholeWords(...alternatives: plain.Alternative[]): plain.WholeWords {
	const { asWritten = [], inAnyCase = [] } = Object.groupBy(alternatives, (words) =>
		/\p{Ll}/u.test(sourceOf(words)) ? 'inAnyCase' : 'asWritten',
	);
	const whole = (words: plain.Alternative[], flags: string): RegExp[] =>
		words.length === 0 ? [] : [pattern(flags, plain.re`(?<![\p{L}\p{N}])${anyOf(...words)}(?![\p{L}\p{N}])`)];
	const both = [...whole(asWritten, 'u'), ...whole(inAnyCase, 'iu')];
	return { test: (text) => both.some((words) => words.test(text)) };
}

/** The flags of the patterns that contain a list. An alternative is tried with each of them. */
export const flagsOf = ({ source }: AlternativeList): Set<string> =>
	new Set(patterns.filter((one) => one.source.includes(source)).map(({ flags }) => flags));

/** Runs a function while one alternative is removed from every pattern that contains its list. */
export function without<T>(list: AlternativeList, branch: number, run: () => T): T {
	const left = list.branches.filter((_, at) => at !== branch);
	const shorter = left.length === 0 ? '(?!)' : `(?:${left.join('|')})`;
	const held = patterns.filter(({ source }) => source.includes(list.source));
	for (const { regex, flags, source } of held)
		recompile(
			regex,
			flags,
			source.replaceAll(list.source, () => shorter),
		);
	try {
		return run();
	} finally {
		for (const { regex, flags, source } of held) recompile(regex, flags, source);
	}
}

/** Changes the source of a pattern in place, because modules keep a reference to the pattern. */
function recompile(regex: RegExp, flags: string, source: string): void {
	const made = plain.pattern(flags, { source });

	regex.compile(made.source, made.flags);
	regex.lastIndex = 0;
}

const sourceOf = (alternative: plain.Alternative): string =>
	typeof alternative === 'string' ? alternative.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : alternative.source;

/** `a|b(?:c|d)` → `a`, `b(?:c|d)` */
function branchesOf(alternative: plain.Alternative): string[] {
	const source = sourceOf(alternative);
	const branches: string[] = [];
	let depth = 0;
	let isInClass = false;
	let begun = 0;
	for (let at = 0; at < source.length; at += 1) {
		const letter = source[at];
		if (letter === '\\') at += 1;
		else if (isInClass) isInClass = letter !== ']';
		else if (letter === '[') isInClass = true;
		else if (letter === '(') depth += 1;
		else if (letter === ')') depth -= 1;
		else if (letter === '|' && depth === 0) {
			branches.push(source.slice(begun, at));
			begun = at + 1;
		}
	}
	return [...branches, source.slice(begun)];
}

function callerOf(): string {
	const frames = (new Error().stack ?? '').split('\n').slice(1);
	const frame = frames.find((line) => /src\/(?:classify|facts)\//.test(line) && !/\/patterns\.ts/.test(line)) ?? '';
	return /src\/(?:classify|facts)\/[^)]*:\d+(?=:\d+)/.exec(frame)?.[0] ?? 'unknown';
}
