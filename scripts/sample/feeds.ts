import { writeAdvert } from './advert.ts';
import type { Employer } from './employers.ts';
import { formats, type Showing } from './formats.ts';
import { intend, planBoard, type Intent, type Pay } from './market.ts';
import { chance } from './random.ts';

/** A row’s days, counted back from the last night: 0 is the last night itself. */
interface Life {
	opened: number;
	/** Still there on nights at least this far back; null while open. */
	closed: number | null;
	/** Nights up to this far back show the edited advert; null when it was never edited. */
	edited: { days: number; what: 'pay' | 'title' } | null;
	/** Nights up to this far back show the same advert under a new id. */
	reposted: number | null;
}

export interface Job {
	intent: Intent;
	life: Life;
}

const DAY = 86_400_000;

/** All jobs that a board shows on any of the last `nights` nights. */
export function boardJobs(seed: string, employer: Employer, listings: number, nights: number): Job[] {
	const open = planBoard(seed, employer, listings).map((intent) => ({ intent, life: liveOn(seed, employer, intent) }));
	if (open.length === 0) return [];
	const days = Array.from({ length: nights - 1 }, (_, i) => i + 1);
	const closed = days.flatMap((day): Job[] => {
		const draw = chance(seed, 'closing', employer.index, day);
		if (!draw.is(0.07)) return [];
		const life = { opened: day + draw.int(4, 60), closed: day, edited: null, reposted: null };
		// Roles of closed jobs are dealt far from the open ones, so that the two never share a card.
		return [{ intent: intend(seed, employer, 10_000_000 + employer.index * 1000 + day, 1000 + day), life }];
	});
	return [...open, ...closed];
}

export function isShown(life: Life, nightsBack: number): boolean {
	return life.opened >= nightsBack && (life.closed === null || nightsBack >= life.closed);
}

function liveOn(seed: string, employer: Employer, { number, pay }: Intent): Life {
	const draw = chance(seed, 'life', employer.index, number);
	const opened = draw.is(0.2) ? draw.int(0, 9) : Math.min(420, 10 + Math.floor(-55 * Math.log(1 - draw.next())));
	const edit = {
		days: draw.int(0, Math.min(8, opened - 1)),
		what: pay === null || draw.is(0.4) ? 'title' : 'pay',
	} as const;
	return {
		opened,
		closed: null,
		edited: opened > 1 && draw.is(0.07) ? edit : null,
		reposted: opened > 12 && draw.is(0.06) ? draw.int(0, 8) : null,
	};
}

/** The body that the employer’s board sends on the night so many nights before `now`. */
export function feedBody(
	seed: string,
	employer: Employer,
	jobs: readonly Job[],
	nightsBack: number,
	now: Date,
): string {
	const shown = jobs.filter(({ life }) => isShown(life, nightsBack));
	const rows = shown.flatMap((job) => formats[employer.source](show(seed, employer, job, nightsBack, now)));
	return `${JSON.stringify({ jobs: rows })}\n`;
}

/** One job as it stands on a night: before or after its edit, under its first id or the one of a repost. */
function show(seed: string, employer: Employer, { intent, life }: Job, nightsBack: number, now: Date): Showing {
	const { number } = intent;
	/** Some hours before the night that lies so many days back. */
	const momentBefore = (days: number) => {
		const ms = chance(seed, 'moment', employer.index, number, days).int(3_600_000, 20 * 3_600_000);
		return new Date(now.getTime() - days * DAY - ms);
	};
	const { opened, edited, reposted } = life;
	const isRepost = reposted !== null && nightsBack <= reposted;
	const before = edited !== null && nightsBack > edited.days ? edited.what : null;
	const stands = before === 'pay' ? { ...intent, pay: lower(intent.pay) } : intent;
	const advert = writeAdvert(seed, employer, stands);
	const publishedAt = momentBefore(isRepost ? reposted : opened);
	const changedAt = edited === null || before !== null ? publishedAt : momentBefore(edited.days);
	return {
		employer,
		intent: stands,
		advert,
		title: before === 'title' ? `${advert.title.trimEnd()} - New Role` : advert.title,
		number: number + (isRepost ? 2000 : 0),
		publishedAt,
		updatedAt: changedAt > publishedAt ? changedAt : publishedAt,
		draw: chance(seed, 'row', employer.index, number),
		idDraw: chance(seed, 'id', employer.index, number, isRepost ? 'again' : 'first'),
	};
}

function lower(pay: Pay | null): Pay | null {
	if (pay === null) return null;
	const step = { year: 4_000, month: 300, hour: 5 }[pay.period];
	return { ...pay, min: pay.min - step, max: pay.max - step };
}
