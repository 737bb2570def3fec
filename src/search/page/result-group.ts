import type { Hit, Hits } from '../engine/engine.ts';
import { kinds } from '#domain/searched.ts';

const SHOWN_AT_ONCE = 10;

/** The results of one index, in a list to which more can be appended. */
export class ResultGroup {
	readonly #section: HTMLElement;
	readonly #list: HTMLOListElement;
	readonly #more: HTMLButtonElement;
	readonly #template: HTMLTemplateElement;
	#hits: Hits = [];
	/** Number of the latest request; the results of older ones are discarded. */
	#turn = 0;

	/** @param failed called if more results fail to load */
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

	/** Number of results, including those not shown yet. */
	get count(): number {
		return this.#hits.length;
	}

	/** Replaces the results with new ones as they load. The old ones stay until the first new one has loaded. */
	async show(hits: Hits): Promise<void> {
		this.#hits = hits;
		await this.#append(0);
	}

	/** Fetches and shows the results from this position on; stops if other results have been requested meanwhile. */
	async #append(from: number): Promise<void> {
		const turn = ++this.#turn;
		const coming = this.#hits.slice(from, from + SHOWN_AT_ONCE).map((hit) => hit());
		// A request that fails rejects again below, where it is awaited. This line only prevents an unhandled rejection before
		// that.
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

/** Fills in a copy of the page’s template with a result. */
export function resultItem(
	template: HTMLTemplateElement,
	{ url, title, kind, trail, excerpt }: Hit,
	hasCount = false,
): DocumentFragment {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	part('kind')?.append(kinds.find(({ slug }) => slug === kind)?.label ?? '');
	part('trail')?.append(trail);
	// A job list shows a number of jobs, which may be invented too, so it keeps the sample label.
	if (kind !== 'listing' && !hasCount) part('sample')?.remove();
	const link = part('link');
	link?.setAttribute('href', url);
	// In the template the link has a text only so that link checks pass; the title replaces it.
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
