import { listingPath } from '#routes/pages.ts';
import { longDay, plural } from '#site/format.ts';
import { isId, MOST_SHORTLISTED, readAdvertSeen, withAsked, type Asked, type Shortlisted } from './choices.ts';
import { isDay, isStatus, mergeProgress, statuses, type Progress } from './progress.ts';
import { isReadAdvert, keyOf, MOST_READ, type KeptAdvert } from './read-adverts.ts';

/** All that the shortlist keeps. */
export interface Sheets {
	jobs: Shortlisted[];
	/** Readings of adverts from elsewhere. */
	adverts: KeptAdvert[];
	asked: Asked[];
}

/** Most bytes of a file that is read; a full list has less than half. */
export const MOST_BYTES = 1_000_000;
/** Most characters of notes in a file: several times what the field takes, since notes of two devices are put together. */
const MOST_NOTES_IN_FILE = 20_000;
const MOST_WORDS = 500;
/** The version of what stands in a file; a later one may mean something else by it. */
const VERSION = 1;

/** The shortlist as a file that `readSheets` reads. */
export const writeSheets = ({ jobs, adverts, asked }: Sheets, savedOn: string): string =>
	`${JSON.stringify({ shortlist: VERSION, savedOn, jobs, adverts, asked: askedOf(jobs, asked) }, null, '\t')}\n`;

const askedOf = (jobs: readonly Shortlisted[], asked: readonly Asked[]) =>
	asked.filter(([of]) => jobs.some(({ id }) => id === of));

/** What a file holds, and a sentence for each entry of it that is left out. */
export interface SheetsRead extends Sheets {
	faults: string[];
}

/** Reads a file that a reader chose, whoever wrote it. Where nothing of it can be used, a sentence says why. */
export function readSheets(text: string): SheetsRead | string {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch (error) {
		return `The file is no JSON (${error instanceof Error ? error.message : String(error)}). Choose one that “Save as a file” on this page has made.`;
	}
	const { shortlist, jobs, adverts, asked } = (file ?? {}) as Record<string, unknown>;
	if (typeof shortlist !== 'number' || !Array.isArray(jobs) || !Array.isArray(adverts))
		return 'The file is JSON, and no shortlist: it needs `shortlist`, `jobs` and `adverts`. Choose one that “Save as a file” on this page has made.';
	if (shortlist !== VERSION)
		return `The file is a shortlist of version ${shortlist}, and this page reads version ${VERSION}. Reload the page to have its latest version, and try again.`;
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

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_WORDS;

/** What is wrong with an entry, to go on from “is left out:”; empty where nothing is. */
function faultOfJob(entry: unknown): string {
	const { id, advert, on, ...job } = (entry ?? {}) as Partial<Record<keyof Shortlisted, unknown>>;
	if (!isId(id)) return '`id` must be eight letters and digits, as in the address of a job';
	for (const name of ['role', 'title', 'employer'] as const)
		if (!isShort(job[name])) return `\`${name}\` must be text of at most ${MOST_WORDS} characters`;
	if (!isDay(on)) return '`on` must be a day, such as 2026-12-03';
	if (advert !== null && readAdvertSeen(advert) === null) return '`advert` must be null or what this page writes';
	return faultOfProgress(job);
}

function faultOfAdvert(entry: unknown): string {
	if (!isReadAdvert(entry)) return '`title` and `role` must be text, and `facts` and `ask` lists of it';
	if (![entry.title, entry.role, ...entry.facts, ...entry.ask].every(isShort))
		return `its texts must have at most ${MOST_WORDS} characters each`;
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
	if (typeof notes !== 'string' || notes.length > MOST_NOTES_IN_FILE)
		return `\`notes\` must be text of at most ${MOST_NOTES_IN_FILE} characters`;
	return '';
}

/** What is on the device with what a file holds: nothing of either is lost. A sentence where it does not fit. */
export function mergeSheets(own: Sheets, file: Sheets): Sheets | string {
	const jobs = merged(own.jobs, file.jobs, ({ id }) => id);
	const adverts = merged(own.adverts, file.adverts, keyOf);
	if (jobs.length > MOST_SHORTLISTED)
		return `Together that would be ${jobs.length} jobs, and the shortlist holds ${MOST_SHORTLISTED}. Nothing was added. Take jobs off first.`;
	if (adverts.length > MOST_READ)
		return `Together that would be ${adverts.length} adverts from elsewhere, and the shortlist holds ${MOST_READ}. Nothing was added. Take some off first.`;
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
 * What a list was before a change, where nobody has touched an entry since; what was changed or added since stays as it is now.
 * @param placed what the change left
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

/** The shortlist as text, for a file or the clipboard: a job a paragraph. `stateOf` says how its advert stands. */
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

/** `2 applied, 1 interview, 4 saved`: the furthest first. */
export function countedByStatus(all: readonly Progress[]): string {
	const counted = statuses
		.toReversed()
		.map((status) => ({ status, n: all.filter((one) => one.status === status).length }))
		.filter(({ n }) => n > 0);
	return counted.map(({ status, n }) => `${n} ${status}`).join(', ');
}

/** What an import did: `Added 3 jobs; 2 were on the list, and have the notes of both.` */
export function importedWords(own: Sheets, file: Sheets, together: Sheets): string {
	const added = together.jobs.length + together.adverts.length - own.jobs.length - own.adverts.length;
	const both = file.jobs.length + file.adverts.length - added;
	const known =
		both > 0
			? ` ${plural(both, 'other')} ${both === 1 ? 'was' : 'were'} on the list; notes of both are kept, and the later status.`
			: '';
	return `Added ${added === 0 ? 'nothing new' : plural(added, 'entry', 'entries')} from the file.${known}`;
}
