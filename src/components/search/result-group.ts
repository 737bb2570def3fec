import type { Hit, Hits } from './engine.ts';
import { kinds } from '../../search/kinds.ts';

const SHOWN_AT_ONCE = 10;
/** How many are fetched and shown before the rest, since each may be a request. */
const SHOWN_FIRST = 2;

/** Results of one index, in a list that only grows at its end. */
export class ResultGroup {
	readonly #section: HTMLElement;
	readonly #list: HTMLOListElement;
	readonly #more: HTMLButtonElement;
	readonly #template: HTMLTemplateElement;
	#hits: Hits = [];

	/** @param failed called where more results could not be had */
	constructor(section: HTMLElement, template: HTMLTemplateElement, failed: () => void) {
		this.#section = section;
		this.#list = section.querySelector('ol') as HTMLOListElement;
		this.#more = section.querySelector('button') as HTMLButtonElement;
		this.#template = template;
		this.#more.addEventListener('click', () => void this.#showMore().catch(failed));
	}

	/** How many there are, shown or not. */
	get count(): number {
		return this.#hits.length;
	}

	clear(): void {
		this.#section.hidden = true;
		this.#hits = [];
		this.#list.replaceChildren();
	}

	/** Replaces what is shown by the best results, unless a newer query has come meanwhile. */
	async begin(hits: Hits, isWanted: () => boolean): Promise<void> {
		const items = await this.#items(hits.slice(0, SHOWN_FIRST));
		if (!isWanted()) return;
		this.#hits = hits;
		this.#list.replaceChildren(...items);
		this.#more.hidden = true;
		this.#section.hidden = hits.length === 0;
	}

	/** Adds the results that follow the first ones, unless a newer query has come meanwhile. */
	async goOn(isWanted: () => boolean): Promise<void> {
		const items = await this.#items(this.#hits.slice(SHOWN_FIRST, SHOWN_AT_ONCE));
		if (isWanted()) this.#append(items);
	}

	async #showMore(): Promise<void> {
		const hits = this.#hits;
		const shown = this.#list.childElementCount;
		const items = await this.#items(hits.slice(shown, shown + SHOWN_AT_ONCE));
		// Another query, or a second click, has come in between.
		if (hits !== this.#hits || shown !== this.#list.childElementCount) return;
		this.#append(items);
		this.#list.children[shown]?.querySelector('a')?.focus();
	}

	#append(items: DocumentFragment[]): void {
		this.#list.append(...items);
		this.#more.hidden = this.#list.childElementCount >= this.#hits.length;
	}

	async #items(hits: Hits): Promise<DocumentFragment[]> {
		return (await Promise.all(hits.map((hit) => hit()))).map((hit) => resultItem(this.#template, hit));
	}
}

/** Fills a copy of the page’s template with a result. */
function resultItem(template: HTMLTemplateElement, { url, title, kind, trail, excerpt }: Hit): DocumentFragment {
	const item = template.content.cloneNode(true) as DocumentFragment;
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	part('kind')?.append(kinds.find(({ slug }) => slug === kind)?.label ?? '');
	part('trail')?.append(trail);
	if (kind !== 'listing') part('sample')?.remove();
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
