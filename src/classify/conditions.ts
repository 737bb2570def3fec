import { conditionKinds, type ConditionSlug } from '#domain/conditions.ts';
import type { Advert } from './advert.ts';
import * as patterns from './conditions-patterns.ts';
import { quote } from './quotes.ts';
import type { Detected, Reading } from './reading.ts';
import { quoteSentence, type Span } from './text/quote-sentence.ts';
import { sectionAt } from './text/sections.ts';

/** What the advert says of the conditions of work, a thing of each kind at most, each with its sentence. */
export function readConditions(advert: Advert): Reading['conditions'] {
	const sentences = sentencesOf(advert);
	return Object.values(conditionKinds).flatMap((slugs) => {
		for (const slug of slugs) {
			const found = firstOf(slug, sentences, advert);
			if (found !== null) return [found];
		}
		return [];
	});
}

/** A heading has this many words at most. */
const longestHeading = 3;
/** What stands below the value of a field, “Apply for this job”, has this many at most. */
const longestLabel = 6;

function countWords(words: string): number {
	return words.trim().split(/\s+/u).length;
}

interface Sentence extends Span {
	words: string;
}

/** Hyphens that break no line, and blanks as wide as others. */
const inPlainSigns = (text: string): string =>
	text.replaceAll(/[\u2010-\u2012\u00a0]/g, (sign) => (sign === '\u00a0' ? ' ' : '-'));

/** The sentences, of which a label and the value on the line below it are one. */
function sentencesOf({ text: { text: given, stops } }: Advert): Sentence[] {
	const text = inPlainSigns(given);
	const lost = [...text.matchAll(patterns.lostEnd)].map(({ 0: mark, index }) => ({
		end: index,
		next: index + mark.length,
	}));
	const ends = [...stops.map((end) => ({ end, next: end + 1 })), ...lost, { end: text.length, next: text.length }];
	const all = (lost.length > 0 ? ends.toSorted((a, b) => a.end - b.end) : ends)
		.map(({ end }, i, ends) => {
			const at = ends[i - 1]?.next ?? 0;
			return { at, end, words: text.slice(at, end) };
		})
		// The number of an item is no sentence.
		.filter(({ words }) => /[\p{L}\p{N}]/u.test(words) && !/^\s*\d{1,2}\s*$/.test(words));
	const isHeading = (i: number): boolean =>
		patterns.maybeHeading.test(all[i]?.words ?? '') && countWords(all[i + 1]?.words ?? '') > longestLabel;
	return all.flatMap((sentence, i) => {
		const end = all[i + 1]?.end;
		if (isHeading(i)) return [];
		const isOne = patterns.label.test(sentence.words) || patterns.goesOn.test(all[i + 1]?.words ?? '');
		if (end === undefined || !isOne) return sentence;
		return { ...sentence, end, words: text.slice(sentence.at, end) };
	});
}

/** The first sentence with the words of a condition; a heading such as “On call” only where nothing else has them. */
function firstOf(slug: ConditionSlug, sentences: readonly Sentence[], advert: Advert): Detected<ConditionSlug> | null {
	const found = sentences.flatMap((sentence) => {
		const matched = matchedIn(sentence, slug, advert);
		return matched === null ? [] : [{ sentence, matched }];
	});
	if (patterns.ofTitle[slug]?.test(advert.title.text)) {
		return { value: slug, evidence: [quote(advert.title.text, 'title', null, `condition/${slug}`)] };
	}
	const best = found.find(({ sentence }) => countWords(sentence.words) > longestHeading) ?? found[0];
	if (best === undefined) return null;
	const quoted = quoteSentence(advert.text.text, best.matched, best.sentence, `condition/${slug}`);
	return { value: slug, evidence: [quoted] };
}

/** Of a longer sentence only what is near the words counts: some adverts are one line without a point. */
const longest = 400;
const before = 120;
const behind = 160;
/** What takes the place of a degree may stand far behind it: “… AND 2 years of … OR equivalent experience”. */
const farBehind = 450;

/** The first words of a condition that suit it; null where there are none. */
function matchedIn({ at, words }: Sentence, slug: ConditionSlug, advert: Advert): Span | null {
	for (let from = 0; from < words.length;) {
		const match = patterns.conditionWords[slug].exec(words.slice(from));
		if (match === null) return null;
		const begins = from + match.index;
		from = begins + match[0].length;
		if (words.length <= longest)
			return suits(slug, { at, words, far: words }, begins, advert) ? { at: at + begins, end: at + from } : null;
		const cut = Math.max(0, begins - before);
		const near = { at: at + cut, words: words.slice(cut, from + behind), far: words.slice(cut, from + farBehind) };
		if (suits(slug, near, begins - cut, advert)) return { at: at + begins, end: at + from };
	}
	return null;
}

/**
 * Whether a sentence speaks of the condition, and not of experience or a perk; and whether one on a degree or a
 * certificate asks for it, only wishes for it, or takes the equivalent.
 */
function suits(
	slug: ConditionSlug,
	{ at, words, far }: { at: number; words: string; far: string },
	index: number,
	{ sections }: Advert,
): boolean {
	if (patterns.notCondition.test(words) || patterns.otherMeaning[slug]?.test(words)) return false;
	const section = sectionAt(sections, at + index);
	const isNice = section === 'nice';
	if (slug === 'on-call') return !isNice || patterns.takesPart.test(words);
	if (!/^(?:degree|certificate)/.test(slug)) return true;
	const asks =
		/(?<!\bnot (?:\p{L}+ )?)\brequire[ds](?! ?:)/iu.test(words) ||
		(slug.startsWith('degree') && patterns.higherWished.test(words));
	// A wish in brackets is of what stands before it there: “… (statistics is a plus)”.
	const told = slug.startsWith('degree') ? withoutAsides(words, index) : words;
	const isWish = (isNice || patterns.wished.test(told)) && !asks;
	const isListed = isNice || section === 'requirements';
	if (slug.startsWith('certificate') && !isListed && !patterns.namedCertificate.test(words)) return false;
	if (patterns.notAsked.test(words) || patterns.studies.test(words.slice(0, index))) return false;
	if (patterns.ofStudents.test(words.slice(index))) return false;
	if (slug.endsWith('-wished')) return isWish;
	return (
		!isWish &&
		(slug !== 'degree-or-equivalent' || patterns.orEquivalent.test(words) || patterns.orEquivalentExperience.test(far))
	);
}

/** Words without the brackets behind `index`, unless these speak of all before them: “(an asset)”. */
function withoutAsides(words: string, index: number): string {
	return words.replace(patterns.inBrackets, (aside, at: number) =>
		at < index || patterns.bareWish.test(aside) ? aside : '',
	);
}
