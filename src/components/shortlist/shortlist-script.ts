import { readTermsChoice } from '#domain/terms-choice.ts';
import type { Currency } from '#filter/currencies.ts';
import type { SheetsOfRole } from '#listings/call-sheet.ts';
import { comparedPath } from '#routes/jobs.ts';
import { listingPath, sheetsFile } from '#routes/pages.ts';
import { plural } from '#site/format.ts';
import { element, part } from '../parts/tree.ts';
import { MAX_COMPARED, readAsked, readShortlist, withAsked, type AdvertSeen, type Shortlisted } from './choices.ts';
import { besideOwnPay } from './own-pay.ts';
import type { Progress } from './progress.ts';
import { keyOf, readAdverts, type KeptAdvert } from './read-adverts.ts';
import {
	countedByStatus,
	importedWords,
	mergeSheets,
	MAX_BYTES,
	readSheets,
	sheetsText,
	undone,
	writeSheets,
	type Sheets,
} from './sheet-file.ts';
import { dayWords, sheetItem, type Sheet, type SheetActions } from './sheet-item.ts';
import { load, onChange, save, storageTrouble } from '../store/store.ts';

/** Up to this many entries are shown opened. */
const FEW = 2;
const root = part(document, '.shortlist');
const one = <E extends Element = HTMLElement>(selector: string): E => part<E>(root, selector);
const currencies = JSON.parse(one('.your-country').dataset['currencies'] ?? '[]') as Currency[];
const home = one<HTMLSelectElement>('.your-country select');
const today = () => new Date().toISOString().slice(0, 10);

/** The data of each role; null if its file failed to load. */
type Files = ReadonlyMap<string, SheetsOfRole | null>;
let files: Files = new Map();
/** Keys of the sheets that are open. */
const open = new Set<string>();

/** Loads the data of whole roles, never of single listings, so that the server cannot tell which jobs are on the shortlist. */
async function fetchFiles(roles: string[]): Promise<Files> {
	const known = (root.dataset['lists'] ?? '').split(' ');
	const read = [...new Set(roles)].map(async (role) => {
		try {
			if (!known.includes(role)) throw new Error(role);
			const response = await fetch(sheetsFile(role), { signal: AbortSignal.timeout(20_000) });
			if (!response.ok) throw new Error(String(response.status));
			return [role, (await response.json()) as SheetsOfRole] as const;
		} catch {
			return [role, null] as const;
		}
	});
	return new Map(await Promise.all(read));
}

function stateOf({ id, role }: Shortlisted): string {
	const file = files.get(role);
	if (!file) return 'whether it is open could not be checked';
	return id in file.jobs ? 'open' : 'closed';
}

/** Tonight’s facts of a listing’s advert; null if it is not open. */
function advertOf({ id, role }: Shortlisted): AdvertSeen | null {
	const file = files.get(role);
	const job = file?.jobs[id];
	if (!file || !job) return null;
	const { open: asked, ...facts } = job;
	return { ...facts, ask: asked.flatMap((at) => (file.questions[at] ? [file.questions[at]] : [])) };
}

const sheets = (): Sheets => ({
	jobs: readShortlist(load('kept')),
	adverts: readAdverts(),
	asked: readAsked(load('asked')),
});

function store({ jobs, adverts, asked }: Sheets): void {
	save('kept', jobs);
	save('read', adverts);
	save('asked', asked);
}

/** Updates the status or notes of one entry, wherever it is in the list now. */
function note<T extends Progress>(all: T[], isIt: (entry: T) => boolean, changed: Partial<Progress>): T[] {
	return all.map((entry) => (isIt(entry) ? { ...entry, ...changed } : entry));
}

