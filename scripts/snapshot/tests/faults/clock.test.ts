import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NightReport } from '#domain/report.ts';
import { findLastNight } from '../../store/last-night.ts';
import { nightFiles, takeOnce, temporary } from '../take-once.ts';

/** A folder after night 1, of 2026-11-21T02:40:00Z. */
let before: string;
beforeAll(() => {
	before = temporary();
	expect(takeOnce(before, 1)).toEqual({ status: 0, stderr: '' });
});

const copy = () => {
	const folder = temporary();
	cpSync(before, folder, { recursive: true });
	return folder;
};
const bytesOf = (folder: string, names = nightFiles) => names.map((name) => readFileSync(join(folder, name), 'utf8'));
const lastNightOf = (folder: string) => {
	const { night, problems } = findLastNight(folder, false);
	expect(problems).toEqual([]);
	if (!night) throw new Error('There is no night.');
	return { listings: night.listings, days: night.days.map(({ day }) => day), postings: night.postings };
};

describe('the clock', { timeout: 120_000 }, () => {
	for (const [what, moment] of [
		['a year back', '2025-11-21T02:40:00Z'],
		['a second before the last night', '2026-11-21T02:39:59Z'],
		['1970', '1970-01-01T00:00:00Z'],
	] as const) {
		it(`refuses a night that is taken before the last one: ${what}`, () => {
			const folder = copy();
			const files = ['snapshot.ndjson', 'ledger.ndjson'];
			const whole = bytesOf(folder, files);
			expect(takeOnce(folder, 2, { moment })).toEqual({ status: 1, stderr: '' });
			expect(bytesOf(folder, files)).toEqual(whole);
			const { verdict } = NightReport.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
			expect(verdict).toEqual({
				published: false,
				rule: 'clock',
				reason: `The clock says ${moment}, but the last night was taken at 2026-11-21T02:40:00Z; one of the two is wrong.`,
			});
		});
	}

	it('takes a night a year on, and closes what is gone', () => {
		const folder = copy();
		expect(takeOnce(folder, 2, { moment: '2027-11-21T02:40:00Z' })).toEqual({ status: 0, stderr: '' });
		const { listings, days, postings } = lastNightOf(folder);
		expect(days).toEqual(['2026-11-21', '2027-11-21']);
		expect(listings.map(({ lastSeen }) => lastSeen)).toEqual(Array.from({ length: 4 }, () => '2027-11-21'));
		expect(listings.map(({ firstSeen }) => firstSeen).toSorted()).toEqual([
			...['2026-11-21', '2026-11-21', '2026-11-21', '2027-11-21'],
		]);
		expect(postings.filter(({ closedOn }) => closedOn === '2027-11-21')).toHaveLength(1);
	});

	it('counts 29 February as a day of its own', () => {
		const folder = temporary();
		for (const [index, day] of ['2028-02-28', '2028-02-29', '2028-03-01'].entries())
			expect(takeOnce(folder, index + 1, { moment: `${day}T02:40:00Z` })).toEqual({ status: 0, stderr: '' });
		const { listings, days, postings } = lastNightOf(folder);
		expect(days).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
		expect(listings.map(({ firstSeen }) => firstSeen).toSorted()).toEqual([
			...['2028-02-28', '2028-02-28', '2028-02-29', '2028-03-01'],
		]);
		expect(postings.flatMap(({ closedOn }) => closedOn ?? []).toSorted()).toEqual(['2028-02-29', '2028-03-01']);
	});

	it('writes the same bytes in four zones on the nights in which clocks are changed', () => {
		// 02:30 in Berlin and Lord Howe’s half hour come twice; a night falls on either side of each.
		const nights = ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
		const take = (zone: string) => {
			const folder = temporary();
			for (const [index, moment] of nights.entries())
				expect(takeOnce(folder, index + 1, { moment, env: { TZ: zone } })).toEqual({ status: 0, stderr: '' });
			return bytesOf(folder, [...nightFiles, 'report.json', 'report.md']);
		};
		const utc = take('UTC');
		expect(JSON.parse(utc[0]?.split('\n')[0] ?? '')).toMatchObject({ takenAt: '2026-10-25T01:30:00Z' });
		for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia']) expect(take(zone), zone).toEqual(utc);
	});
});
