import type { Found, searchIn } from './engine.ts';
import type { Catalogue } from './index-files.ts';
import { load } from './load.ts';
import { addressOf, facets, readQuery, type Query } from './query.ts';
import { resultItem } from './results.ts';
import { summary } from './summary.ts';

const SHOWN_AT_ONCE = 10;
/** So many are shown before the others are asked for, each of which is a request. */
const SHOWN_FIRST = 2;
const TYPING_PAUSE = 150;
const LOST = 'The search index could not be loaded. Check your connection and search again; your words stay.';

/** Searches as the reader types; without it the page is a form and a list of places to go on from. */
class SiteSearch extends HTMLElement {
	readonly #form = this.#part<HTMLFormElement>('form');
	readonly #input = this.#part<HTMLInputElement>('[type=search]');
	readonly #status = this.#part('[role=status]');
	readonly #results = this.#part('ol');
	readonly #more = this.#part<HTMLButtonElement>('[data-more]');
	readonly #start = this.#part('[data-start]');
	readonly #template = this.#part<HTMLTemplateElement>('template');
	#search: Promise<ReturnType<typeof searchIn>> | undefined;
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
		this.#more.addEventListener('click', () => void this.#showMore().catch(() => this.#say(LOST)));
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

	#open(): Promise<ReturnType<typeof searchIn>> {
		const catalogue = () => load<Catalogue>('catalogue.json', { cache: 'no-cache' });
		this.#search ??= Promise.all([import('./engine.ts'), catalogue()]).then(([engine, found]) =>
			engine.searchIn(found),
		);
		this.#search.then(
			() => (this.#ready = true),
			() => (this.#search = undefined),
		);
		return this.#search;
	}

	async #ask(): Promise<void> {
		const asked = ++this.#asked;
		const isNewest = () => asked === this.#asked;
		const query = readQuery(new FormData(this.#form));
		history.replaceState(null, '', addressOf(query));
		if (!this.#ready) this.#say('Loading the search index …');
		try {
			const found = await (await this.#open())(query);
			if (isNewest()) await this.#show(query, found, isNewest);
		} catch {
			// A site published since then has its index in another folder: the next search asks where.
			this.#search = undefined;
			if (!isNewest()) return;
			this.#say(LOST);
			this.#start.hidden = false;
		}
	}

	async #show(query: Query, { hits, counts, closeness }: Found, isNewest: () => boolean): Promise<void> {
		const idle = query.words === '' && Object.keys(query.chosen).length === 0;
		const wanted = idle ? [] : hits;
		const first = await this.#items(wanted.slice(0, SHOWN_FIRST));
		if (!isNewest()) return;
		this.#hits = wanted;
		this.#results.replaceChildren(...first);
		this.#more.hidden = true;
		this.#start.hidden = wanted.length > 0;
		this.#showCounts(counts);
		this.#say(idle ? '' : summary(query.words, hits.length, closeness));
		const others = await this.#items(wanted.slice(SHOWN_FIRST, SHOWN_AT_ONCE));
		if (!isNewest()) return;
		this.#results.append(...others);
		this.#more.hidden = wanted.length <= SHOWN_AT_ONCE;
	}

	async #showMore(): Promise<void> {
		const hits = this.#hits;
		const shown = this.#results.childElementCount;
		const items = await this.#items(hits.slice(shown, shown + SHOWN_AT_ONCE));
		// Another query, or a second click, has come in between.
		if (hits !== this.#hits || shown !== this.#results.childElementCount) return;
		this.#results.append(...items);
		this.#more.hidden = this.#results.childElementCount >= this.#hits.length;
		this.#links()[shown]?.focus();
	}

	async #items(hits: Found['hits']): Promise<DocumentFragment[]> {
		return (await Promise.all(hits.map((hit) => hit()))).map((hit) => resultItem(this.#template, hit));
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
