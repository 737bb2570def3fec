import { sentenceAround } from '../text/sentences.ts';
import type { Hinted } from './prose-patterns.ts';
import { findPlain, standing, trimmed, type MatchedWords } from './prose.ts';
import { leavesOut } from './segments-patterns.ts';
import * as patterns from './where-patterns.ts';

/** Says that the role is open worldwide, in words about the role or about applicants. */
export function openToWorld(text: string, sayings = patterns.worldwide): MatchedWords | null {
	const matched = findPlain(sayings, text, patterns.notTheRole);
	if (matched === null) return null;
	return leavesOut.test(sentenceAround(text, matched.at, matched.at + matched.words.length)) ? null : matched;
}

const maxPlaces = 12;

/** Sentences that say where one may work from, the most binding first. The gazetteer then finds the names in them. */
export function whereSentences(text: string, sayings: readonly Hinted[] = patterns.where): MatchedWords[] {
	return sayings.flatMap((hinted) =>
		[...standing(hinted, text).take(maxPlaces)].map(({ words, at }) => ({ words: words.slice(0, 240), at })),
	);
}

/** The country that an advert shows signs of, `401(k)`, `IR35`; null if there are none, or signs of several countries. */
export function onlyCountry(text: string): (MatchedWords & { country: string }) | null {
	const found = patterns.signs.flatMap(({ country, pattern }) => {
		const sign = findOfJob(pattern, text);
		return sign === null ? [] : [{ country, ...sign }];
	});
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** The first match in a sentence that is neither about other people nor about the company’s seat. */
function findOfJob(pattern: RegExp, text: string): MatchedWords | null {
	for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`)).take(20)) {
		const line = sentenceAround(text, match.index, match.index + match[0].length);
		const sentence = line.split(' * ').find((item) => item.includes(match[0])) ?? line;
		const isOwnWords = /^we are\b/iu.test(match[0]);
		if (
			isOwnWords ||
			!/\b(?:customers?|clients?|users|patients|stores|brands|offices|owners|businesses|in (?:places|markets|cities|states) like)\b|\bheadquarters:/iu.test(
				sentence,
			)
		)
			return trimmed({ words: match[0], at: match.index });
	}
	return null;
}
