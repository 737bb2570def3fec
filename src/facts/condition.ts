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

/** A sentence of an advert, or a title. */
export type ExampleText = string | { title: string };

/** Where words of a condition stand in an advert. */
export interface Mention {
	/** The sentence; of a long one what is near. */
	words: string;
	/** As `words`, and further behind. */
	far: string;
	/** Where in both the words of the condition begin. */
	index: number;
	section: SectionKind;
}

/** How an advert says one of the things that can be said of a condition. */
export interface Saying {
	words: RegExp;
	/** What a title says of it. */
	inTitle?: RegExp;
	/** Sentences in which `words` mean something else. */
	otherMeaning?: RegExp;
	/** Whether a sentence with `words` says it. */
	suits?: (mention: Mention) => boolean;
}

/** A condition of work: a fact of which an advert says one of a few things, or nothing. */
export interface Condition<Name extends string = string, Value extends string = string> {
	name: Name;
	/** Its place among the facts of a reading and on pages, from the lowest number. */
	order: number;
	/** What can be said of it. The first that is found counts, so a denial stands before what it denies. */
	values: Readonly<Record<Value, Saying>>;
	/** Sentences that say it, with what they say, and sentences that share its words and don’t. */
	examples: { finds: NonEmpty<readonly [ExampleText, NoInfer<Value>]>; misses: NonEmpty<ExampleText> };
}

/** Declares a condition of work; its words for readers stand in `vocabulary/facts.yaml` of the content. */
export const condition = <const Name extends string, const Value extends string>(
	declared: Condition<Name, Value>,
): Condition<Name, Value> => declared;

/** What an advert says of a condition, with its sentence; null where it says nothing. */
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

/** A heading has this many words at most. */
const longestHeading = 3;

/** The first sentence that says it; a heading such as “On call” only where nothing else does. */
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

/** Of a longer sentence only what is near the words counts: some adverts are one line without a point. */
const longest = 400;
const before = 120;
const behind = 160;
/** What takes the place of a degree may stand far behind it: “… AND 2 years of … OR equivalent experience”. */
const farBehind = 450;

/** The first words of a condition that suit it; null where there are none. */
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

/** Sentences that promise equal treatment or help in applying, or say what others do; and things that only share the words. */
const notCondition = pattern(
	'iu',
	/\b(?:regardless|without regard|discriminat\p{L}*|accommodations?|equal opportunit\p{L}*)\b/u,
	/\b(?:travel (?:insurance|stipend|budget|allowance|benefits?|discounts?)|travel and expense)\b/,
	/\b(?:conduct|participate in|help with|support(?:ing)?) (?:\p{L}+ ){0,3}(?:interview|hiring|recruitment)/u,
	// “Must be a U.S. Person due to export control” is a demand all the same.
	/\bexport (?:licen[cs]e|control)(?<!\b(?:must be an? U\.?S\.? person|U\.?S\.? person(?: status)? is required)\b[^]*)/,
	/\bE-?Verify\b/,
	/\b(?:executive|sponsored by|sponsors? (?:of|our|the|events|meetups|conferences))\b/,
);
