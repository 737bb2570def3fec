import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { NightReport } from '#domain/report.ts';
import { findLastNight } from '../../plan/last-night.ts';
import { nightFiles, takeSmallNight } from '../small-night.ts';

/** A folder after night 1, taken at 2026-11-21T02:40:00Z. */
let before: string;
beforeAll(async () => {
	before = temporaryFolder();
	await takeSmallNight(before, 1);
});

const copy = () => {
	const folder = temporaryFolder();
	cpSync(before, folder, { recursive: true });
	return folder;
};
const bytesOf = (folder: string, names = nightFiles) => names.map((name) => readFileSync(join(folder, name), 'utf8'));
const lastNightOf = (folder: string) => {
	const { night, problems } = findLastNight(folder, false);
	expect(problems).toEqual([]);
	if (!night) throw new Error('There is no night.');
	const listings = night.listings.map(({ whole }) => whole());
	return { listings, days: night.days.map(({ day }) => day), postings: night.postings ?? [] };
};

describe('the clock', () => {
	for (const [what, moment] of [
		['a year back', '2025-11-21T02:40:00Z'],
		['a second before the last night', '2026-11-21T02:39:59Z'],
		['1970', '1970-01-01T00:00:00Z'],
	] as const) {
		it(`refuses a night that is taken before the last one: ${what}`, async () => {
			const folder = copy();
			const files = ['snapshot.ndjson', 'ledger.ndjson'];
			const whole = bytesOf(folder, files);
			await takeSmallNight(folder, 2, moment);
			expect(bytesOf(folder, files)).toEqual(whole);
			const { verdict } = NightReport.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
			expect(verdict).toEqual({
				published: false,
				rule: 'clock',
				reason: `The clock says ${moment}, but the last night was taken at 2026-11-21T02:40:00Z, which is later. Correct this machine’s clock, or if it was wrong last night, restore the night before (docs/operations.md).`,
			});
		});
	}

	it('refuses a night in 2031, so that later nights with the right date can follow', async () => {
		const folder = copy();
		const { report } = await takeSmallNight(folder, 2, '2031-11-22T02:40:00Z');
		expect(report.verdict).toMatchObject({ published: false, rule: 'clock' });
		await takeSmallNight(folder, 2);
		expect(lastNightOf(folder).days).toEqual(['2026-11-21', '2026-11-22']);
	});

	it('refuses a night 99 days later if the clocks of the servers differ, and accepts the next correct one', async () => {
		const folder = copy();
		const { report } = await takeSmallNight(folder, 2, '2027-02-28T02:40:00Z', { clocksAhead: -98 * 86_400_000 });
		expect(report.verdict).toMatchObject({ published: false, rule: 'clock' });
		await takeSmallNight(folder, 2, undefined, { clocksAhead: 0 });
		expect(lastNightOf(folder).days).toEqual(['2026-11-21', '2026-11-22']);
	});

	it('accepts a night a year later if a pause is confirmed, and closes the jobs that are gone', async () => {
		const folder = copy();
		await takeSmallNight(folder, 2, '2027-11-21T02:40:00Z', { afterPause: true });
		const { listings, days, postings } = lastNightOf(folder);
		expect(days).toEqual(['2026-11-21', '2027-11-21']);
		expect(listings.map(({ lastSeen }) => lastSeen)).toEqual(Array.from({ length: 4 }, () => '2027-11-21'));
		expect(listings.map(({ firstSeen }) => firstSeen).toSorted()).toEqual([
			...['2026-11-21', '2026-11-21', '2026-11-21', '2027-11-21'],
		]);
		expect(postings.filter(({ closedOn }) => closedOn === '2027-11-21')).toHaveLength(1);
	});

	it('refuses a pause so long that the ledger would lose most of its content, and says how much', async () => {
		const folder = copy();
		const files = ['snapshot.ndjson', 'ledger.ndjson'];
		const whole = bytesOf(folder, files);
		const { report } = await takeSmallNight(folder, 2, '2066-03-06T02:40:00Z', { afterPause: true });
		expect(report.verdict).toMatchObject({ published: false, rule: 'clock' });
		expect(report.verdict.reason).toContain('the ledger would lose 1 of its 1 night and 1 of its 4 jobs.');
		expect(bytesOf(folder, files)).toEqual(whole);
	});

	it('accepts a night after a gap of thirty, and adds no days in between', async () => {
		const folder = copy();
		await takeSmallNight(folder, 2, '2026-12-22T02:40:00Z');
		const { listings, days, postings } = lastNightOf(folder);
		expect(days).toEqual(['2026-11-21', '2026-12-22']);
		// The missing job was last seen before the gap. We cannot know on which day of the gap it closed.
		expect(postings.filter(({ closedOn }) => closedOn).map(({ lastSeen, closedOn }) => [lastSeen, closedOn])).toEqual([
			['2026-11-21', '2026-12-22'],
		]);
		expect(listings.filter(({ firstSeen }) => firstSeen === '2026-11-21')).toHaveLength(3);
		await takeSmallNight(folder, 3, '2026-12-23T02:40:00Z');
		expect(lastNightOf(folder).days).toHaveLength(3);
	});

	it('counts 29 February as a day', async () => {
		const folder = temporaryFolder();
		for (const [index, day] of ['2028-02-28', '2028-02-29', '2028-03-01'].entries())
			await takeSmallNight(folder, index + 1, `${day}T02:40:00Z`);
		const { listings, days, postings } = lastNightOf(folder);
		expect(days).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
		expect(listings.map(({ firstSeen }) => firstSeen).toSorted()).toEqual([
			...['2028-02-28', '2028-02-28', '2028-02-29', '2028-03-01'],
		]);
		expect(postings.flatMap(({ closedOn }) => closedOn ?? []).toSorted()).toEqual(['2028-02-29', '2028-03-01']);
	});

	it('writes the same bytes in four time zones on the nights when clocks change', async () => {
		// On these nights 02:30 in Berlin and a half hour on Lord Howe Island occur twice. We run before and after each change.
		const nights = ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
		const take = async (zone: string) => {
			vi.stubEnv('TZ', zone);
			const folder = temporaryFolder();
			for (const [index, moment] of nights.entries())
				await takeSmallNight(folder, index + 1, moment, { afterPause: true });
			vi.unstubAllEnvs();
			return bytesOf(folder, [...nightFiles, 'report.json', 'report.md']);
		};
		const utc = await take('UTC');
		expect(JSON.parse(utc[0]?.split('\n')[0] ?? '')).toMatchObject({ takenAt: '2026-10-25T01:30:00Z' });
		for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia'])
			expect(await take(zone), zone).toEqual(utc);
	});
});
