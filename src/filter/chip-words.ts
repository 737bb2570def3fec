import { number } from '#domain/pay-words.ts';
import { amountWords } from '#filter/currencies.ts';
import { NOT_STATED, type FacetName, type Options } from '#filter/facets.ts';
import { chosenIn, type Query } from '#filter/query.ts';

/**
 * The label of a filter chip. `names` are the facets that it covers, separated by spaces: `level`, `tool source`. Examples:
 * `Senior`, `Senior +1`; empty if nothing is chosen.
 */
export function chipWords(query: Query, names: string, options: Options): string {
	const [first, ...more] = names.split(' ').flatMap((name) => labelsOf(query, name as FacetName, options));
	if (first === undefined) return '';
	return more.length === 0 ? first : `${first} +${more.length}`;
}

function labelsOf(query: Query, name: FacetName, options: Options): string[] {
	const label = (value: string) => options[name].find((option) => option.value === value)?.label ?? value;
	if (name === 'pay') return [...rangeWords(query), ...(query.nopay ? [label(NOT_STATED)] : [])];
	return chosenIn(query, name).map(label);
}

/** `from $150,000`, `€70,000–90,000` */
function rangeWords({ min, max, currency }: Query): string[] {
	const amount = (thousands: number) => amountWords(thousands * 1000, currency);
	if (min !== null && max !== null) return [`${amount(min)}–${number(max * 1000)}`];
	if (min !== null) return [`from ${amount(min)}`];
	return max === null ? [] : [`up to ${amount(max)}`];
}
