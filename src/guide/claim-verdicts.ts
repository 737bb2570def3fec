import { getCollection, type CollectionEntry } from 'astro:content';
import { compareText } from '#domain/compare.ts';
import type { Measure } from '#domain/measure.ts';
import { memoize } from '#domain/memoize.ts';
import { madeByCode } from '#site/made-once.ts';
import { countPay, type CountedPay, type Whose } from '../measure/counted-pay.ts';
import { factsOfNight } from '../measure/tonight.ts';
import { measure, type Measured } from '../measure/verdict.ts';
import type { Asked } from '../measure/who-counts.ts';
import { loadEdition, type SurveyedFacts } from '../loaders/editions.ts';
import { loadSnapshot, type Snapshot } from '../loaders/snapshot.ts';

/** The newest edition of survey data, whose figures the guides show, with its page’s front matter. */
export interface ShownEdition extends SurveyedFacts {
	about: CollectionEntry<'editions'>['data'];
}

/** The verdicts on one claim: from the edition’s adverts, and from tonight’s jobs. */
export interface ClaimVerdicts {
	query: Measure;
	edition: Measured;
	tonight: Measured;
}

/** Null if the site has no edition yet. */
export async function newestEdition(): Promise<ShownEdition | null> {
	const [newest] = (await getCollection('editions')).toSorted((a, b) => compareText(b.id, a.id));
	return newest ? { ...loadEdition(newest.id), about: newest.data } : null;
}

/** Like `newestEdition`, but throws if there is none. For parts of pages that are shown only when there is an edition. */
export async function shownEdition(): Promise<ShownEdition> {
	const newest = await newestEdition();
	if (!newest) throw new Error('There is no edition in src/content/editions/. Make one with `npm run survey`.');
	return newest;
}

/** Checks a claim of a role’s guide against the adverts of the newest edition. */
export const measureEdition = (query: Measure, role: string, regions: Asked['regions']): Promise<Measured> =>
	countedIn({ query, role, regions }, (facts) => measure(query, { facts, role, regions }));

/** Summarises the pay stated in the newest edition’s adverts. */
export const payOfEdition = (whose: Whose, role: string): Promise<CountedPay> =>
	countedIn({ whose, role }, (facts) => countPay(whose, { facts, role, regions: [] }));

/**
 * Counts in the newest edition, or returns a result cached by an earlier build, because an edition never changes. Without an
 * edition, counts an empty list.
 */
async function countedIn<Counted>(
	question: object,
	count: (facts: ShownEdition['facts']) => Counted,
): Promise<Counted> {
	const newest = await newestEdition();
	if (!newest) return count([]);
	const { facts, counts } = newest;
	const make = () => count(facts);
	return import.meta.env.PROD ? madeByCode('.cache/counted', { of: question, facts: counts.facts }, make) : make();
}

const sampled: Measured = {
	verdict: 'sample',
	unit: 'share',
	figure: null,
	lacks: [],
	behind: null,
	splits: [],
	ownPages: null,
	strict: null,
};
const known = new Map<string, Promise<ClaimVerdicts>>();

/** The verdicts on a claim; null if it has no measure or the site has no edition. Each is computed once per build and night. */
export async function verdictsOf({ id, data }: CollectionEntry<'claims'>): Promise<ClaimVerdicts | null> {
	const query = data.measure;
	if (!query || !(await newestEdition())) return null;
	const snapshot = loadSnapshot();
	const key = `${id} ${snapshot.manifest.takenAt} ${JSON.stringify(query)}`;
	const verdicts = known.get(key) ?? count(id, query, snapshot);
	known.set(key, verdicts);
	return verdicts;
}

async function count(id: string, query: Measure, snapshot: Snapshot): Promise<ClaimVerdicts> {
	const regions = (await getCollection('regions')).map((region) => region.data);
	const [role = ''] = id.split('/');
	return {
		query,
		edition: await measureEdition(query, role, regions),
		tonight: snapshot.manifest.sample ? sampled : measure(query, { facts: await factsOf(snapshot), role, regions }),
	};
}

const factsOf = memoize(async ({ listings }: Snapshot) => {
	const roles = (await getCollection('roleTerms')).map((term) => term.data);
	return factsOfNight(listings, roles);
});
