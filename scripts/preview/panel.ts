import { MEND, OPEN, SECRET_HEADER } from './addresses.ts';
import { exchanged } from './exchange.ts';
import { markStyle, stillStands, underline, type Mark } from './marks.ts';

interface Told {
	/** The notes as HTML, their styles, and one line that counts. */
	html: string;
	style: string;
	summary: string;
	isOpen: boolean;
	/** Where what has a part of the page of its own can be edited, by the id of that part. */
	parts: [id: string, place: string][];
	marks: Mark[];
}

const isFailed = document.documentElement.dataset['preview'] === 'failed';
const hot = import.meta.hot;

/** The preview’s own corner of a page: the file to edit, and what the check says of the page. */
function show(told: Told): void {
	const { html, style, summary, isOpen, parts, marks } = told;
	const panel = corner.querySelector('details') ?? corner.appendChild(document.createElement('details'));
	if (isOpen !== known?.isOpen) panel.open = isOpen;
	known = told;
	panel.innerHTML = `<style>${style}${ownStyle}</style><summary></summary>${html}`;
	const [first] = panel.getElementsByTagName('summary');
	if (first) first.textContent = summary;
	const byId = parts.flatMap(([id, place]) => {
		const part = document.getElementById(id);
		return part ? [[part, place] as const] : [];
	});
	addEditLinks(byId);
	blocks = underline(marks, byId);
	for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-does="show"]'))
		button.hidden = !blocks.has(button.dataset['of'] ?? '');
}

/** What was told last. */
let known: Told | undefined;

/** Where what is told of stands on the page. */
let blocks = new Map<string, HTMLElement>();

/** The first block of each text of a file. */
const texts = () => [...document.querySelectorAll<HTMLElement>('[data-from]')];

/** A link beside each part of the page that another file fills: of texts by their first block, of lists by their id. */
function addEditLinks(byId: (readonly [part: HTMLElement, place: string])[]): void {
	for (const link of document.querySelectorAll('[data-preview-edit]')) link.remove();
	const byText = texts().map((block) => [block, block.dataset['from'] ?? ''] as const);
	for (const [part, place] of [...byId, ...byText]) {
		const link = document.createElement('a');
		link.dataset['previewEdit'] = '';
		link.href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
		link.textContent = place.includes('/claims.yaml:') ? 'edit claim' : 'edit';
		link.title = place;
		link.style.cssText =
			'float: right; font: 12px/1 system-ui; padding: 4px; background: #fff3c4; color: #222; z-index: 8';
		part.prepend(link);
	}
}

// The panel itself goes over the page; on a page that could not be made, the notes are the page.
const host = document.createElement('aside');
host.dataset['previewHost'] = '';
host.setAttribute('aria-label', 'Preview');
const corner = host.attachShadow({ mode: 'open' });
const ownStyle = `
	details details { position: static; border: 0; padding: 0; }
	:host > details, details:not(details details) { position: fixed; inset: auto auto 0 0; z-index: 9; max-width: min(36rem, 90vw); max-height: 60vh;
		overflow: auto; padding: 0.5rem 1rem; background: #fff3c4; color: #222; border: 2px solid #222; font: 14px/1.4 system-ui; }
	summary { font-weight: 700; cursor: pointer; }
	@media print { details { display: none !important; } }
`;
if (!isFailed) {
	document.body.append(host);
	document.head.appendChild(document.createElement('style')).textContent = markStyle;
}

let secret = '';

/** Asks the preview to do something; it does so only for who knows the secret of this run. */
const act = (address: string, more: RequestInit = {}) =>
	void fetch(address, { ...more, headers: { [SECRET_HEADER]: secret } });

/** A link into an editor opens it and leaves the page where it is; a button mends. */
function press(event: Event): void {
	const pressed = event.composedPath().find((target) => target instanceof HTMLElement && target.matches('a, button'));
	if (pressed instanceof HTMLAnchorElement && pressed.pathname === OPEN) {
		event.preventDefault();
		act(pressed.href);
	}
	if (!(pressed instanceof HTMLButtonElement) || !pressed.dataset['does']) return;
	// Near the top: the panel covers the lower half of a small screen.
	if (pressed.dataset['does'] === 'show') blocks.get(pressed.dataset['of'] ?? '')?.scrollIntoView();
	else act(MEND, { method: 'POST', body: JSON.stringify({ ...pressed.dataset }) });
}

function ask(): void {
	if (isFailed) return location.reload();
	const seen = texts().flatMap(({ dataset }) => dataset['from'] ?? []);
	hot?.send('preview:page', { address: location.pathname, seen: [...new Set(seen)] });
}

/** Shows what a save has changed, one save after the other, and the notes where they belong until new ones are told. */
let following = Promise.resolve();
let saves = 0;
function follow(): void {
	const save = ++saves;
	following = following.then(async () => {
		if (save !== saves) return;
		const ours = '[data-preview-host], [data-preview-edit]';
		if (isFailed || !(await exchanged(ours).catch(() => false))) return location.reload();
		if (known) show({ ...known, marks: known.marks.filter(stillStands) });
		ask();
	});
}

/** @param given the secret of this run, which the page that starts the panel holds */
export function start(given: string): void {
	secret = given;
	document.addEventListener('click', press);
	hot?.on('preview:saved', follow);
	hot?.on('preview:notes', show);
	hot?.on('preview:changed', ask);
	if (!isFailed) ask();
}
