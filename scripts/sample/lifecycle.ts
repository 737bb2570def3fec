import type { Employer } from './employers.ts';
import { intend, planBoard, type Planned } from './market.ts';
import { chance } from './random.ts';

/** A row’s days, counted back from the last night: 0 is the last night itself. */
export interface Life {
	opened: number;
	/** Still there on nights at least this far back; null while open. */
	closed: number | null;
	/** Nights up to this far back show the edited advert; null when it was never edited. */
	edited: { days: number; what: 'pay' | 'title' } | null;
	/** Nights up to this far back show the same advert under a new id. */
	reposted: number | null;
}

export interface Job extends Planned {
	life: Life;
}

/** All jobs that a board shows on any of the last `nights` nights. */
export function boardJobs(seed: string, employer: Employer, listings: number, nights: number): Job[] {
	const open = planBoard(seed, employer, listings).map((planned) => ({
		...planned,
		life: liveOn(seed, employer, planned),
	}));
	const days = Array.from({ length: Math.max(0, nights - 1) }, (_, i) => i + 1);
	const closed = days.flatMap((day): Job[] => {
		const draw = chance(seed, 'closing', employer.index, day);
		if (open.length === 0 || !draw.is(0.07)) return [];
		const number = 1000 + day;
		const opened = day + draw.int(4, 60);
		// Roles of closed jobs are dealt far from the open ones, so that the two never share a card.
		const intent = intend(seed, employer, 10_000_000 + employer.index * 1000 + day);
		return [{ number, intent, life: { opened, closed: day, edited: null, reposted: null } }];
	});
	return [...open, ...closed];
}

export function isShown(life: Life, nightsBack: number): boolean {
	return life.opened >= nightsBack && (life.closed === null || nightsBack >= life.closed);
}

function liveOn(seed: string, employer: Employer, { number, intent }: Planned): Life {
	const draw = chance(seed, 'life', employer.index, number);
	const opened = draw.is(0.2) ? draw.int(0, 9) : Math.min(420, 10 + Math.floor(-55 * Math.log(1 - draw.next())));
	const edited =
		opened > 1 && draw.is(0.07)
			? ({
					days: draw.int(0, Math.min(8, opened - 1)),
					what: intent.pay === null || draw.is(0.4) ? 'title' : 'pay',
				} as const)
			: null;
	const reposted = opened > 12 && draw.is(0.03) ? draw.int(0, 8) : null;
	return { opened, closed: null, edited, reposted };
}
