import { build, element, part } from '../parts/tree.ts';
import { workerStarter } from '../parts/worker-starter.ts';
import { keepRead } from '../shortlist/read-adverts.ts';
import type { Brought } from './brought.ts';
import type { Shown } from './reading.ts';
import type { Answer } from './worker.ts';
import address from './worker.ts?worker&url';

const root = part(document, '.advert');
const form = part<HTMLFormElement>(root, 'form');
const text = part<HTMLTextAreaElement>(form, 'textarea');
const file = part<HTMLInputElement>(form, '[type=file]');
const status = part(root, '[role=status]');
const result = part(root, '.result');

const startWorker = workerStarter(address);
let worker: Worker | undefined;

/** The worker, with all that it needs, is asked for when the first advert is to be read. */
function ask(brought: Brought): Promise<Answer> {
	const started = (worker ??= startWorker());
	return new Promise((resolve) => {
		started.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
		started.onerror = () => {
			worker = undefined;
			resolve({
				fault:
					'The browser could not start what reads adverts. Your text is still here: reload the page and try again.',
			});
		};
		started.postMessage(brought);
	});
}

async function read(): Promise<void> {
	status.textContent = 'Reading …';
	form.ariaBusy = 'true';
	const field = (name: string): string => part<HTMLInputElement>(form, `[name=${name}]`).value;
	const answer = await ask({ text: text.value, title: field('title'), place: field('place') });
	form.ariaBusy = null;
	if ('fault' in answer) {
		status.textContent = answer.fault;
		return;
	}
	if (answer.shown === null) {
		result.replaceChildren();
		status.textContent = 'There is nothing to read yet. Paste the advert’s text, or open it from a file.';
		text.focus();
		return;
	}
	show(answer.shown);
}

function show(shown: Shown): void {
	const [heading, ...rest] = shown.parts.map((tree) => build(tree));
	result.replaceChildren(...(heading ? [heading] : []), controlsOf(shown), ...rest);
	status.textContent = shown.status;
	part(result, 'h2').focus();
}

function controlsOf({ ask, kept }: Shown): HTMLElement {
	const copy = element('button', { type: 'button' }, `Copy the ${ask.length} questions to ask`);
	copy.addEventListener('click', () => {
		navigator.clipboard.writeText(ask.map((question) => `- ${question}\n`).join('')).then(
			() => (status.textContent = 'The questions are on the clipboard.'),
			() => (status.textContent = 'The browser did not allow copying. The questions stand under “Not answered: ask”.'),
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
	void read();
});
file.addEventListener('change', () => {
	const [chosen] = file.files ?? [];
	if (chosen === undefined) return;
	chosen.text().then(
		(words) => {
			text.value = words;
			void read();
		},
		() => (status.textContent = `${chosen.name} could not be opened. Choose it again, or paste its text.`),
	);
});
for (const control of form.querySelectorAll<HTMLInputElement>('[disabled]')) control.disabled = false;
