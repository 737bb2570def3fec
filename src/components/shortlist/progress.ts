/** The stages of an application, in order. */
export const statuses = ['saved', 'applied', 'interview', 'offer', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** A reader’s notes about a job on the shortlist. */
export interface Progress {
	status: Status;
	/** The day when the status last changed: `2026-12-03`; null if it never has. */
	since: string | null;
	notes: string;
}

/** Longest text in the notes field, in characters. */
export const MAX_NOTES = 4000;

/** The state of a job or advert that was just added to the shortlist. */
export const newlySaved = (): Progress => ({ status: 'saved', since: null, notes: '' });

export const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);

/** Whether a value is an existing date, written `2026-12-03`. */
export const isDay = (value: unknown): value is string =>
	typeof value === 'string' &&
	/^\d{4}-\d\d-\d\d$/.test(value) &&
	!Number.isNaN(Date.parse(value)) &&
	new Date(value).toISOString().startsWith(value);

/** Reads the status and notes of a stored entry. Entries from older versions have neither, and count as saved. */
export function readProgress(stored: object): Progress {
	const { status, since, notes } = stored as Partial<Record<keyof Progress, unknown>>;
	return {
		status: isStatus(status) ? status : 'saved',
		since: isDay(since) ? since : null,
		notes: typeof notes === 'string' ? notes : '',
	};
}

/** Whether deleting the entry would lose something that the reader has entered. */
export const isWorkedOn = ({ status, notes }: Progress): boolean => status !== 'saved' || notes.trim() !== '';

/** Merges two states of one job: the later status, and both notes. */
export function mergeProgress(one: Progress, other: Progress): Progress {
	const isLater = (other.since ?? '') > (one.since ?? '');
	const { status, since } = isLater ? other : one;
	return { status, since, notes: mergeNotes(one.notes, other.notes) };
}

function mergeNotes(one: string, other: string): string {
	if (one.includes(other)) return one;
	return other.includes(one) ? other : `${one}\n\n${other}`;
}
