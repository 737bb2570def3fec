import type { Claim, provenances, verdicts } from '#domain/claim.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import type { Entry } from '#content-model/kinds.ts';
import type { skillNeeds } from '#content-model/kinds/sections.ts';
import type { toolStates } from '#domain/vocabulary.ts';
import { datesIn, numberWord } from '#site/format.ts';
import type { VerdictName } from '../measure/verdict.ts';

/** Readers’ words for the values of content fields. */
export const wordsOf = {
	states: {
		active: 'active',
		acquired: 'acquired',
		renamed: 'renamed',
		limited_maintenance: 'in maintenance mode',
		deprecated: 'deprecated',
		unmaintained: 'unmaintained',
		discontinued: 'discontinued',
	} satisfies Record<(typeof toolStates)[number], string>,
	/** How well a skill must be known. */
	needs: {
		none: 'not asked for',
		awareness: 'say what it is for, and when it matters',
		working: 'use it with somebody to ask',
		practitioner: 'use it alone and fix it',
		expert: 'decide how it is used and teach it',
	} satisfies Record<(typeof skillNeeds)[number], string>,
	/** Kinds of claims, and who says so. */
	kinds: {
		quantity: 'A quantity',
		prevalence: 'How common it is',
		comparison: 'A comparison',
		trend: 'A trend',
		opinion: 'An opinion',
	} satisfies Record<Claim['kind'], string>,
	provenances: {
		editorial: 'The editors say so',
		cited: 'A source says so',
		measured: 'Counted in adverts',
	} satisfies Record<(typeof provenances)[number], string>,
	/** Whether a source supports a claim, with a mark; the mark is never shown without the word. */
	verdicts: {
		supports: { word: 'supports it', mark: '+' },
		partly: { word: 'supports it in part', mark: '±' },
		contradicts: { word: 'contradicts it', mark: '−' },
		inconclusive: { word: 'inconclusive', mark: '?' },
		'no-source': { word: 'no data found', mark: '0' },
	} satisfies Record<(typeof verdicts)[number], { word: string; mark: string }>,
	/** Verdicts from counting adverts, as shown on the claim’s page and next to the claim. */
	counted: {
		holds: { word: 'holds', mark: '✓' },
		'does-not-hold': { word: 'does not hold', mark: '✗' },
		open: { word: 'undecided', mark: '?' },
		depends: { word: 'depends on which adverts are counted', mark: '±' },
		'too-few': { word: 'too few adverts', mark: '–' },
		'not-measurable': { word: 'can’t be counted', mark: '–' },
		sample: { word: 'sample', mark: '–' },
	} satisfies Record<VerdictName, { word: string; mark: string }>,
	/** Kinds of job sources, what their terms let us show, and who says that the terms do. */
	sourceKinds: {
		'applicant-tracking': 'employers’ own adverts',
		'job-board': 'job board',
		forum: 'forum',
		'paid-data': 'paid data',
	} satisfies Record<ListingSource['kind'], string>,
	sourceShows: {
		facts: 'Facts and quotes of a few words',
		excerpt: 'Facts and a short excerpt',
		full: 'Facts and the whole advert',
	} satisfies Record<ListingSource['shows'], string>,
	sourceTerms: {
		provider: 'its own terms',
		'third-party': 'what others report of its terms',
		assumed: 'our own careful reading, as no terms were found',
	} satisfies Record<ListingSource['termsFrom'], string>,
};

/** Short names for the headings that every guide has, by heading id. */
export const stopNames: Readonly<Record<string, string>> = {
	'in-five-lines': 'In short',
	'is-it-for-you': 'For you?',
	'what-the-work-splits-into': 'Tracks',
	'who-hires': 'Employers',
	'what-sets-you-apart': 'Skills',
	'what-to-check-before-you-apply': 'Checks',
	'levels-and-what-holds-people-back': 'Levels',
	'how-hiring-goes': 'Hiring',
	'red-and-green-flags': 'Flags',
	'how-to-get-in': 'Ways in',
	'open-jobs': 'Jobs',
	'neighbouring-roles': 'Neighbours',
};

/** How many sources support or contradict a claim: `two support it, one contradicts it`. */
export function sourcesWords(shown: readonly (keyof typeof wordsOf.verdicts)[]): string {
	const kinds: [verdict: keyof typeof wordsOf.verdicts, one: string, many: string][] = [
		['supports', 'supports it', 'support it'],
		['partly', 'supports it in part', 'support it in part'],
		['contradicts', 'contradicts it', 'contradict it'],
		['inconclusive', 'is inconclusive', 'are inconclusive'],
		['no-source', 'has no data', 'have no data'],
	];
	return kinds
		.flatMap(([verdict, one, many]) => {
			const n = shown.filter((each) => each === verdict).length;
			return n === 0 ? [] : [`${numberWord(n)} ${n === 1 ? one : many}`];
		})
		.join(', ');
}

/** A tool’s state and its date: `acquired 5 May 2025`. */
export const stateSince = ({
	state,
	since,
}: {
	state: keyof typeof wordsOf.states;
	since?: string | null | undefined;
}) => [wordsOf.states[state], since && datesIn(since)].filter(Boolean).join(' ');

/** The format of a hiring round: `['live', 'coding']` → `live coding`, `['live', 'take-home']` → `live or take-home`. */
export function roundWords(format: Entry<'hiring'>['rounds'][number]['format']): string {
	const places = format.filter((word) => word === 'live' || word === 'take-home');
	const work = format.filter((word) => word !== 'live' && word !== 'take-home');
	return [places.join(' or '), ...work].filter(Boolean).join(' ');
}

/** Who says a claim. A claim that is measured but not counted in adverts is about this site. */
export const provenanceWords = ({ provenance, measure }: Pick<Claim, 'provenance' | 'measure'>): string =>
	provenance === 'measured' && !measure ? 'About this site' : wordsOf.provenances[provenance];
