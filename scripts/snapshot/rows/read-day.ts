import { DAY } from '#domain/day.ts';
import { remembered } from '#domain/memoize.ts';
import { Day } from '#domain/text.ts';
import type { RawDate } from '../sources/source.ts';

export interface ReadDay {
	day: string | null;
	/** A sentence on why the date was ignored; null if there is none or it is fine. */
	doubt: string | null;
}

const iso =
	/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?:(?:Z|UTC|GMT)|([+-]\d{2}:?\d{2}))?)?$/i;

/**
 * The calendar day in UTC. For a date that does not exist, is before 2000 or after tomorrow, returns null with a doubt; the rest of
 * the advert may still be right.
 */
export function readDay(raw: RawDate, today: string): ReadDay {
	if (raw === null || raw === undefined || raw === '') return { day: null, doubt: null };
	const moment = momentOf(raw);
	const shown = String(raw).slice(0, 40);
	const date = new Date(moment);
	if (Number.isNaN(date.getTime())) {
		return { day: null, doubt: `“${shown}” is not a date, so the date was ignored.` };
	}
	const day = date.toISOString().slice(0, 10);
	if (moment < Date.UTC(2000, 0, 1)) {
		return { day: null, doubt: `“${shown}” is before the year 2000, so the date was ignored.` };
	}
	// Feeds without a time zone may be a day ahead of UTC.
	if (moment >= Date.parse(today) + 2 * DAY) {
		return { day: null, doubt: `“${shown}” is in the future, so the date was ignored.` };
	}
	return { day, doubt: null };
}

/** Whether the last day of an advert is over. An invalid date never ends an advert. */
export function isPast(raw: RawDate, today: string): boolean {
	if (raw === null || raw === undefined || raw === '') return false;
	const moment = momentOf(raw);
	// Forms send 0, or a year before 2000, for “no date”.
	return moment >= Date.UTC(2000, 0, 1) && moment < Date.parse(today);
}

/** Cached, because many rows share the same days. */
const isDay = remembered((day) => Day.safeParse(day).success);

/** Milliseconds since 1970; NaN if it is not a date. */
function momentOf(raw: string | number): number {
	if (typeof raw === 'number') return raw < 1e11 ? raw * 1000 : raw;
	const [, day = '', time = '00:00', offset = 'Z'] = iso.exec(raw.trim()) ?? [];
	// Date.parse alone would turn 31 February into 3 March.
	return isDay(day) ? Date.parse(`${day}T${time}${offset}`) : Number.NaN;
}
