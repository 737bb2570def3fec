import type { FactTerm } from '#domain/vocabulary.ts';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { Question } from '#listings/questions.ts';

/** The conditions of work: those that the advert states, with quotes, and questions about the others. */
export function conditionsOf(
	{ conditions, employmentType }: Pick<Listing, 'conditions' | 'employmentType'>,
	terms: readonly FactTerm[],
): Question[] {
	return terms.flatMap(({ slug, heading, question, ask, says }) => {
		const found = conditions.find(({ value }) => value in says);
		const field = slug === 'employment' && employmentType !== null ? [fieldSays(employmentType)] : [];
		const quotes = found?.evidence ?? field;
		if (quotes.length === 0 && !ask) return [];
		const title = found === undefined ? heading : (says[found.value] ?? heading);
		return [{ name: `condition-${slug}`, title, ask: question, href: null, quotes }];
	});
}

/** Labels of conditions by value: `no-on-call` → its label. */
export const conditionLabels = (terms: readonly FactTerm[]): Readonly<Record<string, string>> =>
	Object.assign({}, ...terms.map(({ says }) => says)) as Record<string, string>;

function fieldSays(words: string): Evidence {
	return { words, from: 'field', at: null, rule: 'condition/employment-field' };
}
