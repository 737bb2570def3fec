import { amountWords } from '#filter/currencies.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { leftOutWords } from '#domain/left-out.ts';
import { midSentence } from '#domain/letters.ts';
import {
	dimensions,
	forConditions,
	forFacets,
	lettingIn,
	payFloorsIn,
	seenWithin,
	type Options,
} from '#filter/facets.ts';
import { conditionFilters, siteFacets, type SiteChoice } from '#filter/site-choices.ts';
import { filterRows, type Found, type Index } from '#filter/filter.ts';
import { criteriaOf, toggled, withoutCriterion, type Criterion, type Query } from '#filter/query.ts';

/** A wider query, and how it differs from the reader’s. */
export interface Relaxation {
	/**
	 * `let-in` adds a choice (not stated, worldwide); `top` requires only the top of the pay band to be in the range; `lower`
	 * lowers the minimum pay to the next step, `longer` extends “first seen” to the next; `drop` removes the criteria.
	 */
	does: 'let-in' | 'top' | 'lower' | 'longer' | 'drop';
	criteria: Criterion[];
	/** Text of its button: `+ 12 that state no pay`, `without level: 14` */
	words: string;
	query: Query;
	/** How many listings it finds, including those of the reader’s query. */
	finds: number;
}

/** Wider queries that find more listings. Those that change a choice come before those that drop a criterion. */
export function relaxations(index: Index, found: Found, query: Query): Relaxation[] {
	const { options } = index;
	const now = found.rows.length;
	const all: Relaxation[] = [];
	const change = (does: Relaxation['does'], criterion: Criterion, to: Partial<Query>, words: string) => {
		const wider = { ...query, ...to, page: 1 };
		const finds = filterRows(index, wider).rows.length;
		const told = does === 'let-in' ? `+ ${finds - now} ${words}` : `${words}: ${finds}`;
		all.push({ does, criteria: [criterion], query: wider, finds, words: told });
	};
	const { min, max, currency, nopay, whole, seen } = query;
	if ((min !== null || max !== null) && !nopay) change('let-in', 'pay', { nopay: true }, 'that state no pay');
	for (const name of dimensions) {
		for (const [value, words] of Object.entries(lettingIn[name])) {
			if (query[name].length === 0 || query[name].includes(value)) continue;
			change('let-in', name, toggled(query, name, value, options[name]), words);
		}
	}
	if (min !== null && whole) change('top', 'pay', { whole: false }, 'the top of the band will do');
	const floor = payFloorsIn(options).findLast((step) => min !== null && currency === null && step < min);
	if (floor) change('lower', 'pay', { min: floor }, `pay from ${amountWords(floor * 1000, null)}`);
	const longer = seenWithin.find((days) => seen !== null && days > seen);
	if (longer) change('longer', 'seen', { seen: longer }, `first seen within ${longer} nights`);
	return [...all, ...drops(found, query, options)].filter(({ finds }) => finds > now);
}

/** Queries that drop one criterion, the one that finds most first. If no single one helps, the best pair. */
function drops({ without, rows }: Found, query: Query, options: Options): Relaxation[] {
	const asked = criteriaOf(query);
	const drop = (...criteria: Criterion[]): Relaxation => {
		const finds = without(...criteria);
		const named = criteria.map((name) => nameOf(name) + chosenWords(name, query, options)).join(' and ');
		const dropped = criteria.reduce(withoutCriterion, query);
		return { does: 'drop', criteria, query: dropped, finds, words: `without ${named}: ${finds}` };
	};
	const most = (a: Relaxation, b: Relaxation) => b.finds - a.finds;
	const single = asked.map((one) => drop(one)).toSorted(most);
	if (single.some(({ finds }) => finds > rows.length)) return single;
	return asked
		.flatMap((one, at) => asked.slice(at + 1).map((other) => drop(one, other)))
		.toSorted(most)
		.slice(0, 1);
}

const headingOf = (choices: readonly SiteChoice[]) => (name: string) =>
	midSentence(choices.find((choice) => choice.name === name)?.heading ?? name);

/** Criteria as named within a sentence: `without open to: 14` */
const criterionNames: Readonly<Record<Criterion, string>> = {
	...forFacets(headingOf(siteFacets)),
	...forConditions(headingOf(conditionFilters)),
	track: 'track',
	level: 'level',
	scope: 'open to',
	country: 'country',
	specialisation: 'specialisation',
	tool: 'tool',
	kind: 'employer',
	source: 'source',
	pay: 'pay',
	seen: 'first seen',
	q: 'words',
};
const nameOf = (criterion: Criterion) => criterionNames[criterion];

/** The label of the chosen value, if exactly one is chosen. */
function chosenWords(criterion: Criterion, query: Query, options: Options): string {
	if (criterion === 'pay' || criterion === 'seen' || criterion === 'q') return '';
	const [value, ...more] = query[criterion];
	const label = options[criterion].find((option) => option.value === value)?.label;
	return more.length === 0 && label ? ` ${label}` : '';
}

/** A list with at most this many listings is short, and shows which criteria keep it short. */
export const FEW = 9;
const MOST_OFFERS = 6;

/** The wider queries to offer: six below a short list; otherwise only those that include jobs without stated pay or place. */
export const offersOf = (all: readonly Relaxation[], total: number): Relaxation[] =>
	total <= FEW
		? all.slice(0, MOST_OFFERS)
		: all.filter(({ does, criteria: [one = 'q'] }) => does === 'let-in' && ['pay', 'scope', 'country'].includes(one));

/** How many of `all` listings a query finds, without a full stop. */
export const foundWords = ({ rows, unknownPay }: Found, all: number): string =>
	`${rows.length} of ${all} jobs${unknownPay > 0 ? `; ${unknownPay} of them state no pay in ${siteCurrency.short}` : ''}`;

/** A sentence: how many of `all` listings a query finds, and which criteria keep others out. */
export function summary(found: Found, all: number, query: Query, ignored: readonly string[]): string {
	const { rows, without } = found;
	const words = [rows.length === 0 ? `None of ${all} jobs meets all of this` : foundWords(found, all)];
	const [dearest] = criteriaOf(query).toSorted((a, b) => without(b) - without(a));
	if (rows.length <= FEW && dearest) {
		const gain = without(dearest) - rows.length;
		words.push(
			gain > 0
				? `without ${nameOf(dearest)} there would be ${gain} more`
				: 'taking away one filter alone would not help',
		);
	}
	if (ignored.length > 0) words.push(`not understood in the address and left out: ${leftOutWords(ignored)}`);
	return `${words.join('; ')}.`;
}
