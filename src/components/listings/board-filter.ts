import { decodeColumns, type Columns, type Index, type Row } from '#domain/columns.ts';
import { filterRows, type Found } from '#domain/filter.ts';
import { emptyQuery, formatQuery, parseQuery, type Query, type ReadQuery, type Sort } from '#domain/query.ts';
import { criteriaOf, FEW, relaxations, type Relaxation } from '#domain/relax.ts';
import { beside, type Neighbour } from './beside.ts';
import { build } from './build.ts';
import { choiceNamed, choose, markChoices, markControls, suggest, typedIn, type FacetName } from './controls.ts';
import { offersOf, offerWords, summary } from './offers.ts';
import { rareFacets } from './rare-facets.ts';
import { bodies, pageLinks, ROWS_PER_PAGE } from './rows.ts';
import { h } from './tree.ts';

const orderWords: Record<Sort, string> = {
	newest: 'newest first',
	pay: 'highest pay first',
	level: 'by level',
	employer: 'by employer',
};
const TYPING_PAUSE = 200;

/**
 * Works the controls of a board’s page. The address holds the whole query. Each time it has put rows in place the
 * element sends `rows`, which bubbles; each row links to its listing by the first
 * `a[href^="/listings/"]` in it.
 */
export class BoardFilter {
	readonly #top: HTMLElement;
	readonly #index: Index;
	#query: Query;
	#ignored: string[];
	#offers: Relaxation[] = [];
	#typing = 0;

