import { chance } from './random.ts';

/** A job’s days, counted back from the last night: 0 is the last night itself. */
export interface Life {
	opened: number;
	/** Still there on nights at least this far back; null while open. */
	closed: number | null;
	/** Nights up to this far back show the edited advert; null when it was never edited. */
	edited: { days: number; what: 'pay' | 'title' } | null;
	/** Nights up to this far back show the same advert under a new id. */
	reposted: number | null;
}

export function isShown(life: Life, nightsBack: number): boolean {
	return life.opened >= nightsBack && (life.closed === null || nightsBack >= life.closed);
}

/** The life of a job that is open on the last night. `opened` is null where chance decides. */
export function liveOn(seed: string, opened: number | null, ...purpose: readonly (string | number)[]): Life {
	const draw = chance(seed, 'life', ...purpose);
	const drawn = draw.is(0.2) ? draw.int(0, 9) : Math.min(420, 10 + Math.floor(-55 * Math.log(1 - draw.next())));
	const since = opened ?? drawn;
	const edit = { days: draw.int(0, Math.max(0, Math.min(8, since - 1))), what: draw.pick(['pay', 'title'] as const) };
	return {
		opened: since,
		closed: null,
		edited: since > 1 && draw.is(0.07) ? edit : null,
		reposted: since > 12 && draw.is(0.06) ? draw.int(0, 8) : null,
	};
}

/** The life of a job that was there for some weeks until the night so many days back. */
export function closeOn(seed: string, day: number, ...purpose: readonly (string | number)[]): Life {
	const opened = day + chance(seed, 'closed', ...purpose).int(4, 60);
	return { opened, closed: day, edited: null, reposted: null };
}
