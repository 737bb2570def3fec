import { listingPath } from '#routes/pages.ts';
import { longDay, plural } from '#site/format.ts';
import { isId, MAX_SHORTLISTED, readAdvertSeen, withAsked, type Asked, type Shortlisted } from './choices.ts';
import { isDay, isStatus, mergeProgress, statuses, type Progress } from './progress.ts';
import { isReadAdvert, keyOf, MAX_READ, type KeptAdvert } from './read-adverts.ts';

/** All data of the shortlist. */
export interface Sheets {
	jobs: Shortlisted[];
	/** Adverts from elsewhere. */
	adverts: KeptAdvert[];
	asked: Asked[];
}

/** Largest file that can be imported, in bytes; a full list has less than half of that. */
export const MAX_BYTES = 1_000_000;
/**
 * Longest notes in a file, in characters. This is several times what the field takes, because notes of two devices are merged.
 */
const MAX_NOTES_IN_FILE = 20_000;
const MAX_WORDS = 500;
/** The version of the file format. Later versions may use fields differently. */
const VERSION = 1;

/** Formats the shortlist as a file that `readSheets` can read. */
export const writeSheets = ({ jobs, adverts, asked }: Sheets, savedOn: string): string =>
	`${JSON.stringify({ shortlist: VERSION, savedOn, jobs, adverts, asked: askedOf(jobs, asked) }, null, '\t')}\n`;

const askedOf = (jobs: readonly Shortlisted[], asked: readonly Asked[]) =>
	asked.filter(([of]) => jobs.some(({ id }) => id === of));

/** The content of a file, and a sentence for each entry that was dropped. */
export interface SheetsRead extends Sheets {
	faults: string[];
}

/** Reads a file that a reader chose; it may contain anything. If it is unusable, returns a sentence that says why. */
export function readSheets(text: string): SheetsRead | string {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch (error) {
		return `The file is not valid JSON (${error instanceof Error ? error.message : String(error)}). Choose a file that you saved with “Save as a file” on this page.`;
	}
	const { shortlist, jobs, adverts, asked } = (file ?? {}) as Record<string, unknown>;
	if (typeof shortlist !== 'number' || !Array.isArray(jobs) || !Array.isArray(adverts))
		return 'The file is not a shortlist: it needs `shortlist`, `jobs` and `adverts`. Choose a file that you saved with “Save as a file” on this page.';
	if (shortlist !== VERSION)
		return `The shortlist in the file has version ${shortlist}, but this page reads version ${VERSION}. Reload the page and try again.`;
	const faults: string[] = [];
	const usable = <T>(
		list: readonly unknown[],
		what: string,
		faultOf: (entry: unknown) => string,
		read: (entry: T) => T,
	) =>
		list.flatMap((entry, at) => {
			const fault = faultOf(entry);
			if (fault === '') return [read(entry as T)];
			const { title } = (entry ?? {}) as { title?: unknown };
			const name = typeof title === 'string' ? `, “${title.slice(0, 60)}”,` : '';
			faults.push(`${what} ${at + 1}${name} is left out: ${fault}.`);
			return [];
		});
	return {
		jobs: usable<Shortlisted>(
			jobs,
			'Job',
			faultOfJob,
			({ id, role, title, employer, on, status, since, notes, advert }) => ({
				id,
				role,
				title,
				employer,
				on,
				status,
				since,
				notes,
				advert: readAdvertSeen(advert),
			}),
		),
		adverts: usable<KeptAdvert>(
			adverts,
			'Advert',
			faultOfAdvert,
			({ title, role, facts, ask, status, since, notes }) => ({
				title,
				role,
				facts,
				ask,
				status,
				since,
				notes,
			}),
		),
		asked: usable<Asked>(Array.isArray(asked) ? asked : [], 'Entry of `asked`', faultOfAsked, (entry) => entry),
		faults,
	};
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_WORDS;

/** Says what is wrong with an entry, to follow “is left out:”; empty if it is valid. */
function faultOfJob(entry: unknown): string {
	const { id, advert, on, ...job } = (entry ?? {}) as Partial<Record<keyof Shortlisted, unknown>>;
	if (!isId(id)) return '`id` must be eight letters and digits, as in the address of a job';
	for (const name of ['role', 'title', 'employer'] as const)
		if (!isShort(job[name])) return `\`${name}\` must be text of at most ${MAX_WORDS} characters`;
	if (!isDay(on)) return '`on` must be a day, such as 2026-12-03';
	if (advert !== null && readAdvertSeen(advert) === null) return '`advert` must be null or what this page writes';
	return faultOfProgress(job);
}

function faultOfAdvert(entry: unknown): string {
	if (!isReadAdvert(entry)) return '`title` and `role` must be text, and `facts` and `ask` lists of it';
	if (![entry.title, entry.role, ...entry.facts, ...entry.ask].every(isShort))
		return `its texts must have at most ${MAX_WORDS} characters each`;
	return faultOfProgress(entry as Partial<KeptAdvert>);
}

function faultOfAsked(entry: unknown): string {
	const [id, names] = Array.isArray(entry) ? (entry as unknown[]) : [];
	return isId(id) && Array.isArray(names) && names.every(isShort)
		? ''
		: 'it must be the id of a job and a list of names';
}

function faultOfProgress({ status, since, notes }: Partial<Record<keyof Progress, unknown>>): string {
	if (!isStatus(status)) return `\`status\` must be one of ${statuses.join(', ')}`;
	if (since !== null && !isDay(since)) return '`since` must be null or a day, such as 2026-12-03';
	if (typeof notes !== 'string' || notes.length > MAX_NOTES_IN_FILE)
		return `\`notes\` must be text of at most ${MAX_NOTES_IN_FILE} characters`;
	return '';
}

/**
 * Merges the device’s data with that of a file; nothing of either is lost. If the result would be too large, returns a sentence
 * that says so.
 */
export function mergeSheets(own: Sheets, file: Sheets): Sheets | string {
	const jobs = merged(own.jobs, file.jobs, ({ id }) => id);
	const adverts = merged(own.adverts, file.adverts, keyOf);
	if (jobs.length > MAX_SHORTLISTED)
		return `Together that would be ${jobs.length} jobs, but the shortlist can have only ${MAX_SHORTLISTED}. Nothing was added. Remove some jobs first.`;
	if (adverts.length > MAX_READ)
		return `Together that would be ${adverts.length} adverts from elsewhere, but the shortlist can have only ${MAX_READ}. Nothing was added. Remove some first.`;
	let asked = own.asked;
	for (const [id, names] of file.asked) {
		const ticked = asked.find(([of]) => of === id)?.[1] ?? [];
		asked = withAsked(asked, id, [...new Set([...ticked, ...names])]);
	}
	return { jobs, adverts, asked };
}

function merged<T extends Progress>(own: readonly T[], others: readonly T[], keyOf: (one: T) => string): T[] {
	const all = new Map(own.map((one) => [keyOf(one), one]));
	for (const other of others) {
		const one = all.get(keyOf(other));
		all.set(keyOf(other), one ? { ...other, ...one, ...mergeProgress(one, other) } : other);
	}
	return [...all.values()];
}

/**
 * Undoes a change to a list: restores `before`, except for entries that were changed or added after it.
 * @param placed the list directly after the change
 */
export function undone<T>(
	before: readonly T[],
	placed: readonly T[],
	now: readonly T[],
	keyOf: (one: T) => string,
): T[] {
	const [was, left, is] = [before, placed, now].map((all) => new Map(all.map((one) => [keyOf(one), one]))) as [
		Map<string, T>,
		Map<string, T>,
		Map<string, T>,
	];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const isUntouched = JSON.stringify(is.get(key)) === JSON.stringify(left.get(key));
		return (isUntouched ? was : is).get(key) ?? [];
	});
}

