import { MEND, OPEN, SECRET_HEADER } from './addresses.ts';
import { updatePage } from './exchange.ts';
import { markStyle, isStillThere, underline, type Mark } from './marks.ts';

/** The message from the server with everything that the panel shows. */
interface PanelState {
	/** The problems as HTML, their style, and a line with their number. */
	html: string;
	style: string;
	summary: string;
	isOpen: boolean;
	/** File and line of the parts of the page that are filled from YAML, by their id. */
	parts: [id: string, place: string][];
	marks: Mark[];
}

const isFailed = document.documentElement.dataset['preview'] === 'failed';
const hot = import.meta.hot;

/** Shows the panel in the corner of the page, the edit links and the underlines. */
function show(state: PanelState): void {
	const { html, style, summary, isOpen, parts, marks } = state;
	const panel = corner.querySelector('details') ?? corner.appendChild(document.createElement('details'));
	// Do not reopen a panel that the editor has closed.
	if (isOpen !== shown?.isOpen) panel.open = isOpen;
	shown = state;
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

/** The last state that was shown. */
let shown: PanelState | undefined;
/** The element on the page for each problem, by the key of the problem. */
let blocks = new Map<string, HTMLElement>();

/** The first block of each text of a file. */
const texts = () => [...document.querySelectorAll<HTMLElement>('[data-from]')];

/** Adds an edit link to each part of the page that comes from another file: a text, or an entry of a YAML list. */
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

// The panel covers part of the page. A page about a failure already consists of the problems, so it has no panel.
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

/** Sends a request that the preview accepts only with the secret of this run. */
const act = (address: string, more: RequestInit = {}) =>
	void fetch(address, { ...more, headers: { [SECRET_HEADER]: secret } });

/** Handles a click on a link to the editor, which must not leave the page, or on a button of the panel. */
function press(event: Event): void {
	const pressed = event.composedPath().find((target) => target instanceof HTMLElement && target.matches('a, button'));
	if (pressed instanceof HTMLAnchorElement && pressed.pathname === OPEN) {
		event.preventDefault();
		act(pressed.href);
	}
	if (!(pressed instanceof HTMLButtonElement) || !pressed.dataset['does']) return;
	// Scrolls the block to the top, because the panel covers the lower half of a small screen.
	if (pressed.dataset['does'] === 'show') blocks.get(pressed.dataset['of'] ?? '')?.scrollIntoView();
	else act(MEND, { method: 'POST', body: JSON.stringify({ ...pressed.dataset }) });
}

function ask(): void {
	if (isFailed) return location.reload();
	const seen = texts().flatMap(({ dataset }) => dataset['from'] ?? []);
	hot?.send('preview:page', { address: location.pathname, seen: [...new Set(seen)] });
}

/** Updates the page after a save. Until the check has run again, it keeps the marks whose words are still on the page. */
let following = Promise.resolve();
let saves = 0;
function follow(): void {
	const save = ++saves;
	following = following.then(async () => {
		if (save !== saves) return;
		const ours = '[data-preview-host], [data-preview-edit]';
		if (isFailed || !(await updatePage(ours).catch(() => false))) return location.reload();
		if (shown) show({ ...shown, marks: shown.marks.filter(isStillThere) });
		ask();
	});
}

/** @param given the secret of this run, from the script on the page that starts the panel */
export function start(given: string): void {
	secret = given;
	document.addEventListener('click', press);
	hot?.on('preview:saved', follow);
	hot?.on('preview:notes', show);
	hot?.on('preview:changed', ask);
	if (!isFailed) ask();
}
