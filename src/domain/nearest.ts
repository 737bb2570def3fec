import { distance } from 'fastest-levenshtein';

/** The known name that a person most likely meant; null when none is similar enough. */
export function nearest(name: string, known: readonly string[]): string | null {
	const ranked = known
		.map((candidate) => ({ candidate, away: distance(candidate.toLowerCase(), name.toLowerCase()) }))
		.toSorted((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1));
	// `sre-engineer` means `sre`: a whole part in common is a stronger hint than similar letters.
	const part = known
		.filter((candidate) => `-${name}-`.includes(`-${candidate}-`))
		.toSorted((a, b) => b.length - a.length)[0];
	if (part !== undefined) return part;
	// `dora-report-2025` means `dora-2025`, because it contains all parts of that name.
	const parts = name.split('-');
	const within = known.filter(
		(candidate) => candidate.includes('-') && candidate.split('-').every((word) => parts.includes(word)),
	);
	if (within.length === 1 && within[0] !== undefined) return within[0];
	const best = ranked[0];
	if (!best || best.away > Math.max(2, Math.floor(name.length / 3))) return null;
	// In a short name, two different letters make another word: `jira` is not a typo for `java`. The same letters in another order
	// are a typo: `trem` for `term`.
	const isWord = name.length <= 4 && best.away > 1 && lettersOf(name) !== lettersOf(best.candidate);
	return isWord ? null : best.candidate;
}

const lettersOf = (name: string): string => [...name.toLowerCase()].toSorted().join('');

/** What to do about an unknown name: suggests the most similar one, or lists all known names when they are few. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
	const near = nearest(name, known);
	if (near !== null) return `Did you mean \`${near}\`?`;
	if (known.length > 0 && known.length <= 12)
		return `Valid names: ${known.map((candidate) => `\`${candidate}\``).join(', ')}.`;
	return otherwise;
}