/**
 * Formats the shortlist as text for a file or the clipboard, one paragraph per job. `stateOf` returns the state of its advert.
 */
export function sheetsText({ jobs, adverts }: Sheets, stateOf: (job: Shortlisted) => string, home: string): string {
	const paragraphs = [
		...jobs.map((job) => [
			job.title,
			job.employer,
			new URL(listingPath(job.id), home).href,
			`kept ${job.on}, ${stateOf(job)}`,
			...(job.advert ? [`pay: ${job.advert.pay || 'not stated'}`, `from: ${job.advert.place || 'not stated'}`] : []),
			...progressLines(job),
			...(job.advert?.ask ?? []).map(([, words]) => `ask: ${words}`),
		]),
		...adverts.map((advert) => [
			advert.title,
			advert.role,
			...advert.facts,
			...progressLines(advert),
			...advert.ask.map((words) => `ask: ${words}`),
		]),
	];
	return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const progressLines = ({ status, since, notes }: Progress): string[] => [
	...(status === 'saved' ? [] : [since ? `${status} since ${longDay(since)}` : status]),
	...(notes.trim() === '' ? [] : [`notes: ${notes.trim()}`]),
];

/** Counts by status, the most advanced first: `2 applied, 1 interview, 4 saved` */
export function countedByStatus(all: readonly Progress[]): string {
	const counted = statuses
		.toReversed()
		.map((status) => ({ status, n: all.filter((one) => one.status === status).length }))
		.filter(({ n }) => n > 0);
	return counted.map(({ status, n }) => `${n} ${status}`).join(', ');
}

/** A message about an import: `Added 3 jobs; 2 were on the list, and have the notes of both.` */
export function importedWords(own: Sheets, file: Sheets, together: Sheets): string {
	const added = together.jobs.length + together.adverts.length - own.jobs.length - own.adverts.length;
	const both = file.jobs.length + file.adverts.length - added;
	const known =
		both > 0
			? ` ${plural(both, 'other')} ${both === 1 ? 'was' : 'were'} on the list; notes of both are kept, and the later status.`
			: '';
	return `Added ${added === 0 ? 'nothing new' : plural(added, 'entry', 'entries')} from the file.${known}`;
}
