import { distance } from 'fastest-levenshtein';

/** The known name a person most likely meant; null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
	const ranked = known
		.map((candidate) => ({ candidate, away: distance(candidate.toLowerCase(), name.toLowerCase()) }))
		.toSorted((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1));
	// Of `sre-engineer`, `sre` is meant: a whole part of a name tells more than letters that happen to be alike.
	const part = known.filter((one) => `-${name}-`.includes(`-${one}-`)).toSorted((a, b) => b.length - a.length)[0];
	if (part !== undefined) return part;
	// Of `dora-report-2025`, `dora-2025` is meant, all parts of which it has.
	const parts = name.split('-');
	const within = known.filter((one) => one.includes('-') && one.split('-').every((word) => parts.includes(word)));
	if (within.length === 1 && within[0] !== undefined) return within[0];
	const best = ranked[0];
	if (!best || best.away > Math.max(2, Math.floor(name.length / 3))) return null;
	// Two other letters of four make another word: `jira` is no slip for `java`, but `trem` is one for `term`.
	const isWord = name.length <= 4 && best.away > 1 && lettersOf(name) !== lettersOf(best.candidate);
	return isWord ? null : best.candidate;
}

const lettersOf = (name: string): string => [...name.toLowerCase()].toSorted().join('');

/** What to do about a name nobody knows: the likely one, or else the whole list where it is short. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
	const near = nearest(name, known);
	if (near !== null) return `Did you mean \`${near}\`?`;
	if (known.length > 0 && known.length <= 12) return `Known are: ${known.map((one) => `\`${one}\``).join(', ')}.`;
	return otherwise;
}
