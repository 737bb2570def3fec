import type { AdvertText } from '#classify/advert.ts';
import { memoize } from '#domain/memoize.ts';
import { pattern } from '#classify/patterns.ts';
import { quote } from '#classify/quotes.ts';
import type { Detected } from '#classify/reading.ts';
import { countWords, labelledSentences, type LabelledSentence } from '#classify/text/labelled-sentences.ts';
import { quoteSentence, type Span } from '#classify/text/quote-sentence.ts';
import { sectionAt } from '#classify/text/sections.ts';
import type { Words } from '#classify/text/words.ts';
import type { SectionKind } from '#domain/detector.ts';

type NonEmpty<T> = readonly [T, ...T[]];

/** A sentence of an advert, or the advert’s title. */
export type ExampleText = string | { title: string };

/** A match of a condition’s pattern in an advert. */
export interface Mention {
	/** The sentence; if it is longer than `longest`, only the part near the match. */
	words: string;
	/** Like `words`, but it reaches further behind the match. */
	far: string;
	/** Where the match begins, in `words` and in `far` alike. */
	index: number;
	section: SectionKind;
}

/** The patterns that recognise one value of a condition, such as `no-on-call`. */
export interface Saying {
	words: RegExp;
	/** A title that matches this says the same. */
	inTitle?: RegExp;
	/** Sentences in which `words` mean something else. */
	otherMeaning?: RegExp;
	/** An extra check on each match of `words`; if left out, every match counts. */
	suits?: (mention: Mention) => boolean;
}

/** A condition of work, such as on-call duty: an advert states one of a few values, or nothing. */
export interface Condition<Name extends string = string, Value extends string = string> {
	name: Name;
	/** Sort order in readings and on pages, ascending. */
	order: number;
	/** The possible values, tried in this order; the first match wins. So “no on-call” must come before “on-call”. */
	values: Readonly<Record<Value, Saying>>;
	/** Sentences and the value that each states, and sentences with similar words that state none. */
	examples: { finds: NonEmpty<readonly [ExampleText, NoInfer<Value>]>; misses: NonEmpty<ExampleText> };
}

/** Declares a condition of work. What readers are shown for it is in `vocabulary/facts.yaml` of the content. */
export const condition = <const Name extends string, const Value extends string>(
	declared: Condition<Name, Value>,
): Condition<Name, Value> => declared;

/** The value that an advert states for a condition, with the sentence as evidence; null if it states none. */
export function readCondition<Value extends string>(
	{ values }: Condition<string, Value>,
	advert: AdvertText & { title: Words },
): Detected<Value> | null {
	for (const [value, saying] of Object.entries(values) as [Value, Saying][]) {
		const found = firstOf(value, saying, advert);
		if (found !== null) return found;
	}
	return null;
}

const sentencesOf = memoize(labelledSentences);

/** A sentence of at most this many words is taken for a heading. */
const longestHeading = 3;

/** The first sentence that states the value. A heading such as “On call” counts only if no full sentence states it. */
function firstOf<Value extends string>(
	value: Value,
	saying: Saying,
	advert: AdvertText & { title: Words },
): Detected<Value> | null {
	const rule = `condition/${value}`;
	if (saying.inTitle?.test(advert.title.text)) {
		return { value, evidence: [quote(advert.title.text, 'title', null, rule)] };
	}
	const found = sentencesOf(advert.text).flatMap((sentence) => {
		const matched = matchedIn(sentence, saying, advert);
		return matched === null ? [] : [{ sentence, matched }];
	});
	const best = found.find(({ sentence }) => countWords(sentence.words) > longestHeading) ?? found[0];
	if (best === undefined) return null;
	return { value, evidence: [quoteSentence(advert.text.text, best.matched, best.sentence, rule)] };
}

/**
 * If a sentence is longer than this, we look only at the text near the match: some adverts are one long line without a full stop.
 */
const longest = 400;
const before = 120;
const behind = 160;
/** The alternative to a degree may follow far behind it: “… AND 2 years of … OR equivalent experience”. */
const farBehind = 450;

/** The first match in a sentence that passes all checks; null if none does. */
function matchedIn({ at, words }: LabelledSentence, saying: Saying, { sections }: AdvertText): Span | null {
	for (let from = 0; from < words.length;) {
		const match = saying.words.exec(words.slice(from));
		if (match === null) return null;
		const begins = from + match.index;
		from = begins + match[0].length;
		const isLong = words.length > longest;
		const cut = isLong ? Math.max(0, begins - before) : 0;
		const mention = {
			words: isLong ? words.slice(cut, from + behind) : words,
			far: isLong ? words.slice(cut, from + farBehind) : words,
			index: begins - cut,
			section: sectionAt(sections, at + begins),
		};
		if (suits(saying, mention)) return { at: at + begins, end: at + from };
		if (!isLong) return null;
	}
	return null;
}

const suits = (saying: Saying, mention: Mention): boolean =>
	!notCondition.test(mention.words) &&
	!(saying.otherMeaning?.test(mention.words) ?? false) &&
	(saying.suits?.(mention) ?? true);

/**
 * Sentences that match a condition’s words without stating it: equal-opportunity notices, help for applicants, travel insurance …
 */
const notCondition = pattern(
	'iu',
	/\b(?:regardless|without regard|discriminat\p{L}*|accommodations?|equal opportunit\p{L}*)\b/u,
	/\b(?:travel (?:insurance|stipend|budget|allowance|benefits?|discounts?)|travel and expense)\b/,
	/\b(?:conduct|participate in|help with|support(?:ing)?) (?:\p{L}+ ){0,3}(?:interview|hiring|recruitment)/u,
	// “Must be a U.S. Person due to export control” does state a requirement, so it is excluded here.
	/\bexport (?:licen[cs]e|control)(?<!\b(?:must be an? U\.?S\.? person|U\.?S\.? person(?: status)? is required)\b[^]*)/,
	/\bE-?Verify\b/,
	/\b(?:executive|sponsored by|sponsors? (?:of|our|the|events|meetups|conferences))\b/,
);
