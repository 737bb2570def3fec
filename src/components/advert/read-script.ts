import type { RoleWords } from '#listings/advert-words.ts';
import { build, element, part } from '../parts/tree.ts';
import { shareWorkerFile } from '#routes/pages.ts';
import { ownScripts, workerStarter } from '../parts/worker-starter.ts';
import { keepRead } from '../shortlist/read-adverts.ts';
import { cutAdvert, cutWords, type Brought } from './brought.ts';
import { handedOver } from './handed-over.ts';
import type { Shown } from './reading.ts';
import type { Answer, Handed } from './worker.ts';
import address from './worker.ts?worker&url';

const root = part(document, '.advert');
const form = part<HTMLFormElement>(root, 'form');
const text = part<HTMLTextAreaElement>(form, 'textarea');
const file = part<HTMLInputElement>(form, '[type=file]');
const status = part(root, '[role=status]');
const result = part(root, '.result');

/** Largest file, in bytes. Of a larger one, `plainText` would read only the beginning. */
const MAX_FILE_BYTES = 1_000_000;

/** The data about each role’s guide that the page contains. */
const roles = [...document.querySelectorAll<HTMLElement>('[data-role]')].map((ofRole): RoleWords => {
	const { role = '', label = '', short = '' } = ofRole.dataset;
	const link = (within: HTMLElement): { title: string; href: string } => {
		const found = part<HTMLAnchorElement>(within, 'a');
		return { title: found.textContent, href: found.getAttribute('href') ?? '' };
	};
	const listed = <T>(of: string, read: (one: HTMLElement, name: string) => T): T[] =>
		[...ofRole.querySelectorAll<HTMLElement>(`[data-${of}]`)].map((one) => read(one, one.dataset[of] ?? ''));
	return {
		...{ role, label, short },
		blurb: part(ofRole, '.blurb').textContent,
		guide: part<HTMLAnchorElement>(ofRole, '.guide').getAttribute('href') ?? '',
		lines: listed('track', (one, name) => ({ name, title: link(one).title, letter: one.dataset['letter'] ?? '' })),
		checks: listed('check', (one, name) => ({ name, ask: part(one, 'b').textContent, ...link(one) })),
		signals: listed('flag', (one, name) => ({
			name,
			summary: part(one, 'span').textContent,
			polarity: one.dataset['polarity'] === 'red' ? 'red' : 'green',
			...link(one),
		})),
	};
});

const trusted = ownScripts([address, shareWorkerFile()]);
const startWorker = workerStarter(address, trusted);
let worker: Worker | undefined;
/** Number of adverts sent to the worker that it has not answered yet. */
let waiting = 0;

/** Starts the worker, and loads its data, when the first advert is to be read. */
function ask(brought: Brought): Promise<Answer> {
	const started = (worker ??= startWorker());
	return new Promise((resolve) => {
		started.onmessage = ({ data }: MessageEvent<Answer>) => {
			waiting -= 1;
			// The worker answers in order. We ignore all answers but the last, since the others are outdated.
			if (waiting === 0) resolve(data);
		};
		started.onerror = () => {
			worker = undefined;
			waiting = 0;
			resolve({
				fault: 'The browser could not start the program that reads adverts. Reload the page and try again.',
			});
		};
		waiting += 1;
		started.postMessage({ brought, roles } satisfies Handed);
	});
}

async function read(words: string): Promise<void> {
	status.textContent = 'Reading …';
	form.ariaBusy = 'true';
	const field = (name: string): string => part<HTMLInputElement>(form, `[name=${name}]`).value;
	const answer = await ask({ text: words, title: field('title'), place: field('place') });
	form.ariaBusy = null;
	if ('fault' in answer) {
		status.textContent = answer.fault;
		// Without this, choosing the same file again would not fire an event.
		file.value = '';
		return;
	}
	if (answer.shown === null) {
		result.replaceChildren();
		status.textContent = 'The field is empty. Paste the advert’s text, or open it from a file.';
		text.focus();
		return;
	}
	show(answer.shown);
}

function show(shown: Shown): void {
	const [heading, ...rest] = shown.parts.map((tree) => build(tree));
	result.replaceChildren(...(heading ? [heading] : []), controlsOf(shown), ...rest);
	status.textContent = shown.status;
	// The text area shrinks, so that the result is in view.
	text.rows = 3;
	part(result, 'h2').focus();
	result.scrollIntoView();
}

function controlsOf({ ask, kept }: Shown): HTMLElement {
	const copy = element('button', { type: 'button' }, `Copy the ${ask.length} questions to ask`);
	copy.addEventListener('click', () => {
		navigator.clipboard.writeText(ask.map((question) => `- ${question}\n`).join('')).then(
			() => (status.textContent = 'The questions were copied.'),
			() =>
				(status.textContent = 'The browser did not allow copying. You find the questions under “Not answered: ask”.'),
		);
	});
	const box = element('input', { type: 'checkbox' });
	box.addEventListener('change', () => (status.textContent = keepRead({ ...kept, ask }, box.checked)));
	return element(
		'p',
		{ class: 'wrap on-screen controls' },
		...(ask.length > 0 ? [copy] : []),
		element('label', {}, box, ' keep this reading on the shortlist'),
	);
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	void read(text.value);
});
// The browser lays out the whole text of the field first, so we cut a long paste before it is inserted.
text.addEventListener('beforeinput', (event) => {
	if (event.data === null) return;
	const whole = text.value.slice(0, text.selectionStart) + event.data + text.value.slice(text.selectionEnd);
	const kept = cutAdvert(whole);
	if (kept === whole) return;
	event.preventDefault();
	text.value = kept;
	status.textContent = `That is longer than any advert. We kept only ${cutWords}.`;
});
file.addEventListener('change', () => {
	const [chosen] = file.files ?? [];
	if (chosen === undefined) return;
	if (chosen.size > MAX_FILE_BYTES) {
		status.textContent = `${chosen.name} has more than a million bytes and was not opened. Paste the advert’s text from it.`;
		return;
	}
	chosen.text().then(
		(words) => {
			// A saved page is far longer than its advert. We read it without putting it into the field.
			text.value = cutAdvert(words) === words ? words : '';
			void read(words);
		},
		() => (status.textContent = `${chosen.name} could not be opened. Choose it again, or paste its text.`),
	);
});
for (const control of form.querySelectorAll<HTMLInputElement>('[disabled]')) control.disabled = false;

/** Reads the advert that a bookmarklet or another app has put into the address, and removes it from the address. */
function takeOver(): void {
	const handed = handedOver(location);
	if (handed === null) return;
	history.replaceState(null, '', location.pathname);
	if (handed === 'an address alone') {
		status.textContent =
			'Only the address of the advert was shared, and this page cannot open other pages. Open the advert, select its text and share that, or paste it here.';
		return;
	}
	for (const name of ['title', 'place'] as const) part<HTMLInputElement>(form, `[name=${name}]`).value = handed[name];
	text.value = cutAdvert(handed.text);
	void read(text.value);
}

/**
 * Once the page is installed, phones can share text with it. The service worker keeps this text from being sent to the server.
 */
function keepSharedHere(): void {
	if (!('serviceWorker' in navigator)) return;
	// If registration fails, sharing still opens the page.
	navigator.serviceWorker.register(trusted(shareWorkerFile())).catch(() => undefined);
}

addEventListener('hashchange', takeOver);
addEventListener('appinstalled', keepSharedHere);
if (matchMedia('(display-mode: minimal-ui), (display-mode: standalone)').matches) keepSharedHere();
takeOver();
