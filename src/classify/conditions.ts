import { conditionKinds, type ConditionSlug } from '#domain/conditions.ts';
import type { Advert } from './advert.ts';
import { conditionWords, notAsked, notCondition, orEquivalent, wished } from './conditions-patterns.ts';
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

/** The sentences that may speak of conditions: none that promise equal treatment, or help in applying. */
function sentencesOf({ text: { text, stops } }: Advert): Sentence[] {
	return [...stops, text.length]
		.map((end, i, ends) => {
			const at = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
			return { at, end, words: text.slice(at, end) };
		})
		.filter(({ words }) => words.trim() !== '' && !notCondition.test(words));
}

/** The first sentence with the words of a condition; a heading such as “On call” only where nothing else has them. */
function firstOf(slug: ConditionSlug, sentences: readonly Sentence[], advert: Advert): Detected<ConditionSlug> | null {
	const found = sentences.flatMap((sentence) => {
		const match = conditionWords[slug].exec(sentence.words);
		if (match === null || !suits(slug, sentence, advert)) return [];
		const at = sentence.at + match.index;
		return [{ sentence, matched: { at, end: at + match[0].length } }];
	});
	const best = found.find(({ sentence }) => sentence.words.trim().split(/\s+/u).length > longestHeading) ?? found[0];
	if (best === undefined) return null;
	const quoted = quoteSentence(advert.text.text, best.matched, best.sentence, `condition/${slug}`);
	return { value: slug, evidence: [quoted] };
}

/** Whether a sentence on a degree or a certificate asks for it, only wishes for it, or takes the equivalent. */
function suits(slug: ConditionSlug, { at, words }: Sentence, { sections }: Advert): boolean {
	if (!/^(?:degree|certificate)/.test(slug)) return true;
	const isWish = (wished.test(words) || sectionAt(sections, at) === 'nice') && !/\brequired\b/iu.test(words);
	if (notAsked.test(words)) return false;
	if (slug.endsWith('-wished')) return isWish;
	return !isWish && (slug !== 'degree-or-equivalent' || orEquivalent.test(words));
}
