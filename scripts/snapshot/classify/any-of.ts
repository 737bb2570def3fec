/** One pattern of several, each a regular expression of its own; with flags, compiled. */
export function anyOf(alternatives: readonly string[]): string;
export function anyOf(alternatives: readonly string[], flags: string): RegExp;
export function anyOf(alternatives: readonly string[], flags?: string): RegExp | string {
	const source = `(?:${alternatives.join('|')})`;
	return flags === undefined ? source : new RegExp(source, flags);
}
