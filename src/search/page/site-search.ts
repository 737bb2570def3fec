import type { Counts, Found, Hit, openIndex } from '../engine/engine.ts';
import { rolesIn, type Names } from '../engine/names.ts';
import { mayBeJobSearch } from '../engine/may-be-job-search.ts';
import type { JobList } from './job-offer.ts';
import { part } from '../../components/parts/tree.ts';
import { addressOf, facets, readQuery, type Query } from '../engine/query.ts';
import { ResultGroup, resultItem } from './result-group.ts';
import { summary } from '../engine/summary.ts';

const TYPING_PAUSE = 150;
const LOST = 'could not be loaded. Check your connection and search again; your words stay.';

/** Searches as the reader types. Without script, the page is a form and a list of places to start from. */
class SiteSearch extends HTMLElement {
	readonly #form = part<HTMLFormElement>(this, 'form');
	readonly #input = part<HTMLInputElement>(this, '[type=search]');
	readonly #status = part(this, '[role=status]');
	readonly #start = part(this, '[data-start]');
	readonly #lists = part(this, '[data-group=lists]');
	#names: Names | undefined;
	readonly #pages = this.#group('pages');
	readonly #listings = this.#group('listings');
	#search: ReturnType<typeof openIndex> | undefined;
	#pause = 0;
	/** Number of the latest query; answers to older ones are discarded. */
	#asked = 0;
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
		this.addEventListener('keydown', (event) => this.#onKey(event));
		if (location.search !== '') void this.#ask();
	}

	#group(name: string): ResultGroup {
		const [section, template] = [part(this, `[data-group=${name}]`), part<HTMLTemplateElement>(this, 'template')];
		return new ResultGroup(section, template, () => this.#say(`These results ${LOST}`));
	}

	#choose(facet: string, value: string): void {
		const control = this.#form.elements.namedItem(facet);
		if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = value;
	}

	#open(): ReturnType<typeof openIndex> {
		this.#search ??= import('../engine/engine.ts').then(({ openIndex }) => openIndex(this.#knownNames()));
		this.#search.then(
			() => (this.#ready = true),
			() => (this.#search = undefined),
		);
		return this.#search;
	}

	#knownNames(): Names {
		return (this.#names ??= JSON.parse(this.dataset['names'] ?? 'null') as Names);
	}

	/**
	 * The job lists that a query is about, shown as the first results. Empty if it is not a search for jobs, or if the lists fail
	 * to load.
	 */
	async #offer({ words, chosen }: Query): Promise<Hit[]> {
		const isOfLists = chosen.kind === undefined || chosen.kind === 'list' || chosen.kind === 'listing';
		const { named, rest } = rolesIn(words, this.#knownNames());
		const { jobs } = this.#knownNames();
		if (!isOfLists || words.startsWith('"') || !mayBeJobSearch(rest, jobs)) return [];
		const roles = named.length > 0 ? named.map(({ slug }) => slug) : chosen.role === undefined ? null : [chosen.role];
		const lists = JSON.parse(this.dataset['lists'] ?? '[]') as JobList[];
		const asked = lists.filter(({ role }) => roles?.includes(role) ?? true);
		const { offerLists } = await import('./job-offer.ts');
		return offerLists(rest, asked, jobs).catch(() => []);
	}

	async #ask(): Promise<void> {
		const asked = ++this.#asked;
		const isNewest = () => asked === this.#asked;
		const query = readQuery(new FormData(this.#form));
		history.replaceState(null, '', addressOf(query));
		if (!this.#ready) this.#say('Loading the search index …');
		let offered: Hit[] = [];
		let tellFound = (): void => undefined;
		void this.#offer(query).then((hits) => {
			if (!isNewest()) return;
			offered = hits;
			part(this.#lists, 'ol').replaceChildren(...hits.map((hit) => resultItem(part(this, 'template'), hit, true)));
			this.#lists.hidden = hits.length === 0;
			tellFound();
		});
		let isShown = Promise.resolve(false);
		try {
			for await (const found of (await this.#open())(query)) {
				if (!isNewest()) return;
				const { pages, without, isPartial, meant, listings, counts } = isIdle(query) ? idle(found) : found;
				const tell = () => {
					this.#start.hidden = pages.length + (listings?.length ?? 0) + offered.length > 0;
					const told = summary(query.words, pages.length, listings?.length ?? null, { without, isPartial, meant });
					const leads =
						offered.length === 0
							? ''
							: `${offered.length === 1 ? 'The list of jobs with these filters comes' : 'The lists of jobs with these filters come'} first. `;
					this.#say(isIdle(query) ? '' : leads + told);
				};
				if (counts) this.#showCounts(counts);
				if (listings === null) {
					void this.#listings.show([]);
					isShown = this.#pages.show(pages).then(() => pages.length > 0);
					// A failure is handled below, where `isShown` is awaited. This line only prevents an unhandled rejection before
					// that.
					void Promise.allSettled([isShown]);
					tell();
				} else {
					// Listings are shown only after all results from pages.
					await isShown;
					if (without.length > 0) await this.#pages.show(pages);
					if (!isNewest()) return;
					tellFound = tell;
					tell();
					await this.#listings.show(listings);
				}
			}
		} catch {
			// Pagefind does not reload an index that failed to load, so the next search opens a new one.
			this.#search = undefined;
			const arePagesShown = await isShown.catch(() => false);
			if (!isNewest()) return;
			if (!arePagesShown) void this.#pages.show([]);
			const found = summary(query.words, this.#pages.count, 0);
			this.#say(arePagesShown ? `${found}. Others ${LOST}` : `The search index ${LOST}`);
			this.#start.hidden = arePagesShown;
		}
	}

	#showCounts(counts: Counts): void {
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
		return [...this.querySelectorAll<HTMLAnchorElement>('[data-group] a')];
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

const isIdle = ({ words, chosen }: Query): boolean => words === '' && Object.keys(chosen).length === 0;
/** Without a query, only the counts are shown. */
const idle = (found: Found): Found => ({ ...found, pages: [], listings: found.listings && [] });

customElements.define('site-search', SiteSearch);
