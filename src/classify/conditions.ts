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

interface Sentence extends Span {
	words: string;
}

/**
 * The sentences that may speak of conditions: none that promise equal treatment, or help in applying. A label and the
 * value on the line below it are one.
 */
function sentencesOf({ text: { text, stops } }: Advert): Sentence[] {
	const all = [...stops, text.length]
		.map((end, i, ends) => {
			const at = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
			return { at, end, words: text.slice(at, end) };
		})
		.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
	return all
		.map((sentence, i) => {
			const end = all[i + 1]?.end;
			if (end === undefined || !patterns.label.test(sentence.words)) return sentence;
			return { ...sentence, end, words: text.slice(sentence.at, end) };
		})
		.filter(({ words }) => !patterns.notCondition.test(words));
}

/** The first sentence with the words of a condition; a heading such as “On call” only where nothing else has them. */
function firstOf(slug: ConditionSlug, sentences: readonly Sentence[], advert: Advert): Detected<ConditionSlug> | null {
	const found = sentences.flatMap((sentence) => {
		const match = patterns.conditionWords[slug].exec(sentence.words);
		if (match === null || !suits(slug, sentence, match.index, advert)) return [];
		const at = sentence.at + match.index;
		return [{ sentence, matched: { at, end: at + match[0].length } }];
	});
	if (slug === 'contract' && patterns.titleOfContract.test(advert.title.text)) {
		return { value: slug, evidence: [quote(advert.title.text, 'title', null, `condition/${slug}`)] };
	}
	const best = found.find(({ sentence }) => sentence.words.trim().split(/\s+/u).length > longestHeading) ?? found[0];
	if (best === undefined) return null;
	const quoted = quoteSentence(advert.text.text, best.matched, best.sentence, `condition/${slug}`);
	return { value: slug, evidence: [quoted] };
}

/**
 * Whether a sentence speaks of the condition, and not of experience or a perk; and whether one on a degree or a
 * certificate asks for it, only wishes for it, or takes the equivalent.
 */
function suits(slug: ConditionSlug, { at, words }: Sentence, index: number, { sections }: Advert): boolean {
	if (patterns.otherMeaning[slug]?.test(words)) return false;
	const isNice = sectionAt(sections, at) === 'nice';
	if (slug === 'on-call') return !isNice || patterns.takesPart.test(words);
	if (!/^(?:degree|certificate)/.test(slug)) return true;
	const asks =
		/(?<!\bnot )\brequire[ds]/iu.test(words) || (slug.startsWith('degree') && patterns.higherWished.test(words));
	const isWish = (isNice || patterns.wished.test(words)) && !asks;
	if (patterns.notAsked.test(words) || patterns.studies.test(words.slice(0, index))) return false;
	if (slug.endsWith('-wished')) return isWish;
	return !isWish && (slug !== 'degree-or-equivalent' || patterns.orEquivalent.test(words));
}
