import { excerptOf } from './excerpt.ts';
import { placeOf, type Catalogue, type Shown, type Terms } from './index-files.ts';
import { load } from './load.ts';
import { engineWith, filesWith, lookUp, type LookedUp, type Match } from './look-up.ts';
import { facets, type Facet, type Query } from './query.ts';
import { termsOf } from './terms.ts';

/** What is shown of a result. */
export interface Hit extends Omit<Shown, 'text'> {
	/** The words around those that were found: plain and marked ones in turn, plain ones first. */
	excerpt: string[];
}

export interface Found {
	/** Best first; each is fetched when it is shown. */
	hits: (() => Promise<Hit>)[];
	/** How many results each choice would give, all other facets as they are chosen. */
	counts: Record<Facet, Record<string, number>>;
	closeness: LookedUp['closeness'];
}

/** Searches the index that a catalogue tells of. A search rejects where a file of the index cannot be had. */
export function searchIn(catalogue: Catalogue): (query: Query) => Promise<Found> {
	const { parts, version, lengths } = catalogue;
	const termFile = remembered((n: number) => load<Terms>(`${version}/terms/${n}.json`));
	const shownFile = remembered((n: number) => load<Shown[]>(`${version}/shown/${n}.json`));
	const engineOn = remembered(async (files: string) => {
		const terms = await Promise.all(files.split(',').map((n) => termFile(Number(n))));
		return engineWith(terms.flat(), catalogue);
	});

	const hit = async ({ document, terms }: Match): Promise<Hit> => {
		const { file, at } = placeOf(document, parts);
		const { text, ...rest } = (await shownFile(file))[at] as Shown;
		return { ...rest, excerpt: excerptOf(text, new Set(terms)) };
	};

	const search = async (words: string): Promise<LookedUp> => {
		if (words === '') return { matches: lengths.map((_, document) => ({ document, terms: [] })), closeness: 'all' };
		const files = filesWith(termsOf(words), catalogue);
		// Where no word of the query is one that is searched.
		if (files.length === 0) return { matches: [], closeness: 'all' };
		return lookUp(await engineOn(files.join()), words, catalogue);
	};

	return async ({ words, chosen }) => {
		const { matches, closeness } = await search(words);
		const wanted = matches.filter(({ document }) => fits(document, chosen, catalogue));
		return {
			hits: wanted.map((match) => () => hit(match)),
			counts: countsOf(matches, chosen, catalogue),
			closeness,
		};
	};
}

function valueOf(document: number, facet: Facet, { facets: columns }: Catalogue): string | undefined {
	const { values, of } = columns[facet];
	return values[of[document] ?? -1];
}

const fits = (document: number, chosen: Query['chosen'], catalogue: Catalogue): boolean =>
	facets.every((facet) => chosen[facet] === undefined || chosen[facet] === valueOf(document, facet, catalogue));

function countsOf(matches: Match[], chosen: Query['chosen'], catalogue: Catalogue): Found['counts'] {
	const counts: Found['counts'] = { kind: {}, role: {}, level: {} };
	for (const facet of facets) {
		const { [facet]: _own, ...others } = chosen;
		for (const { document } of matches) {
			const value = valueOf(document, facet, catalogue);
			if (value === undefined || !fits(document, others, catalogue)) continue;
			counts[facet][value] = (counts[facet][value] ?? 0) + 1;
		}
	}
	return counts;
}

/** Asks once for each; once more where it failed. */
function remembered<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
	const answers = new Map<K, Promise<T>>();
	return (key) => {
		const answer = answers.get(key) ?? ask(key);
		answers.set(key, answer);
		answer.catch(() => answers.delete(key));
		return answer;
	};
}
