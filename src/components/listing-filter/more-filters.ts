import { filterRows } from '#filter/filter.ts';
import { asks, emptyQuery } from '#filter/query.ts';
import { makeSearchable } from '#filter/searchable.ts';
import type { BoardFilter } from './listing-filter.ts';
import { build } from './build.ts';
import { markChoices, part, withChoice } from './controls.ts';
import { addChoice, choiceNamed, suggest, typedIn } from './fields.ts';
import { rare, rareFacets } from './rare-facets.ts';

const TYPING_PAUSE = 200;

/** What a board can be filtered by beyond the choices shown: the lists few ask for, choices by name, the form. */
export class FurtherChoices {
	readonly #filter: BoardFilter;
	#typing = 0;

	/** Sets up the lists. What is chosen must not be out of sight. */
	constructor(filter: BoardFilter) {
		this.#filter = filter;
		const { index, query } = filter;
		makeSearchable(index);
		const lists = part<HTMLDetailsElement>(filter, '.rarer');
		lists.append(build(rareFacets(index)));
		lists.open ||= rare.some(([name]) => asks(query, name));
		for (const name of ['country', 'tool'] as const)
			for (const value of query[name]) addChoice(filter, name, value, index);
		markChoices(filter, filterRows(index, query), query, index);
	}

	/** What a field or the form asks for. */
	handle(event: Event): void {
		const { type, target } = event;
		const { index, query } = this.#filter;
		const field = target as HTMLInputElement;
		if (type === 'reset') this.#filter.change(emptyQuery());
		else if (field.dataset['other']) {
			if (type === 'focusin') suggest(field, filterRows(index, query), index);
			// Typing is not yet choosing: `Niger` may become `Nigeria`.
			else if (!(event as Partial<InputEvent>).inputType?.startsWith('insertText')) this.#chooseOther(field);
		} else if (type === 'input' && field.form) this.#type(field.form);
	}

	#type(form: HTMLFormElement): void {
		const filter = this.#filter;
		clearTimeout(this.#typing);
		this.#typing = window.setTimeout(
			() => filter.change({ ...filter.query, ...typedIn(form, filter.query, filter.index), page: 1 }),
			TYPING_PAUSE,
		);
	}

	/** A choice beyond those shown, by its name. */
	#chooseOther(field: HTMLInputElement): void {
		const filter = this.#filter;
		const { query, index } = filter;
		const name = field.dataset['other'] as 'country' | 'tool';
		const value = choiceNamed(field, index);
		if (!value) {
			if (field.value) filter.say(`No ${name} here is called “${field.value}”.`);
			return;
		}
		field.value = '';
		addChoice(filter, name, value, index);
		if (!query[name].includes(value)) filter.change(withChoice(query, index, name, value));
	}
}
