import type { FactTerm } from '#domain/vocabulary.ts';
import type { Condition } from './condition.ts';
import { conditions, valuesOfCondition } from './conditions.ts';

/** An error in `vocabulary/facts.yaml`, and how to fix it. */
interface Fault {
	says: string;
	todo: string;
}

/** Finds conditions and values without an entry in `vocabulary/facts.yaml`, and entries without a condition or value. */
export function faultsOfWords(terms: readonly FactTerm[]): Fault[] {
	const known = conditions.map(({ name }): string => name);
	const unknown = terms.filter(({ slug }) => !known.includes(slug));
	return [
		...unknown.map(({ slug }) => ({
			says: `\`${slug}\` is not a condition of work that we read from adverts.`,
			todo: `Remove its entry, or give it one of these slugs: ${known.join(', ')}.`,
		})),
		...conditions.flatMap((condition) => faultsOf(condition, terms)),
	];
}

function faultsOf(condition: Condition, terms: readonly FactTerm[]): Fault[] {
	const { name } = condition;
	const term = terms.find(({ slug }) => slug === name);
	if (term === undefined)
		return [
			{
				says: `\`${name}\` is a condition of work that we read from adverts, but it has no entry.`,
				todo: 'Add an entry with this slug, a heading, a question and its possible values under `says`.',
			},
		];
	const values: string[] = valuesOfCondition(condition);
	return [
		...values
			.filter((value) => !(value in term.says))
			.map((value) => ({
				says: `\`${name}\` has no text for the value \`${value}\`.`,
				todo: 'Add it under `says`.',
			})),
		...Object.keys(term.says)
			.filter((value) => !values.includes(value))
			.map((value) => ({
				says: `\`${value}\` is not a value of \`${name}\`.`,
				todo: `Remove it from \`says\`. The possible values are: ${values.join(', ')}.`,
			})),
	];
}

/** Sorts the entries as pages show the conditions. Throws if `faultsOfWords` finds an error. */
export function inOrder(terms: readonly FactTerm[]): FactTerm[] {
	const faults = faultsOfWords(terms);
	if (faults.length > 0)
		throw new Error(`vocabulary/facts.yaml: ${faults.map(({ says, todo }) => `${says} ${todo}`).join('\n')}`);
	return conditions.flatMap(({ name }) => terms.find(({ slug }) => slug === name) ?? []);
}
