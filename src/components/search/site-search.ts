import { openIndex, type Found } from './engine.ts';
import { addressOf, facets, readQuery, type Query } from './query.ts';
import { resultItem } from './results.ts';

const SHOWN_AT_ONCE = 10;
const TYPING_PAUSE = 150;

/** Searches as the reader types; without it the page is a form and a list of places to go on from. */
class SiteSearch extends HTMLElement {
	readonly #form = this.#part<HTMLFormElement>('form');
	readonly #input = this.#part<HTMLInputElement>('[type=search]');
	readonly #status = this.#part('[role=status]');
	readonly #results = this.#part('ol');
	readonly #more = this.#part<HTMLButtonElement>('[data-more]');
	readonly #start = this.#part('[data-start]');
	readonly #template = this.#part<HTMLTemplateElement>('template');
	#search: ReturnType<typeof openIndex> | undefined;
	#pause = 0;
	/** Number of the newest query; an answer to an older one is thrown away. */
	#asked = 0;
	#hits: Found['hits'] = [];
	#ready = false;

	connectedCallback(): void {
		const query = readQuery(new URLSearchParams(location.search));
		this.#input.value = query.words;
		for (const facet of facets) this.#choose(facet, query.chosen[facet] ?? '');
		for (const fields of this.#form.querySelectorAll('fieldset')) fields.disabled = false;

		this.#form.addEventListener('focusin', () => void this.#open().catch(() => undefined));
		this.#form.addEventListener('input', (event) => {
			clearTimeout(this.#pause);
			this.#pause = window.setTimeout(() => void this.#ask(), event.target === this.#input ? TYPING_PAUSE : 0);
		});
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#ask();
		});
		this.#more.addEventListener('click', () => void this.#showMore());
		this.addEventListener('keydown', (event) => this.#onKey(event));
		if (location.search !== '') void this.#ask();
	}

	#part<E extends HTMLElement = HTMLElement>(selector: string): E {
		const part = this.querySelector<E>(selector);
		if (!part) throw new Error(`The search page has no ${selector}.`);
		return part;
	}

	#choose(facet: string, value: string): void {
		const control = this.#form.elements.namedItem(facet);
		if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = value;
	}

	#open(): ReturnType<typeof openIndex> {
		this.#search ??= openIndex().then((search) => {
			this.#ready = true;
			return search;
		});
		return this.#search;
	}

	async #ask(): Promise<void> {
		const asked = ++this.#asked;
		const query = readQuery(new FormData(this.#form));
		history.replaceState(null, '', addressOf(query));
		if (!this.#ready) this.#say('Loading the search index …');
		try {
			const found = await (await this.#open())(query);
			if (asked !== this.#asked) return;
			this.#showCounts(found.counts);
			await this.#show(query, found.hits);
		} catch {
			this.#say(
				'The search index could not be loaded. Check your connection and load the page again; your words stay.',
			);
			this.#start.hidden = false;
		}
	}

	async #show(query: Query, hits: Found['hits']): Promise<void> {
		const idle = query.words === '' && Object.keys(query.chosen).length === 0;
		this.#hits = idle ? [] : hits;
		const first = await this.#itemsFrom(0);
		this.#results.replaceChildren(...first);
		this.#more.hidden = this.#hits.length <= SHOWN_AT_ONCE;
		this.#start.hidden = this.#hits.length > 0;
		const of = query.words && ` for “${query.words}”`;
		const count = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}${of}`;
		const none = `No results${of}. Try fewer or other words, or take a filter away.`;
		this.#say(idle ? '' : hits.length === 0 ? none : count);
	}

	async #showMore(): Promise<void> {
		const shown = this.#results.childElementCount;
		this.#results.append(...(await this.#itemsFrom(shown)));
		this.#more.hidden = this.#results.childElementCount >= this.#hits.length;
		this.#links()[shown]?.focus();
	}

	async #itemsFrom(first: number): Promise<DocumentFragment[]> {
		const hits = await Promise.all(this.#hits.slice(first, first + SHOWN_AT_ONCE).map((hit) => hit.data()));
		return hits.map((hit) => resultItem(this.#template, hit));
	}

	#showCounts(counts: Found['counts']): void {
		for (const facet of facets) {
			const all = Object.values(counts[facet]).reduce((sum, count) => sum + count, 0);
			for (const place of this.#form.querySelectorAll<HTMLElement>(`[data-count=${facet}]`)) {
				const value = place.dataset['value'] ?? '';
				const count = value === '' && facet === 'kind' ? all : (counts[facet][value] ?? 0);
				if (place instanceof HTMLOptionElement) place.text = `${place.dataset['label'] ?? ''} (${count})`;
				else place.textContent = String(count);
			}
		}
	}

	#say(text: string): void {
		this.#status.textContent = text;
	}

	#links(): HTMLAnchorElement[] {
		return [...this.#results.querySelectorAll('a')];
	}

	#onKey(event: KeyboardEvent): void {
		const links: HTMLElement[] = this.#links();
		const at = links.indexOf(event.target as HTMLElement);
		if (event.key === 'Escape' && (at >= 0 || event.target === this.#input)) {
			this.#input.value = '';
			this.#input.focus();
			void this.#ask();
		} else if (at >= 0 || event.target === this.#input) {
			const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
			if (step === undefined) return;
			event.preventDefault();
			(links[at + step] ?? (step < 0 ? this.#input : undefined))?.focus();
		}
	}
}

customElements.define('site-search', SiteSearch);
