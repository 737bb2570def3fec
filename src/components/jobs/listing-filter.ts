import type { FacetName } from '#filter/facets.ts';
import {
	filterRows,
	inOrder,
	isLeftOut,
	withoutLeftOut,
	type Found,
	type Index,
	type LeftOut,
} from '#filter/filter.ts';
import { countBy } from '#filter/count-by.ts';
import { jobsPath } from '#routes/jobs.ts';
import {
	emptyQuery,
	parseQuery,
	queryWords,
	ROWS_PER_PAGE,
	unknownWords,
	type Query,
	type Sort,
} from '#filter/query.ts';
import { FEW, foundWords } from '#filter/relax.ts';
import { paused } from '#site/paused.ts';
import { bodies, cells, pageLinks } from './rows.ts';
import { build, part } from '../parts/tree.ts';
import {
	addChoice,
	choiceNamed,
	closeChips,
	markControls,
	offerCurrencies,
	sayIfUnread,
	showRows,
	suggest,
	typedIn,
	upgradeControls,
	withChoice,
	type Filter,
} from './controls.ts';
import { fetchIndex } from './fetch-index.ts';
import { showFeed } from './follow.ts';
import { showWays } from './ways-to-more.ts';

const TYPING_PAUSE = 200;
const orderWords: Record<Sort, string> = {
	newest: 'newest first',
	pay: 'highest pay first',
	level: 'by level',
	employer: 'by employer',
};

/**
 * Filters a role’s listings in place. The page is whole without it: links lead to prerendered lists. With it they become
 * toggles, and the address holds the whole query. The index it works on is fetched on first use. Each time it has put
 * rows in place it sends `rows`; each row links to its listing by the first link in it.
 */
class ListingFilter extends HTMLElement implements Filter {
	index!: Index;
	query!: Query;
	leftOut: LeftOut = { employers: new Set(), ids: new Set() };
	/** The index with the jobs that are left out. */
	#whole!: Index;
	/** What is shown is the page’s own list, whatever is left out of it. */
	#isOwn = !isAsked(new URLSearchParams(location.search));
	/** Parts of the address that mean nothing here; the reader is told of them once. */
	#ignored: readonly string[] = [];
	#opening: Promise<void> | undefined;
	/** What is to be shown; rows of an earlier answer are thrown away. */
	#newest: Found | undefined;
	#typing = 0;

	connectedCallback(): void {
		upgradeControls(this);
		closeChips(this);
		for (const type of ['click', 'input', 'change', 'focusin'])
			this.addEventListener(type, (event) => this.#handle(event));
		if (isAsked(new URLSearchParams(location.search))) void this.#open().then((isOpen) => isOpen && this.#show());
	}

	#handle(event: Event): void {
		const act = this.#actionFor(event);
		if (!act) return;
		// Links to further pages lead on by themselves until the filter is in use.
		if (this.index) act();
		else if (!closest(event, 'a[data-page]')) void this.#open().then((isOpen) => isOpen && act());
	}

	/** What an event asks for; undefined for one that only focuses or opens a control. */
	#actionFor(event: Event): (() => void) | undefined {
		const { type } = event;
		if (type === 'click' && closest(event, '[data-clear]')) return () => this.change(emptyQuery(), true);
		// To open a chip is to begin: its numbers are those of the whole query.
		if (type === 'click' && closest(event, '.chip > summary')) return () => this.#mark();
		const control = closest(event, '[data-f], [data-sort], a[data-page]');
		if (type === 'click') return control ? () => this.#choose(control, event) : undefined;
		const field = event.target as HTMLInputElement;
		if (field.dataset['other']) {
			if (type === 'focusin') return () => suggest(field, this.#find(), this.index);
			// Letters being typed do not choose yet: `Niger` may become `Nigeria`.
			const isTyped = (event as Partial<InputEvent>).inputType?.startsWith('insertText');
			return () => !isTyped && this.#chooseNamed(field);
		}
		return field.name && type === 'input' ? () => this.#type() : undefined;
	}