function sheetOfJob(job: Shortlisted, { asked }: Sheets): [Sheet, SheetActions] {
	const { id, role, title, employer, on, advert } = job;
	const ticked = asked.find(([of]) => of === id)?.[1] ?? [];
	const change = (changed: Partial<Progress>) => {
		save(
			'kept',
			note(readShortlist(load('kept')), (other) => other.id === id, changed),
		);
	};
	const file = files.get(role);
	const sheet: Sheet = {
		...job,
		key: id,
		href: listingPath(id),
		about: [
			[employer, advert?.pay, advert?.place].filter(Boolean).join(' · '),
			` · kept ${dayWords(on)}, `,
			{ strong: stateOf(job) },
		],
		facts: advert ? [`Pay: ${advert.pay || 'not stated'}`, `Place: ${advert.place || 'not stated'}`] : [],
		ownPay: advert && file && home.value !== '' ? besideOwnPay(advert, file, home.value, currencies) : [],
		ask: (advert?.ask ?? []).map(([name, words]) => ({ name, words, isTicked: ticked.includes(name) })),
		isOpen: open.has(id),
	};
	return [
		sheet,
		{
			...actionsOf(id, change),
			tick: (names) => {
				save('asked', withAsked(readAsked(load('asked')), id, names));
			},
			remove: () => {
				replace({ jobs: sheets().jobs.filter((other) => other.id !== id) }, `${title} is off the list.`);
			},
		},
	];
}

/** The sheet of an advert from elsewhere, which has no page here. */
function sheetOfAdvert(advert: KeptAdvert): [Sheet, SheetActions] {
	const { title, role, facts, ask } = advert;
	const key = keyOf(advert);
	const change = (changed: Partial<Progress>) => {
		save(
			'read',
			note(readAdverts(), (other) => keyOf(other) === key, changed),
		);
	};
	const sheet: Sheet = {
		...advert,
		key: `read-${readAdverts().findIndex((other) => keyOf(other) === key)}`,
		href: null,
		about: [`read as ${role}`],
		facts,
		ownPay: [],
		ask: ask.map((words) => ({ name: null, words, isTicked: false })),
		isOpen: open.has(key),
	};
	return [
		sheet,
		{
			...actionsOf(key, change),
			tick: () => undefined,
			remove: () => {
				replace({ adverts: readAdverts().filter((other) => keyOf(other) !== key) }, `${title} is off the list.`);
			},
		},
	];
}

const actionsOf = (key: string, change: (changed: Partial<Progress>) => void) => ({
	open: (isOpen: boolean) => {
		if (isOpen) open.add(key);
		else open.delete(key);
	},
	status: (status: Progress['status']) => {
		const since = today();
		change({ status, since });
		tell(`${countedByStatus(allOf(sheets()))}.`);
		return since;
	},
	notes: (notes: string) => {
		change({ notes });
		if (storageTrouble() !== '') tell('');
	},
	print: () => {
		printOnly(key);
	},
});

const allOf = ({ jobs, adverts }: Sheets) => [...jobs, ...adverts];

/** Replaces stored lists, and shows a button that restores the old ones. */
function replace(changed: Partial<Sheets>, words: string): void {
	const before = sheets();
	store({ ...before, ...changed });
	const placed = sheets();
	show();
	tell(words);
	one('h1').focus();
	const undo = one('.undo');
	undo.hidden = false;
	undo.onclick = () => {
		undo.hidden = true;
		const now = sheets();
		store({
			jobs: undone(before.jobs, placed.jobs, now.jobs, ({ id }) => id),
			adverts: undone(before.adverts, placed.adverts, now.adverts, keyOf),
			asked: undone(before.asked, placed.asked, now.asked, ([id]) => id),
		});
		show();
		tell('The list is back.');
		one('h1').focus();
	};
}

const tell = (words: string) => (one('[role=status]').textContent = `${words}${storageTrouble()}`);
const textOf = () => sheetsText(sheets(), stateOf, location.origin);
let printed: string | null = null;

/** Prints one sheet without the others. */
function printOnly(key: string): void {
	printed = key;
	markPrinted();
	print();
}

function markPrinted(): void {
	for (const item of root.querySelectorAll<HTMLElement>('.sheet'))
		item.classList.toggle('not-printed', printed !== null && item.dataset['key'] !== printed);
}
addEventListener('beforeprint', () => {
	for (const item of root.querySelectorAll('.sheet')) item.dispatchEvent(new Event('beforeprint'));
});
addEventListener('afterprint', () => {
	printed = null;
	markPrinted();
});

