import { writeAdvert } from './advert.ts';
import type { Employer } from './employers.ts';
import { ashby, ashbyBody } from './formats/ashby.ts';
import { greenhouse, greenhouseBody } from './formats/greenhouse.ts';
import { himalayas, himalayasBody } from './formats/himalayas.ts';
import { lever, leverBody } from './formats/lever.ts';
import { remotive, remotiveBody } from './formats/remotive.ts';
import type { Format, Showing } from './formats/row.ts';
import type { SampleSource } from './sources.ts';
import type { Intent } from './intent.ts';
import { isShown, type Job } from './lifecycle.ts';
import { chance } from './random.ts';
import { writeTitle } from './title.ts';

const formats: Record<SampleSource, { rows: Format; body: (rows: object[]) => object }> = {
	greenhouse: { rows: greenhouse, body: greenhouseBody },
	lever: { rows: lever, body: leverBody },
	ashby: { rows: ashby, body: ashbyBody },
	himalayas: { rows: himalayas, body: himalayasBody },
	remotive: { rows: remotive, body: remotiveBody },
};
const day = 86_400_000;

/** The body that the employer’s board sends on the night so many nights before `now`. */
export function feedBody(
	seed: string,
	employer: Employer,
	jobs: readonly Job[],
	nightsBack: number,
	now: Date,
): string {
	const { rows, body } = formats[employer.source];
	const shown = jobs.filter(({ life }) => isShown(life, nightsBack));
	return `${JSON.stringify(body(shown.flatMap((job) => rows(show(seed, employer, job, nightsBack, now)))))}\n`;
}

/** One job as it stands on a night: before or after its edit, under its first id or the one of a repost. */
export function show(
	seed: string,
	employer: Employer,
	{ number, intent, life }: Job,
	nightsBack: number,
	now: Date,
): Showing {
	const reposted = life.reposted !== null && nightsBack <= life.reposted;
	const before = life.edited !== null && nightsBack > life.edited.days ? life.edited.what : null;
	const stands = before === 'pay' ? { ...intent, pay: lower(intent.pay) } : intent;
	const advert = writeAdvert(seed, employer, number, stands);
	const title = advert.title ?? writeTitle(intent, chance(seed, 'title', employer.index, number));
	const publishedAt = momentBefore(seed, employer, number, reposted ? (life.reposted ?? 0) : life.opened, now);
	const changedAt =
		life.edited === null || before !== null ? publishedAt : momentBefore(seed, employer, number, life.edited.days, now);
	return {
		employer,
		intent: stands,
		advert,
		title: before === 'title' ? `${title.trimEnd()} - New Role` : title,
		number: number + (reposted ? 2000 : 0),
		publishedAt,
		updatedAt: changedAt > publishedAt ? changedAt : publishedAt,
		draw: chance(seed, 'row', employer.index, number),
		idDraw: chance(seed, 'id', employer.index, number, reposted ? 'again' : 'first'),
	};
}

/** Some hours before the night that lies `days` back. */
function momentBefore(seed: string, employer: Employer, number: number, days: number, now: Date): Date {
	const ms = chance(seed, 'moment', employer.index, number, days).int(3_600_000, 20 * 3_600_000);
	return new Date(now.getTime() - days * day - ms);
}

function lower(pay: Intent['pay']): Intent['pay'] {
	if (pay === null) return null;
	const step = { year: 4_000, month: 300, week: 100, day: 20, hour: 5 }[pay.period];
	return { ...pay, min: pay.min - step, max: pay.max - step };
}
