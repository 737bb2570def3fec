import type { SectionKind } from '#domain/detector.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import type { Advert } from '../advert.ts';
import { sectionAt, sectionWeight, type Section } from '../text/sections.ts';
import type { Words } from '../text/words.ts';
import { findPhrases, spared, type Match } from './phrases.ts';
import { advertMatcher, type Entry } from './vocabulary.ts';

/** A match of a vocabulary phrase in an advert. */
export interface Hit extends Match<Entry> {
	/** null if it is in the title. */
	section: SectionKind | null;
	/** Its weight by position; words in the title weigh most. */
	place: number;
}

/** An advert with all matches of vocabulary phrases. Matches inside traps have been removed. */
export interface TermedAdvert extends Advert {
	hits: Hit[];
	/** Length in characters, without benefits, notices and the company’s description of itself. */
	length: number;
	/** The weight of a position in the text: how much it says about the work. */
	placeAt: (at: number) => number;
}

const titlePlace = 1.5;

/** Finds the phrases for work, tracks, facets, specialisations and tools in title and text, once for all rules. */
export function findTerms(advert: Advert, vocabulary: Vocabulary): TermedAdvert {
	const { title, text, sections } = advert;
	const placeAt = weightBySection(sections);
	const inTitle = matchesIn(title, vocabulary).map((match) => ({ ...match, section: null, place: titlePlace }));
	const inText = matchesIn(text, vocabulary).map((match) => ({
		...match,
		section: sectionAt(sections, match.at),
		place: placeAt(match.at),
	}));
	return { ...advert, hits: withoutAmbiguous([...inTitle, ...inText]), length: tellingLength(sections), placeAt };
}

/** The matches of one term, except in benefits and legal notices. */
export function hitsOf({ hits }: TermedAdvert, of: Entry['of'], slug: string): readonly Hit[] {
	return byTerm(hits).get(term({ of, slug })) ?? [];
}

const byTerm = memoize((hits: readonly Hit[]) =>
	Map.groupBy(
		hits.filter(({ section }) => section !== 'boilerplate'),
		({ value }) => term(value),
	),
);

/** Matches in a title or text. A name inside a trap of the same term means something else and is removed. */
function matchesIn(words: Words, vocabulary: Vocabulary): Match<Entry>[] {
	return spared(
		findPhrases(advertMatcher(vocabulary), words),
		({ value }) => value.sense === 'trap',
		({ value }) => term(value),
	);
}

/** The weight of each position. If no heading marks the duties, the opening counts as such. */
function weightBySection(sections: readonly Section[]): (at: number) => number {
	const opening = sections.some(({ kind }) => kind === 'duties') ? sectionWeight.opening : sectionWeight.role;
	return (at) => {
		const section = sectionAt(sections, at);
		return section === 'opening' ? opening : sectionWeight[section];
	};
}

/** The length of the sections that say something about the work. A long list of benefits must not lower the score. */
function tellingLength(sections: readonly Section[]): number {
	return sections
		.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'company')
		.reduce((sum, { at, end }) => sum + end - at, 0);
}

/**
 * Removes ambiguous (`wary`) names if none of the words that they need occurs elsewhere, and then the needed words themselves.
 */
function withoutAmbiguous(hits: readonly Hit[]): Hit[] {
	const needing = new Set(hits.flatMap(({ value }) => (value.sense === 'need' ? [term(value)] : [])));
	return hits.filter(({ value }) => {
		if (value.sense === 'need') return false;
		return value.sense !== 'wary' || needing.has(term(value));
	});
}

function term({ of, slug }: Pick<Entry, 'of' | 'slug'>): string {
	return `${of}/${slug}`;
}
