import { NOT_STATED, type Options } from '#filter/facets.ts';
import type { Found } from '#filter/filter.ts';
import type { Criterion, Query } from '#filter/query.ts';
import type { Relaxation } from '#filter/relax.ts';

/** A query from this many listings down is a narrow one: it is shown what stands in its way. */
export const FEW = 9;

/** What a query found of `all` listings, without the full stop. */
export const foundWords = ({ rows, unknownPay }: Found<unknown>, all: number): string =>
	`${rows.length} of ${all} jobs${unknownPay > 0 ? `; ${unknownPay} of them state no pay in dollars` : ''}`;

const names: Partial<Record<Criterion, string>> = {
	track: 'track',
	scope: 'open to',
	country: 'country',
	kind: 'employer',
	seen: 'first seen',
	q: 'words',
};
const nameOf = (criterion: Criterion) => names[criterion] ?? criterion;

/** What a query found of `all` listings and what stands in its way, in a sentence. */
export function summary(
	found: Found<unknown>,
	all: number,
	criteria: readonly Criterion[],
	ignored: readonly string[],
): string {
	const { rows, without } = found;
	const words = [rows.length === 0 ? `None of ${all} jobs meets all of this` : foundWords(found, all)];
	const [dearest] = criteria.toSorted((a, b) => without(b) - without(a));
	if (rows.length <= FEW && dearest) {
		const gain = without(dearest) - rows.length;
		words.push(
			gain > 0
				? `without ${nameOf(dearest)} there would be ${gain} more`
				: 'taking away one filter alone would not help',
		);
	}
	if (ignored.length > 0) words.push(`not understood in the address and left out: ${ignored.join(', ')}`);
	return `${words.join('; ')}.`;
}

const MOST_OFFERS = 6;

/** Which relaxations to offer, the nearest first: six under a short list, else those for values that are not stated. */
export function offersOf(relaxations: readonly Relaxation[], total: number): Relaxation[] {
	const silent = relaxations.filter(({ does, criteria: [one] }) => {
		return does === 'let-in' && (one === 'pay' || one === 'scope' || one === 'country');
	});
	return total > FEW ? silent : relaxations.slice(0, MOST_OFFERS);
}

/** `+ 12 that state no pay`, `without level: 14` */
export function offerWords(
	{ does, criteria, value, finds }: Relaxation,
	total: number,
	query: Query,
	options: Options,
): string {
	const [one = 'q'] = criteria;
	if (does === 'let-in') return `+ ${finds - total} ${letInWords(one, value)}`;
	const change = {
		top: 'the top of the band will do',
		lower: `pay from $${value},000`,
		longer: `first seen within ${value} nights`,
		drop: `without ${criteria.map((name) => nameOf(name) + chosenWords(name, query, options)).join(' and ')}`,
	}[does];
	return `${change}: ${finds}`;
}

function letInWords(criterion: Criterion, value: string): string {
	if (value !== NOT_STATED) return `open ${value}`;
	if (criterion === 'pay') return 'that state no pay';
	if (criterion === 'kind') return 'of employers not judged';
	return `that name no ${criterion === 'scope' || criterion === 'country' ? 'place' : nameOf(criterion)}`;
}

/** The one value chosen, where a reader would want to see it. */
function chosenWords(criterion: Criterion, query: Query, options: Options): string {
	if (criterion === 'pay' || criterion === 'seen' || criterion === 'q') return '';
	const [value, ...more] = query[criterion];
	const label = options[criterion].find((option) => option.value === value)?.label;
	return more.length === 0 && label ? ` ${label}` : '';
}
