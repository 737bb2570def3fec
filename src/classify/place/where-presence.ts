import type { Region } from '#domain/vocabulary.ts';
import { sentenceEnds } from '../text/sentences.ts';
import * as denials from './denials-patterns.ts';
import { findNames, gazetteer } from './names.ts';
import * as prose from './prose-patterns.ts';
import { findPlain, hybridNamed, type MatchedWords } from './prose.ts';
import * as patterns from './where-presence-patterns.ts';

/** A sentence, with straight apostrophes, and the two sentences before it. */
interface InContext {
	words: string;
	before: readonly string[];
}

/**
 * The first sentence that requires presence or refuses remote work, in an advert that is otherwise read as remote. The rules ask
 * who has to be where, how often and how strictly; “if you like” and similar words cancel the demand. A sentence that asks for
 * presence does not overrule another one that calls the job remote. Only a refusal does.
 */
export function presenceAsked(
	text: string,
	regions: readonly Region[] = [],
): (MatchedWords & { way: 'hybrid' | 'onsite' }) | null {
	const remote = remoteOffer(text);
	let before: string[] = [];
	for (const matched of sentences(text)) {
		const words = matched.words.replaceAll('’', "'");
		const sentence = { words, before };
		const isWithin = remote !== null && remote.at >= matched.at && remote.at < matched.at + words.length;
		const isRefused = refusesRemote(sentence);
		const found = isRefused || ((remote === null || isWithin) && asksPresence(sentence, regions));
		before = [before.at(-1) ?? '', words];
		if (!found) continue;
		if (isWithin && !isRefused && remoteOffer(text.replace(matched.words, '')) !== null) continue;
		const isPart =
			patterns.hybrid.test(words) ||
			patterns.partial.test(words) ||
			patterns.weekly.test(words.replace(denials.wholeTime, ''));
		const way = isPart || hybridNamed(text.replace(matched.words, '')) !== null ? 'hybrid' : 'onsite';
		return { words: matched.words.slice(0, 240).replace(/[\s.;•]+$/u, ''), at: matched.at, way };
	}
	return null;
}

/** An offer of remote work in the text. */
function remoteOffer(text: string): MatchedWords | null {
	const anyway = prose.remoteAnyway.exec(text);
	return anyway === null ? findPlain(prose.saysRemote, text) : { words: anyway[0], at: anyway.index };
}

/** Replaces every phrase for remote work by `~`: “No working from home” → “No ~”. */
const withAway = (words: string): string =>
	words.replaceAll('~', ' ').replace(patterns.away, '~').replace(patterns.severalAway, '~');

/** Replaces being at a place of work by `@`, a room or office alone by `#`, and a town by `§`. */
const withPlaces = (words: string, regions: readonly Region[]): string =>
	words
		.replaceAll(/[@#§]/gu, ' ')
		.replace(patterns.there, '@')
		.replace(patterns.roomAlone, '#')
		.replace(patterns.town, (place) => (isWide(place, regions) ? place : '§'));

/** Whether a place is a region, country or state: large enough to work from home in. */
function isWide(place: string, regions: readonly Region[]): boolean {
	return (
		findNames(place, gazetteer(regions)).some(({ place: { kind } }) => kind !== 'city') &&
		!patterns.cityState.test(place)
	);
}

/** Whether a sentence denies or ends remote work, or says that it was named by mistake. */
function refusesRemote({ words, before }: InContext): boolean {
	const isAnswer = patterns.answersNo.test(words) && !patterns.offers.test(words);
	if (isAnswer && before.some((one) => patterns.asksRemote.test(withAway(one)))) return true;
	if (patterns.notForThem.test(words) && patterns.wantsRemote.test(withAway(before.at(-1) ?? ''))) return true;
	if (!patterns.mayRefuse.test(words)) return false;
	return patterns.refuses.test(withAway(words)) && !patterns.ofCustomers.test(words);
}

/** Whether a sentence requires the person to be hired to be at a place of work. */
function asksPresence({ words, before }: InContext, regions: readonly Region[]): boolean {
	if (patterns.mayRefuse.test(words) && patterns.negated.test(withAway(words)) && !patterns.ofOthers.test(words))
		return true;
	const above = before.at(-1) ?? '';
	const isAsked = above.endsWith('?') && patterns.ifNot.test(words) && !isCancelled(above);
	if (isAsked && (patterns.weekly.test(above) || patterns.asksThere.test(withPlaces(above, regions)))) return true;
	const isBelowLabel = patterns.labelHeading.test(above);
	if (words.endsWith('?') || !(isBelowLabel || patterns.hint.test(words))) return false;
	const marked = withPlaces(words, regions);
	if (isBelowLabel && patterns.startsThere.test(marked)) return !isCancelled(words);
	if (patterns.unless.test(withPlaces(withAway(words), regions))) return true;
	// In “We can be flexible, but …” and “While others may, …” the last part counts; so does a reason: “…, because …”.
	const last = patterns.saidLast
		.exec(words)
		?.slice(1)
		.find((part) => part !== undefined);
	const reason = patterns.reason.exec(words)?.[1];
	return [last ?? words, reason].some((part) => part !== undefined && demandsPresence(part, regions));
}

/** Whether a sentence, or the part of it that counts, requires presence, and nothing in it cancels that. */
function demandsPresence(sentence: string, regions: readonly Region[]): boolean {
	if (isCancelled(sentence)) return false;
	const places = withPlaces(sentence, regions);
	const isWeekly = patterns.weekly.test(sentence);
	const isNamed = patterns.inTown.test(places) || patterns.hybrid.test(sentence);
	if ((isNamed && isWeekly) || patterns.namedBase.test(sentence)) return true;
	return (
		isSaid(patterns.moves, places, true) ||
		isSaid(patterns.presence, places) ||
		(isSaid(patterns.isThere, places) && isDemand(sentence, places, isWeekly))
	);
}

/** Whether presence is mentioned together with how often or how strictly. */
function isDemand(sentence: string, places: string, isWeekly: boolean): boolean {
	if (isSaid(patterns.attendance, places) && (isWeekly || patterns.must.test(sentence))) return true;
	return isWeekly && sentence.length < 100 && !denials.dailyThing.test(sentence);
}

/** Whether the pattern matches and is not negated in its clause. */
function isSaid(pattern: RegExp, sentence: string, mayRefuse = false): boolean {
	const match = pattern.exec(sentence);
	if (match === null) return false;
	// “We don’t do A, B or C”: a negation before a list applies to its last item too.
	const clause = sentence.slice(0, match.index).replace(/^.*[,:–—](?!.*\bor\b)/u, '');
	if (patterns.ofCustomers.test(clause)) return false;
	return !patterns.negation.test(mayRefuse ? clause : clause + match[0]);
}

/** Whether the sentence cancels its requirement: it is optional, rare, or about other people. */
function isCancelled(sentence: string): boolean {
	if (patterns.cancelsPresence.test(sentence)) return true;
	const isWeak = patterns.offers.test(sentence) || patterns.seldom.test(sentence);
	return isWeak && !patterns.weekly.test(sentence);
}

function* sentences(text: string): Generator<MatchedWords> {
	let from = 0;
	for (const end of [...sentenceEnds(text), text.length]) {
		// “In the Washington, D.C. area, …” continues after the full stop.
		if (/\p{Lu}\.$/u.test(text.slice(end - 1, end + 1)) && /^ \p{Ll}/u.test(text.slice(end + 1, end + 3))) continue;
		const words = text.slice(from, end + 1);
		const plain = words.trim();
		if (plain !== '') yield { words: plain, at: from + words.indexOf(plain) };
		from = end + 1;
	}
}
