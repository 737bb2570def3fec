import type { FactTerm } from '#domain/vocabulary.ts';
import type { Condition } from './condition.ts';
import { conditions, valuesOfCondition } from './conditions.ts';

/** Something that the content says too little or too much of, and what to do. */
interface Fault {
	says: string;
	todo: string;
}

/** What is wrong with the words of the facts; none where each fact has its words. */
export function faultsOfWords(terms: readonly FactTerm[]): Fault[] {
	const known = conditions.map(({ name }): string => name);
	const unknown = terms.filter(({ slug }) => !known.includes(slug));
	return [
		...unknown.map(({ slug }) => ({
			says: `\`${slug}\` is no condition of work that adverts are read for.`,
			todo: `Take its entry out, or give it one of these slugs: ${known.join(', ')}.`,
		})),
		...conditions.flatMap((one) => faultsOf(one, terms)),
	];
}

function faultsOf(condition: Condition, terms: readonly FactTerm[]): Fault[] {
	const { name } = condition;
	const term = terms.find(({ slug }) => slug === name);
	if (term === undefined)
		return [
			{
				says: `Adverts are read for \`${name}\`, and there are no words for it.`,
				todo: 'Add an entry with this slug, a heading, a question and what an advert can say.',
			},
		];
	const values: string[] = valuesOfCondition(condition);
	return [
		...values
			.filter((value) => !(value in term.says))
			.map((value) => ({
				says: `\`${name}\` has no words for \`${value}\`.`,
				todo: 'Add them to its `says`.',
			})),
		...Object.keys(term.says)
			.filter((value) => !values.includes(value))
			.map((value) => ({
				says: `No advert is read as saying \`${value}\` of \`${name}\`.`,
				todo: `Take it out of its \`says\`. What can be said is: ${values.join(', ')}.`,
			})),
	];
}

/** The words in the order in which pages have the conditions. Throws where `faultsOfWords` finds a fault. */
export function inOrder(terms: readonly FactTerm[]): FactTerm[] {
	const faults = faultsOfWords(terms);
	if (faults.length > 0)
		throw new Error(`vocabulary/facts.yaml: ${faults.map(({ says, todo }) => `${says} ${todo}`).join('\n')}`);
	return conditions.flatMap(({ name }) => terms.find(({ slug }) => slug === name) ?? []);
}
