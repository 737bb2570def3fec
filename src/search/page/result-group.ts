import type { Hit, Hits } from '../engine/engine.ts';
import { kinds } from '#domain/searched.ts';

const SHOWN_AT_ONCE = 10;

/** Results of one index, in a list that only grows at its end. */
export class ResultGroup {
	readonly #section: HTMLElement;
	readonly #list: HTMLOListElement;
	readonly #more: HTMLButtonElement;
	readonly #template: HTMLTemplateElement;
	#hits: Hits = [];
	/** Number of the newest request; what an older one brings is thrown away. */
	#turn = 0;

	/** @param failed called where more results could not be had */
	constructor(section: HTMLElement, template: HTMLTemplateElement, failed: () => void) {
		this.#section = section;
		this.#list = section.querySelector('ol') as HTMLOListElement;
		this.#more = section.querySelector('button') as HTMLButtonElement;
		this.#template = template;
		this.#more.addEventListener('click', () => {
			const shown = this.#list.childElementCount;
			void this.#append(shown)
				.then(() => this.#list.children[shown]?.querySelector('a')?.focus())
				.catch(failed);
		});
	}

	/** How many there are, shown or not. */
	get count(): number {
		return this.#hits.length;
	}

	/** Replaces what is shown by the best results as they come; until the first is there, nothing changes. */
	async show(hits: Hits): Promise<void> {
		this.#hits = hits;
		await this.#append(0);
	}

	/** Shows the results from this one on, each a request; stops where others have been asked for meanwhile. */
	async #append(from: number): Promise<void> {
		const turn = ++this.#turn;
		const coming = this.#hits.slice(from, from + SHOWN_AT_ONCE).map((hit) => hit());
		// One that fails is told of when its turn comes.
		void Promise.allSettled(coming);
		await coming[0];
		if (turn !== this.#turn) return;
		if (from === 0) this.#list.replaceChildren();
		this.#section.hidden = this.#hits.length === 0;
		this.#more.hidden = true;
		for (const hit of coming) {
			const item = resultItem(this.#template, await hit);
			if (turn !== this.#turn) return;
			this.#list.append(item);
		}
		this.#more.hidden = this.#list.childElementCount >= this.#hits.length;
	}
}

/** Fills a copy of the page’s template with a result. */
export function resultItem(
	template: HTMLTemplateElement,
	{ url, title, kind, trail, excerpt }: Hit,
	hasCount = false,
): DocumentFragment {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	part('kind')?.append(kinds.find(({ slug }) => slug === kind)?.label ?? '');
	part('trail')?.append(trail);
	// A list says how many jobs it has, and those may be invented too.
	if (kind !== 'listing' && !hasCount) part('sample')?.remove();
	const link = part('link');
	link?.setAttribute('href', url);
	// The template’s link has a word only so that link checks pass; the title replaces it.
	link?.replaceChildren(title);
	part('excerpt')?.append(
		...excerpt.map((text, place) => {
			if (place % 2 === 0) return text;
			const mark = document.createElement('mark');
			mark.append(text);
			return mark;
		}),
	);
	return item;
}
