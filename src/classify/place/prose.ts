import { sentenceAround } from '../text/sentences.ts';
import * as denials from './denials-patterns.ts';
import * as patterns from './prose-patterns.ts';

/** Words of an advert and their position. */
export interface MatchedWords {
	words: string;
	at: number;
}

/**
 * The office days that the advert requires: “three days a week in the office”. Null if they are optional, or if remote work is
 * offered too.
 */
export function officeDaysDemanded(text: string): (MatchedWords & { way: 'hybrid' | 'onsite' }) | null {
	const match = patterns.officeHint.test(text) ? patterns.officeDays.exec(text) : null;
	if (match === null) return null;
	const sentence = sentenceAround(text, match.index, match.index + match[0].length);
	// A requirement counts even if the company calls itself remote-first.
	const isDemand = /\b(?:requires?|required|must|mandatory|expected)\b/iu.test(sentence);
	const offers = isDemand ? text.replace(/\bremote[- ]first\b/giu, '') : text;
	const isOptional = patterns.optional.test(sentence) || isAsked(text, { words: match[0], at: match.index });
	if (isOptional || patterns.remoteAnyway.test(offers)) return null;
	return {
		words: match[0].slice(0, 240),
		at: match.index,
		way: patterns.wholeWeek.test(match[0]) ? 'onsite' : 'hybrid',
	};
}

/** How the text says that the work is done, if it says so about the role itself. */
export function wayOfWorking(text: string): (MatchedWords & { way: 'remote' | 'hybrid' | 'onsite' }) | null {
	const office = patterns.officeWord.test(text) ? find(patterns.saysOffice, text) : null;
	if (office !== null) return { way: 'onsite', ...office };
	const isHybridNamed = /hybrid/iu.test(text);
	const own = isHybridNamed ? find(patterns.roleIsHybrid, text) : null;
	if (own !== null) return { way: 'hybrid', ...own };
	const remote = findPlain(patterns.saysRemote, text);
	const outweighs = remote !== null && patterns.weaklyRemote.test(remote.words) ? hybridNamed(text) : null;
	if (outweighs !== null) return { way: 'hybrid', ...outweighs };
	if (remote !== null) return { way: 'remote', ...remote };
	const hybrid = findOfAll(patterns.saysHybrid, text);
	return hybrid && { way: 'hybrid', ...hybrid };
}

/** The advert calls the role itself hybrid, and never remote. */
export function roleCalledHybrid(text: string): MatchedWords | null {
	if (!/hybrid/iu.test(text)) return null;
	const line = find(patterns.labelSaysHybrid, text);
	if (line !== null && !/remote/iu.test(line.words)) return line;
	if (patterns.remoteAnyway.test(text)) return null;
	const matched = find(patterns.roleIsHybrid, text);
	if (matched === null || findPlain(patterns.saysRemote, text) !== null) return null;
	return patterns.optional.test(sentenceAround(text, matched.at, matched.at + matched.words.length)) ? null : matched;
}

/** The advert calls the role itself remote, without a condition or office days. */
export function roleCalledRemote(text: string): MatchedWords | null {
	const matched = findPlain(patterns.calledRemote, text);
	return matched === null || find(patterns.roleIsHybrid, text) !== null ? null : matched;
}

/** Words that deny remote work for this role; null if there are none, or only under a condition or about others. */
export function remoteDenied(text: string): MatchedWords | null {
	for (const matched of standing(denials.deniesRemote, text).take(20)) {
		const sentence = sentenceAround(text, matched.at, matched.at + matched.words.length);
		const isNegated =
			/(?:\bnot|n[’']t) $/u.test(text.slice(Math.max(0, matched.at - 8), matched.at)) || isAsked(text, matched);
		// In “Remote job: yes. Telework eligible: no”, the second answer denies nothing: someone who always works elsewhere has no
		// office to telework from.
		const isOfTelework = /\btele(?:work|commut)/iu.test(matched.words) && !/remote|home|wfh/iu.test(matched.words);
		if (isOfTelework && findPlain(patterns.calledRemote, text) !== null) continue;
		if (!isNegated && !denials.notDenied.test(sentence.replace(matched.words, ''))) return trimmed(matched);
	}
	return allWeekDemanded(text);
}

/** Whether the words are a question: “Five days in the office? Not with us.” */
function isAsked(text: string, { words, at }: MatchedWords): boolean {
	return /^[^.;!\n]{0,60}\?/u.test(text.slice(at + words.length, at + words.length + 70));
}

/** A sentence that requires the whole week at the place of work. */
function allWeekDemanded(text: string): MatchedWords | null {
	for (const matched of standing(denials.allWeekThere, text).take(20)) {
		const sentence = sentenceAround(text, matched.at, matched.at + matched.words.length);
		const isOther = denials.dailyThing.test(sentence) || denials.notDenied.test(sentence) || isAsked(text, matched);
		// “We are remote-first, but this role is in the office five days a week.”
		const isOfJob = /\b(?:this|the) (?:role|position|job)\b/iu.test(sentence);
		const offers = isOfJob ? text.replace(/\bremote[- ]first\b/giu, '') : text;
		if (!isOther && denials.demand.test(sentence) && !patterns.remoteAnyway.test(offers)) return trimmed(matched);
	}
	return null;
}

/** Any mention of hybrid work. Used if only the job’s place suggests an office. */
export function hybridNamed(text: string): MatchedWords | null {
	return findOfAll(patterns.hybridWork, text);
}

/** Whether the text mentions remote work, but hybrid work not at all or only as an alternative. */
export function remoteMoreThanHybrid(text: string): boolean {
	if (patterns.remoteAnyway.test(text)) return true;
	return /\bremote\b|\bwork(?:ing)?[- ]from[- ]home\b/iu.test(text) && hybridNamed(text) === null;
}

function find(pattern: RegExp, text: string): MatchedWords | null {
	const match = pattern.exec(text);
	return match === null ? null : trimmed({ words: match[0], at: match.index });
}

/** The first match in a sentence that is not just about some jobs. */
function findOfAll(pattern: RegExp, text: string): MatchedWords | null {
	for (const match of text.matchAll(pattern).take(20)) {
		const sentence = sentenceAround(text, match.index, match.index + match[0].length);
		if (!patterns.ofSomeJobs.test(sentence)) return trimmed({ words: match[0], at: match.index });
	}
	return null;
}

/** Trims spaces, and cuts the words to the length that may be quoted. */
export function trimmed({ words, at }: MatchedWords): MatchedWords {
	const kept = words.trim().slice(0, 240);
	return { words: kept, at: at + words.indexOf(kept) };
}

/** The first match in a sentence without a condition. */
export function findPlain(hinted: patterns.Hinted, text: string, unless?: RegExp): MatchedWords | null {
	for (const matched of standing(hinted, text).take(20)) {
		const sentence = sentenceAround(text, matched.at, matched.at + matched.words.length);
		if (!patterns.conditional.test(sentence) && unless?.test(sentence) !== true) return trimmed(matched);
	}
	return null;
}

/** All matches, searched for only in lines that match the hint. */
export function* standing({ pattern, hint }: patterns.Hinted, text: string): Generator<MatchedWords> {
	let from = 0;
	for (const line of text.split('\n')) {
		if (hint.test(line)) {
			// `matchAll` would copy the pattern for each line.
			pattern.lastIndex = 0;
			for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
				const next = Math.max(pattern.lastIndex, match.index + 1);
				yield { words: match[0], at: from + match.index };
				pattern.lastIndex = next;
			}
		}
		from += line.length + 1;
	}
}