function show(): void {
	const all = sheets();
	const items = (made: [Sheet, SheetActions][], keys: string[]) =>
		made.map(([sheet, act], at) => {
			const item = sheetItem(sheet, act);
			item.dataset['key'] = keys[at];
			return item;
		});
	const [jobs, adverts] = [all.jobs.toReversed(), all.adverts.toReversed()];
	const isEmpty = allOf(all).length === 0;
	one('.sheets').replaceChildren(
		...items(
			jobs.map((job) => sheetOfJob(job, all)),
			jobs.map(({ id }) => id),
		),
	);
	one('.read-elsewhere').hidden = adverts.length === 0;
	one('.read-elsewhere ul').replaceChildren(...items(adverts.map(sheetOfAdvert), adverts.map(keyOf)));
	for (const selector of ['.export', '.your-country']) one(selector).hidden = isEmpty;
	one('.none').hidden = !isEmpty;
	const compare = one<HTMLAnchorElement>('.export a');
	const first = all.jobs.filter((job) => stateOf(job) === 'open').slice(-MAX_COMPARED);
	compare.hidden = first.length < 2;
	compare.textContent = `Compare the latest ${first.length} that are open`;
	compare.href = comparedPath(first.map(({ id }) => id));
	one('.as-text').textContent = textOf();
}

/** Adds tonight’s facts to the jobs. They are stored, so that they are still there when an advert closes. */
const withAdverts = (jobs: readonly Shortlisted[]) =>
	jobs.map((job) => ({ ...job, advert: advertOf(job) ?? job.advert }));

async function start(): Promise<void> {
	home.value = readTermsChoice(load('terms')).home;
	files = await fetchFiles(sheets().jobs.map(({ role }) => role));
	const jobs = withAdverts(sheets().jobs);
	if (jobs.length > 0) save('kept', jobs);
	const all = allOf(sheets());
	if (all.length <= FEW) for (const { id } of jobs) open.add(id);
	// Only now: before the files have loaded, the states of the jobs are unknown, so the list cannot be copied and no message must
	// be shown.
	show();
	// A change in another tab does not redraw the list while the reader is typing notes.
	onChange(() => {
		if (!(document.activeElement instanceof HTMLTextAreaElement)) show();
	});
	const closed = jobs.filter((job) => stateOf(job) === 'closed').length;
	const ofThem = closed > 0 ? ` ${plural(closed, 'advert')} closed.` : '';
	tell(all.length === 0 ? '' : `${all.length} on the list: ${countedByStatus(all)}.${ofThem}`);
}

home.addEventListener('change', () => {
	save('terms', { ...readTermsChoice(load('terms')), home: home.value });
	show();
	tell(home.value === '' ? 'No country is chosen.' : 'Pay is shown for the place you live in.');
});
one('.print').addEventListener('click', () => {
	print();
});
one('.copy').addEventListener('click', () => {
	navigator.clipboard.writeText(textOf()).then(
		() => tell('The list was copied.'),
		() => tell('The browser did not allow copying. Select the text below and copy it.'),
	);
});
one('.save').addEventListener('click', () => {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([writeSheets(sheets(), today())], { type: 'application/json' }));
	link.download = 'shortlist.json';
	link.click();
	URL.revokeObjectURL(link.href);
	tell('The list is saved as shortlist.json.');
});
one('.clear').addEventListener('click', () => {
	replace({ jobs: [], adverts: [] }, `Cleared ${allOf(sheets()).length}.`);
});
const chooser = one<HTMLInputElement>('[type=file]');
chooser.disabled = false;
chooser.addEventListener('change', () => {
	const [file] = chooser.files ?? [];
	if (file) void takeIn(file).finally(() => (chooser.value = ''));
});

async function takeIn(file: File): Promise<void> {
	const faults = one('.faults');
	faults.replaceChildren();
	if (file.size > MAX_BYTES) {
		tell(
			`${file.name} has ${plural(file.size, 'byte')}; at most ${plural(MAX_BYTES, 'byte')} are allowed. Nothing was added.`,
		);
		return;
	}
	const read = readSheets(await file.text());
	if (typeof read === 'string') {
		tell(`${file.name} was not read. ${read}`);
		return;
	}
	files = await fetchFiles([...sheets().jobs, ...read.jobs].map(({ role }) => role));
	const own = sheets();
	const together = mergeSheets(own, read);
	if (typeof together === 'string') {
		tell(together);
		return;
	}
	replace({ ...together, jobs: withAdverts(together.jobs) }, importedWords(own, read, together));
	faults.replaceChildren(...read.faults.map((fault) => element('li', {}, fault)));
}

void start();