	/** Fetches the index and reads what the address asks of it; false, and words for the reader, where it does not arrive. */
	async #open(): Promise<boolean> {
		this.#opening ??= fetchIndex(this.dataset['index'] ?? '').then((index) => {
			this.#whole = index;
			this.index = withoutLeftOut(index, this.leftOut);
			({ query: this.query, ignored: this.#ignored } = parseQuery(askedBy(this), index.options));
			offerCurrencies(this, index);
			// What is chosen can be taken back: a value that no list shows is added to its list.
			for (const name of ['country', 'tool'] as const)
				for (const value of this.query[name]) addChoice(this, name, value, index);
		});
		try {
			await this.#opening;
			return true;
		} catch {
			this.#opening = undefined;
			this.say('The list of listings did not arrive, so nothing was filtered. Try again, or reload the page.');
			return false;
		}
	}

	/** A choice, an order or another page. */
	#choose(control: HTMLElement, event: Event): void {
		const { f, v, sort, page } = control.dataset;
		if (f) {
			// Pressed at once; the numbers follow when the query has been answered.
			control.ariaPressed = String(control.ariaPressed !== 'true');
			this.change(withChoice(this.query, this.index, f as FacetName, v));
			showRows(this);
		} else if (sort) this.change({ ...this.query, sort: sort as Sort, page: 1 });
		else if (page && !opensElsewhere(event)) {
			event.preventDefault();
			this.change({ ...this.query, page: Number(page) }, true);
		}
	}

	/** What the fields ask for, once the reader pauses. */
	#type(): void {
		clearTimeout(this.#typing);
		this.#typing = window.setTimeout(
			() => this.change({ ...this.query, ...typedIn(this, this.query, this.index), page: 1 }),
			TYPING_PAUSE,
		);
	}

	/** A choice beyond those shown, by its name. */
	#chooseNamed(field: HTMLInputElement): void {
		const { query, index } = this;
		const name = field.dataset['other'] as 'country' | 'tool';
		const value = choiceNamed(field, index);
		if (!value) {
			if (field.value) this.say(`No ${name} here is called “${field.value}”.`);
			return;
		}
		field.value = '';
		addChoice(this, name, value, index);
		if (!query[name].includes(value)) this.change(withChoice(query, index, name, value));
		showRows(this);
	}

	#mark(found = this.#find()): void {
		markControls(this, found, this.query, this.index);
	}

	#find(): Found {
		return filterRows(this.index, this.query);
	}

	/** Shows what another query finds; `toList` moves the focus to the list, for controls that are gone afterwards. */
	change(query: Query, toList = false): void {
		this.query = query;
		this.#isOwn = false;
		this.#ignored = [];
		this.#show();
		if (toList) part(this, '.bar h2').focus();
	}

	/**
	 * Leaves jobs out of lists and numbers, and gives how many of the whole list each employer that is left out has, and how many
	 * others are; none where the index does not arrive.
	 */
	async leaveOut(left: LeftOut): Promise<{ jobs: ReadonlyMap<string, number>; others: number; days: number[] }> {
		const isSame = keyOf(left) === keyOf(this.leftOut);
		this.leftOut = left;
		const none = { jobs: new Map<string, number>(), others: 0, days: [] };
		if (left.employers.size + left.ids.size === 0 && isSame) return none;
		if (!(await this.#open())) return none;
		if (!isSame) {
			this.index = withoutLeftOut(this.#whole, left);
			this.#show();
		}
		const out = { ...this.#whole, rows: this.#whole.rows.filter(isLeftOut(left)) };
		const { query: own } = parseQuery(new URLSearchParams(this.dataset['query']), out.options);
		const ofEmployers = out.rows.filter(({ employer }) => left.employers.has(employer));
		return {
			jobs: countBy(ofEmployers, ({ employer }) => [employer]),
			others: out.rows.length - ofEmployers.length,
			days: filterRows(out, own).rows.map(({ day }) => day),
		};
	}

	/** Puts words into the status line, which screen readers announce. */
	say(words: string): void {
		part(this, '[role=status]').textContent = words;
	}

	/**
	 * Puts on the page what the query finds: how many at once, the rows once that is painted, since to lay them out takes
	 * ten times as long as to find them.
	 */
	#show(): void {
		const { query } = this;
		const all = this.index.rows.length;
		const found = this.#find();
		const total = found.rows.length;
		query.page = Math.min(query.page, Math.ceil(total / ROWS_PER_PAGE) || 1);
		part(this, '.bar h2').textContent =
			`${total === all ? `All ${total}` : `${total} of ${all}`}, ${orderWords[query.sort]}`;
		// For a short list showWays says more.
		if (total > FEW && this.#ignored.length === 0) this.say(`${foundWords(found, all)}.`);
		this.#newest = found;
		requestAnimationFrame(() => setTimeout(() => void this.#showRows(found)));
	}

	async #showRows(found: Found): Promise<void> {
		if (found !== this.#newest) return;
		const { index, query } = this;
		const { sort, page } = query;
		const address = (to: number) => jobsPath(this.dataset['role'] ?? '', { ...query, page: to });
		const shown = inOrder(found.rows, index, sort).slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
		const rows = bodies(shown, sort === 'newest', (row) => cells(row, index)).map((node) => build(node));
		// To give them their boxes takes as long as to make them.
		await paused();
		if (found !== this.#newest) return;
		if (!this.#isOwn) {
			leaveFacet(this);
			history.replaceState(history.state, '', address(page));
		}
		for (const body of this.querySelectorAll('tbody')) body.remove();
		part(this, 'table').append(...rows);
		part(this, '.pages').replaceChildren(...pageLinks(found.rows.length, page, address).map((node) => build(node)));
		this.#mark(found);
		this.dispatchEvent(new CustomEvent('rows', { bubbles: true }));
		showFeed(this, found.rows.length);
		showWays(this, found, this.#ignored);
		sayIfUnread(this);
	}
}

const keyOf = ({ employers, ids }: LeftOut): string => JSON.stringify([[...employers], [...ids]]);

/** The nearest element around an event’s target that matches. */
const closest = ({ target }: Event, selector: string) => (target as Element).closest<HTMLElement>(selector);

const opensElsewhere = (event: Event): boolean => {
	const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
};

/** Replaces a facet page’s heading by that of the role, and hides its sentences and figures: they describe its own list only. */
function leaveFacet(top: HTMLElement): void {
	const heading = top.dataset['heading'] ?? '';
	const shown = part(top, 'h1');
	if (shown.textContent === heading) return;
	shown.textContent = document.title = heading;
	for (const own of ['.intro', '.of-list']) part(top, own).hidden = true;
}

/** Whether the address asks for something, if only for what it means nothing by; other people’s parameters do not. */
const isAsked = (search: URLSearchParams): boolean =>
	queryWords.some((name) => search.has(name)) || unknownWords(search).length > 0;

/** What the address asks for on top of what the page shows. */
function askedBy(top: HTMLElement): URLSearchParams {
	const asked = new URLSearchParams(top.dataset['query']);
	const search = new URLSearchParams(location.search);
	if (search.size > 0) asked.delete('page');
	for (const name of new Set(search.keys())) asked.set(name, search.getAll(name).join());
	return asked;
}

customElements.define('listing-filter', ListingFilter);
