import { chance } from './random.ts';

/** When a job opens, changes and closes. Each number counts the nights before the last one: 0 is the last night itself. */
export interface Life {
	opened: number;
	/** The last night on which it is shown, or null if it is still open on the last night. */
	closed: number | null;
	/** The first night with the edited advert, and what changed; null if it is never edited. */
	edited: { days: number; what: 'pay' | 'title' } | null;
	/** The first night on which the advert has a new id; null if it is never reposted. */
	reposted: number | null;
}

export function isShown(life: Life, nightsBack: number): boolean {
	return life.opened >= nightsBack && (life.closed === null || nightsBack >= life.closed);
}

/** The life of a job that is open on the last night. If `opened` is null, it is drawn at random. */
export function openLife(seed: string, opened: number | null, ...purpose: readonly (string | number)[]): Life {
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

/** The life of a job that closed `day` nights before the last one, after 4 to 60 days. */
export function closedLife(seed: string, day: number, ...purpose: readonly (string | number)[]): Life {
	const opened = day + chance(seed, 'closed', ...purpose).int(4, 60);
	return { opened, closed: day, edited: null, reposted: null };
}
