import { expect, test } from 'vitest';
import { inventEmployer } from './employers.ts';
import { boardJobs, feedBody, isShown, type Job } from './feeds.ts';

const now = new Date('2026-11-24T02:40:00Z');
const employers = Array.from({ length: 60 }, (_, i) => inventEmployer('seed', i));
const jobs = employers.flatMap((employer) => boardJobs('seed', employer, 240, 10).map((job) => ({ employer, job })));
const on = (job: Job, nightsBack: number) => isShown(job.life, nightsBack);

test('opens jobs over the nights, all of which the last night holds', () => {
	const opened = jobs.filter(({ job }) => job.life.closed === null && !on(job, 9));
	expect(opened.length).toBeGreaterThan(20);
	expect(opened.filter(({ job }) => !on(job, 0))).toEqual([]);
});

test('closes jobs over the nights, none of which the last night holds', () => {
	const closed = jobs.filter(({ job }) => job.life.closed !== null);
	expect(closed.length).toBeGreaterThan(15);
	expect(closed.filter(({ job }) => on(job, 0))).toEqual([]);
	expect(closed.filter(({ job }) => !on(job, job.life.closed ?? 0))).toEqual([]);
});

test('shows a row that was edited in two ways, before and after', () => {
	const edited = jobs.filter(({ job: { life } }) => life.edited !== null && life.edited.days < 8 && life.opened > 9);
	expect(edited.length).toBeGreaterThan(3);
	for (const { employer, job } of edited) {
		const bodies = [9, job.life.edited?.days ?? 0].map((back) => feedBody('seed', employer, [job], back, now));
		expect(bodies[0]).not.toBe(bodies[1]);
	}
});

test('gives a reposted job new ids and otherwise the same words', () => {
	const reposted = jobs.filter(
		({ job: { life } }) => life.reposted !== null && life.reposted < 9 && life.edited === null,
	);
	expect(reposted.length).toBeGreaterThan(0);
	for (const { employer, job } of reposted) {
		const [before, after] = [9, 0].map((back) => feedBody('seed', employer, [job], back, now));
		expect(ids(before)).not.toEqual(ids(after));
		expect(before?.length).toBe(after?.length);
	}
});

function ids(body = ''): string[] {
	return [...body.matchAll(/"(?:id|guid)":("[^"]+"|\d{7,10})/g)].map(([id]) => id);
}

test('does not change a night when more nights are asked for', () => {
	const [employer] = employers;
	if (!employer) throw new Error('There is no employer.');
	const night = (nights: number) => feedBody('seed', employer, boardJobs('seed', employer, 240, nights), 0, now);
	expect(night(10)).toBe(night(1));
});