	constructor(top: HTMLElement, index: Index) {
		this.#top = top;
		this.#index = index;
		({ query: this.#query, ignored: this.#ignored } = askedBy(top, index));
		this.#one('.rarer').append(build(rareFacets(index)));
		markChoices(top, filterRows(index, this.#query), this.#query, index);
	}

	/** What a click, a key or a form of the page asks for. */
	handle(event: Event): void {
		const { type, target } = event;
		if (type === 'click') this.#click(event as MouseEvent);
		else if (type === 'reset') this.#change(emptyQuery());
		else if (type === 'focusin') {
			const field = target as HTMLInputElement;
			if (field.dataset['other']) suggest(field, filterRows(this.#index, this.#query), this.#index);
		} else if (type !== 'submit') this.#input(event);
	}

	#one<E extends Element = HTMLElement>(selector: string): E {
		const found = this.#top.querySelector<E>(selector);
		if (!found) throw new Error(`The listings page has no ${selector}.`);
		return found;
	}

	#click(event: MouseEvent): void {
		const target = event.target as Element;
		const data = (name: string) => target.closest<HTMLElement>(`[data-${name}]`)?.dataset;
		const button = target.closest<HTMLElement>('button[data-f]');
		const toggle = button?.dataset;
		const sort = data('sort')?.['sort'] as Sort | undefined;
		const offer = this.#offers[Number(data('offer')?.['offer'] ?? -1)];
		// The page itself has a `data-page` too: its kind.
		const page = target.closest<HTMLElement>('a[data-page]')?.dataset['page'];
		const query = this.#query;
		// Seen at once; the others follow with their numbers.
		if (button) button.ariaPressed = String(button.ariaPressed !== 'true');
		if (toggle) this.#change(choose(query, this.#index, toggle['f'] as FacetName, toggle['v']));
		else if (sort) this.#change({ ...query, sort, page: 1 });
		else if (offer) this.#change(offer.query, true);
		else if (page && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			this.#change({ ...query, page: Number(page) }, true);
		}
	}

	#input(event: Event): void {
		const field = event.target as HTMLInputElement;
		if (field.dataset['other']) {
			// Typing is not yet choosing: `Niger` may become `Nigeria`.
			const isTyping = event.type === 'input' && (event as InputEvent).inputType?.startsWith('insertText');
			if (!isTyping) this.#chooseOther(field);
		} else if (field.form && event.type === 'input') {
			clearTimeout(this.#typing);
			const { form } = field;
			this.#typing = window.setTimeout(
				() => this.#change({ ...this.#query, ...typedIn(form, this.#query), page: 1 }),
				TYPING_PAUSE,
			);
		}
	}

	/** A choice beyond those shown, by its name. */
	#chooseOther(field: HTMLInputElement): void {
		const name = field.dataset['other'] as 'country' | 'tool';
		const value = choiceNamed(field, this.#index);
		if (!value) {
			if (field.value) this.#say(`No ${name} here is called “${field.value}”.`);
			return;
		}
		field.value = '';
		if (!this.#query[name].includes(value)) this.#change(choose(this.#query, this.#index, name, value));
	}

	#say(words: string): void {
		this.#one('[role=status]').textContent = words;
	}

	#change(query: Query, toList = false): void {
		this.#query = query;
		this.show();
		if (toList) this.#one('.bar h2').focus();
	}

	/**
	 * Puts on the page what the query finds: how many and the address at once, the rows once that is painted, since to
	 * lay them out takes ten times as long as to find them.
	 */
	show(): void {
		const index = this.#index;
		const query = this.#query;
		const all = index.rows.length;
		const found = filterRows(index, query);
		const total = found.rows.length;
		query.page = Math.min(query.page, Math.max(1, Math.ceil(total / ROWS_PER_PAGE)));
		this.#one('.bar h2').textContent =
			`${total === all ? `All ${total}` : `${total} of ${all}`}, ${orderWords[query.sort]}`;
		this.#say(summary(found, all, criteriaOf(query), this.#ignored));
		this.#leaveFacet();
		history.replaceState(history.state, '', this.#address(query.page));
		requestAnimationFrame(() =>
			setTimeout(() => {
				if (query === this.#query) this.#showRows(found, query);
			}),
		);
	}

	#address(page: number): string {
		const text = formatQuery({ ...this.#query, page });
		return `${this.#top.dataset['base']}${text && `?${text}`}`;
	}

	#showRows(found: Found<Row>, query: Query): void {
		const index = this.#index;
		const total = found.rows.length;
		const shown = found.rows.slice((query.page - 1) * ROWS_PER_PAGE, query.page * ROWS_PER_PAGE);
		for (const body of this.#top.querySelectorAll('tbody')) body.remove();
		this.#one('table').append(...bodies(shown, index, query.sort === 'newest').map((node) => build(node)));
		const links = pageLinks(total, query.page, (page) => this.#address(page));
		this.#one('.pages').replaceChildren(...links.map((node) => build(node)));
		this.#offers = offersOf(relaxations(found, query, index.options), total);
		const offers = this.#offers.map((offer, at) => {
			const words = offerWords(offer, total, query, index.options);
			return build(h('button', { type: 'button', 'data-offer': String(at) }, words));
		});
		this.#one('.offers').replaceChildren(...offers);
		markControls(this.#top, found, query, index);
		void this.#showBeside(index, query, total);
		this.#top.dispatchEvent(new CustomEvent('rows', { bubbles: true }));
	}

	/** Under a short list, what neighbouring roles have; their indexes are fetched the first time. */
	async #showBeside(index: Index, query: Query, total: number): Promise<void> {
		const section = this.#one('.beside');
		section.hidden = true;
		if (total > FEW) return;
		// Of each the name of its file, then that of the role: `ml-engineer.9760248b ML,sre.8811a0d9 SRE`.
		const roles = section.dataset['roles']?.split(',').filter(Boolean) ?? [];
		const loaded = roles.map(async (words): Promise<Neighbour> => {
			const [file = '', ...short] = words.split(' ');
			const arriving = (neighbours[file] ??= fetch(`/jobs-index/${file}.json`).then(readIndex));
			return { path: `/jobs/${file.split('.')[0]}/`, short: short.join(' '), index: await arriving };
		});
		const arrived = (await Promise.allSettled(loaded)).flatMap((one) =>
			one.status === 'fulfilled' ? [one.value] : [],
		);
		if (query !== this.#query) return;
		const nodes = beside(index, query, arrived);
		section.replaceChildren(...nodes.map((node) => build(node)));
		section.hidden = nodes.length === 0;
	}

	/** A facet page’s heading and sentence hold for its own list only. */
	#leaveFacet(): void {
		const heading = this.#top.dataset['heading'] ?? '';
		if (this.#one('h1').textContent === heading) return;
		this.#one('h1').textContent = document.title = heading;
		this.#one('.intro').hidden = true;
	}
}

const neighbours: Record<string, Promise<Index>> = {};

/** What the address asks for on top of what the page shows. */
function askedBy(top: HTMLElement, { options }: Index): ReadQuery {
	const asked = new URLSearchParams(top.dataset['query']);
	const search = new URLSearchParams(location.search);
	if (search.size > 0) asked.delete('page');
	for (const name of new Set(search.keys())) asked.set(name, search.getAll(name).join(','));
	return parseQuery(asked, options);
}

async function readIndex(response: Response): Promise<Index> {
	if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
	return decodeColumns((await response.json()) as Columns);
}

/** The filter of a board’s element, once its index has come. */
export async function openFilter(top: HTMLElement, index: Response): Promise<BoardFilter> {
	return new BoardFilter(top, await readIndex(index));
}
