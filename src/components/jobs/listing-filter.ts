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
 * Filters a role’s listings on the page. Without this script the page works with links to prerendered lists; the script turns
 * these into toggles and keeps the whole query in the address. It loads the index on first use. After it has replaced the rows it
 * dispatches the event `rows`; the first link in each row leads to the listing.
 */
class ListingFilter extends HTMLElement implements Filter {
	index!: Index;
	query!: Query;
	leftOut: LeftOut = { employers: new Set(), ids: new Set() };
	/** The index including the hidden jobs. */
	#whole!: Index;
	/** Whether the page’s own list is shown, without a query in the address. */
	#isOwn = !isAsked(new URLSearchParams(location.search));
	/** Parts of the address that were not understood; the reader is told once. */
	#ignored: readonly string[] = [];
	#opening: Promise<void> | undefined;
	/** The latest result. Rows of an earlier one are discarded. */
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
		// Until the filter is in use, links to further pages work as ordinary links.
		if (this.index) act();
		else if (!closest(event, 'a[data-page]')) void this.#open().then((isOpen) => isOpen && act());
	}

	/** The action for an event; undefined for an event that only focuses or opens a control. */
	#actionFor(event: Event): (() => void) | undefined {
		const { type } = event;
		if (type === 'click' && closest(event, '[data-clear]')) return () => this.change(emptyQuery(), true);
		// Opening a chip counts as use, because its numbers must fit the query.
		if (type === 'click' && closest(event, '.chip > summary')) return () => this.#mark();
		const control = closest(event, '[data-f], [data-sort], a[data-page]');
		if (type === 'click') return control ? () => this.#choose(control, event) : undefined;
		const field = event.target as HTMLInputElement;
		if (field.dataset['other']) {
			if (type === 'focusin') return () => suggest(field, this.#find(), this.index);
			// While the reader types letters, nothing is chosen yet: `Niger` may become `Nigeria`.
			const isTyped = (event as Partial<InputEvent>).inputType?.startsWith('insertText');
			return () => !isTyped && this.#chooseNamed(field);
		}
		return field.name && type === 'input' ? () => this.#type() : undefined;
	}

	/** Loads the index and applies the query in the address. If loading fails, tells the reader and returns false. */
	async #open(): Promise<boolean> {
		this.#opening ??= fetchIndex(this.dataset['index'] ?? '').then((index) => {
			this.#whole = index;
			this.index = withoutLeftOut(index, this.leftOut);
			({ query: this.query, ignored: this.#ignored } = parseQuery(askedBy(this), index.options));
			offerCurrencies(this, index);
			// A chosen value that the list of choices does not show is added to it, so that the reader can remove it.
			for (const name of ['country', 'tool'] as const)
				for (const value of this.query[name]) addChoice(this, name, value, index);
		});
		try {
			await this.#opening;
			return true;
		} catch {
			this.#opening = undefined;
			this.say('The jobs could not be loaded, so nothing was filtered. Try again, or reload the page.');
			return false;
		}
	}

	/** Handles a choice, a sort order or a link to a page. */
	#choose(control: HTMLElement, event: Event): void {
		const { f, v, sort, page } = control.dataset;
		if (f) {
			// The button changes at once; the counts follow when the query has run.
			control.ariaPressed = String(control.ariaPressed !== 'true');
			this.change(withChoice(this.query, this.index, f as FacetName, v));
			showRows(this);
		} else if (sort) this.change({ ...this.query, sort: sort as Sort, page: 1 });
		else if (page && !opensElsewhere(event)) {
			event.preventDefault();
			this.change({ ...this.query, page: Number(page) }, true);
		}
	}

	/** Applies the fields’ values once the reader stops typing. */
	#type(): void {
		clearTimeout(this.#typing);
		this.#typing = window.setTimeout(
			() => this.change({ ...this.query, ...typedIn(this, this.query, this.index), page: 1 }),
			TYPING_PAUSE,
		);
	}

	/** Handles a choice that was typed because it is not among those shown. */
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

	/** Shows the result of another query. `toList` moves the focus to the list, for controls that disappear. */
	change(query: Query, toList = false): void {
		this.query = query;
		this.#isOwn = false;
		this.#ignored = [];
		this.#show();
		if (toList) part(this, '.bar h2').focus();
	}

	/**
	 * Hides jobs from the list and its counts. Returns how many jobs each hidden employer has on the whole list, and how many
	 * other jobs are hidden; nothing if the index fails to load.
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

	/** Writes into the status line, which screen readers announce. It is not shown if other words on the page say the same. */
	say(words: string, isShown = true): void {
		const status = part(this, '[role=status]');
		status.textContent = words;
		status.classList.toggle('vh', !isShown);
	}

	/**
	 * Shows a query’s result: the number of jobs at once, and the rows after that has been painted, because layout takes ten times
	 * as long as the search.
	 */
	#show(): void {
		const { query } = this;
		const all = this.index.rows.length;
		const found = this.#find();
		const total = found.rows.length;
		query.page = Math.min(query.page, Math.ceil(total / ROWS_PER_PAGE) || 1);
		part(this, '.bar h2').textContent =
			`${total === all ? `All ${total}` : `${total} of ${all}`}, ${orderWords[query.sort]}`;
		// Below a short list, `showWays` gives more detail.
		if (total > FEW && this.#ignored.length === 0) this.say(`${foundWords(found, all)}.`, found.unknownPay > 0);
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
		// Another task, because adding the boxes to the rows takes as long as making the rows.
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

/** The closest ancestor of an event’s target, or the target itself, that matches. */
const closest = ({ target }: Event, selector: string) => (target as Element).closest<HTMLElement>(selector);

const opensElsewhere = (event: Event): boolean => {
	const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
};

/** Replaces the heading of a list for one choice by that of the role, and hides its text and figures, which no longer apply. */
function leaveFacet(top: HTMLElement): void {
	const heading = top.dataset['heading'] ?? '';
	const shown = part(top, 'h1');
	if (shown.textContent === heading) return;
	shown.textContent = document.title = heading;
	for (const own of ['.intro', '.of-list']) part(top, own).hidden = true;
}

/** Whether the address has a query, even one that we don’t understand; tracking parameters don’t count. */
const isAsked = (search: URLSearchParams): boolean =>
	queryWords.some((name) => search.has(name)) || unknownWords(search).length > 0;

/** The page’s own query, with the address’s parameters added. */
function askedBy(top: HTMLElement): URLSearchParams {
	const asked = new URLSearchParams(top.dataset['query']);
	const search = new URLSearchParams(location.search);
	if (search.size > 0) asked.delete('page');
	for (const name of new Set(search.keys())) asked.set(name, search.getAll(name).join());
	return asked;
}

customElements.define('listing-filter', ListingFilter);
