/** How far an application has come, in that order. */
export const statuses = ['saved', 'applied', 'interview', 'offer', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** What a reader notes on a job of the shortlist. */
export interface Progress {
	status: Status;
	/** Day on which the status last changed: `2026-12-03`; null where it never has. */
	since: string | null;
	notes: string;
}

/** Most characters that the field for notes takes. */
export const MOST_NOTES = 4000;

/** A job or advert as it is put on the shortlist. */
export const newlySaved = (): Progress => ({ status: 'saved', since: null, notes: '' });

export const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);

/** A day that there is, written `2026-12-03`. */
export const isDay = (value: unknown): value is string =>
	typeof value === 'string' &&
	/^\d{4}-\d\d-\d\d$/.test(value) &&
	!Number.isNaN(Date.parse(value)) &&
	new Date(value).toISOString().startsWith(value);

/** What is stored of it; an entry from before there were statuses and notes is saved and has none. */
export function readProgress(stored: object): Progress {
	const { status, since, notes } = stored as Partial<Record<keyof Progress, unknown>>;
	return {
		status: isStatus(status) ? status : 'saved',
		since: isDay(since) ? since : null,
		notes: typeof notes === 'string' ? notes : '',
	};
}

/** Whether something of the reader’s own would be lost with it. */
export const isWorkedOn = ({ status, notes }: Progress): boolean => status !== 'saved' || notes.trim() !== '';

/** Two notes on one job as one: the later status, and all that either says. */
export function mergeProgress(one: Progress, other: Progress): Progress {
	const isLater = (other.since ?? '') > (one.since ?? '');
	const { status, since } = isLater ? other : one;
	return { status, since, notes: mergeNotes(one.notes, other.notes) };
}

function mergeNotes(one: string, other: string): string {
	if (one.includes(other)) return one;
	return other.includes(one) ? other : `${one}\n\n${other}`;
}
