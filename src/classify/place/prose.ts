import { sentenceAround } from '../text/sentences.ts';
import * as denials from './denials-patterns.ts';
import * as patterns from './prose-patterns.ts';

/** Words of an advert and their position. */
export interface Said {
	words: string;
	at: number;
}

/**
 * The office days that the advert requires: “three days a week in the office”. Null if they are optional, or if remote work is
 * offered too.
 */
export function officeDaysDemanded(text: string): (Said & { way: 'hybrid' | 'onsite' }) | null {
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
export function wayOfWorking(text: string): (Said & { way: 'remote' | 'hybrid' | 'onsite' }) | null {
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
export function roleCalledHybrid(text: string): Said | null {
	if (!/hybrid/iu.test(text)) return null;
	const line = find(patterns.labelSaysHybrid, text);
	if (line !== null && !/remote/iu.test(line.words)) return line;
	if (patterns.remoteAnyway.test(text)) return null;
	const said = find(patterns.roleIsHybrid, text);
	if (said === null || findPlain(patterns.saysRemote, text) !== null) return null;
	return patterns.optional.test(sentenceAround(text, said.at, said.at + said.words.length)) ? null : said;
}

/** The advert calls the role itself remote, without a condition or office days. */
export function roleCalledRemote(text: string): Said | null {
	const said = findPlain(patterns.calledRemote, text);
	return said === null || find(patterns.roleIsHybrid, text) !== null ? null : said;
}

/** Words that deny remote work for this role; null if there are none, or only under a condition or about others. */
export function remoteDenied(text: string): Said | null {
	for (const said of standing(denials.deniesRemote, text).take(20)) {
		const sentence = sentenceAround(text, said.at, said.at + said.words.length);
		const isTurned = /(?:\bnot|n[’']t) $/u.test(text.slice(Math.max(0, said.at - 8), said.at)) || isAsked(text, said);
		// In “Remote job: yes. Telework eligible: no”, the second answer denies nothing: someone who always works elsewhere has no
		// office to telework from.
		const isOfTelework = /\btele(?:work|commut)/iu.test(said.words) && !/remote|home|wfh/iu.test(said.words);
		if (isOfTelework && findPlain(patterns.calledRemote, text) !== null) continue;
		if (!isTurned && !denials.notDenied.test(sentence.replace(said.words, ''))) return trimmed(said);
	}
	return allWeekDemanded(text);
}

/** Whether the words are a question: “Five days in the office? Not with us.” */
function isAsked(text: string, { words, at }: Said): boolean {
	return /^[^.;!\n]{0,60}\?/u.test(text.slice(at + words.length, at + words.length + 70));
}

/** A sentence that requires the whole week at the place of work. */
function allWeekDemanded(text: string): Said | null {
	for (const said of standing(denials.allWeekThere, text).take(20)) {
		const sentence = sentenceAround(text, said.at, said.at + said.words.length);
		const isOther = denials.dailyThing.test(sentence) || denials.notDenied.test(sentence) || isAsked(text, said);
		// “We are remote-first, but this role is in the office five days a week.”
		const isOfJob = /\b(?:this|the) (?:role|position|job)\b/iu.test(sentence);
		const offers = isOfJob ? text.replace(/\bremote[- ]first\b/giu, '') : text;
		if (!isOther && denials.demand.test(sentence) && !patterns.remoteAnyway.test(offers)) return trimmed(said);
	}
	return null;
}

/** Any mention of hybrid work. Used if only the job’s place suggests an office. */
export function hybridNamed(text: string): Said | null {
	return findOfAll(patterns.hybridWork, text);
}

/** Whether the text mentions remote work, but hybrid work not at all or only as an alternative. */
export function remoteMoreThanHybrid(text: string): boolean {
	if (patterns.remoteAnyway.test(text)) return true;
	return /\bremote\b|\bwork(?:ing)?[- ]from[- ]home\b/iu.test(text) && hybridNamed(text) === null;
}

function find(pattern: RegExp, text: string): Said | null {
	const match = pattern.exec(text);
	return match === null ? null : trimmed({ words: match[0], at: match.index });
}

/** The first match in a sentence that is not just about some jobs. */
function findOfAll(pattern: RegExp, text: string): Said | null {
	for (const match of text.matchAll(pattern).take(20)) {
		const sentence = sentenceAround(text, match.index, match.index + match[0].length);
		if (!patterns.ofSomeJobs.test(sentence)) return trimmed({ words: match[0], at: match.index });
	}
	return null;
}

/** Trims spaces, and cuts the words to the length that may be quoted. */
export function trimmed({ words, at }: Said): Said {
	const kept = words.trim().slice(0, 240);
	return { words: kept, at: at + words.indexOf(kept) };
}

/** The first match in a sentence without a condition. */
export function findPlain(hinted: patterns.Hinted, text: string, unless?: RegExp): Said | null {
	for (const said of standing(hinted, text).take(20)) {
		const sentence = sentenceAround(text, said.at, said.at + said.words.length);
		if (!patterns.conditional.test(sentence) && unless?.test(sentence) !== true) return trimmed(said);
	}
	return null;
}

/** All matches, searched for only in lines that match the hint. */
export function* standing({ said, hint }: patterns.Hinted, text: string): Generator<Said> {
	let from = 0;
	for (const line of text.split('\n')) {
		if (hint.test(line)) {
			// `matchAll` would copy the pattern for each line.
			said.lastIndex = 0;
			for (let match = said.exec(line); match !== null; match = said.exec(line)) {
				const next = Math.max(said.lastIndex, match.index + 1);
				yield { words: match[0], at: from + match.index };
				said.lastIndex = next;
			}
		}
		from += line.length + 1;
	}
}
