import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { daysAfter, mondayOf } from '#domain/day.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import type { Listing } from '#facts/listing.ts';
import { snapshotBytes } from '#night-file/snapshot-file.ts';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import { listings } from './night.ts';
import { dataFolder } from '#site-config/site-folder.ts';

test('what is bundled has nothing of a night, so that the next night is made of the same', () => {
	const files = globSync('**/*.{mjs,js}', { cwd: bundleFolders.all }).map((file) => `${bundleFolders.all}/${file}`);
	expect(files.length).toBeGreaterThan(300);
	const ofTheNight = new RegExp(listings.map(({ id }) => id).join('|'));
	const found = files.filter((file) => ofTheNight.test(readFileSync(file, 'utf8')));
	expect(found).toEqual([]);
});

test('a page of a job keeps its bytes from night to night, until its job or its week is another', () => {
	const [role] = listings.map(({ role }) => role.value);
	const jobs = listings.filter((listing) => listing.role.value === role).slice(0, 4);
	const [edited, ...others] = jobs.map(({ id }) => `/listings/${id}/`);
	const [first = ''] = readFileSync(`${dataFolder}/snapshot/snapshot.ndjson`, 'utf8').split('\n', 1);
	const { ledger: _ledger, ...facts } = JSON.parse(first) as SnapshotManifest;
	const last = facts.takenAt.slice(0, 10);
	const tuesday = daysAfter(mondayOf(last), 1);
	const pagesOf = (day: string, now: readonly Listing[]): Record<string, string> => {
		const file = join(test.info().outputDir, day, 'snapshot.ndjson');
		mkdirSync(join(file, '..'), { recursive: true });
		const seen = now.map((listing) => (listing.lastSeen === last ? { ...listing, lastSeen: day } : listing));
		writeFileSync(file, snapshotBytes({ ...facts, takenAt: `${day}T02:40:00Z` }, seen));
		const paths = [`/jobs/${role}/`, ...jobs.map(({ id }) => `/listings/${id}/`)];
		const env = { ...process.env, SNAPSHOT_FILE: file, BUILD_NOW: `${day}T03:00:00Z` };
		const made = execFileSync('node', ['tests/browser/render-pages.ts', ...paths], { env, encoding: 'utf8' });
		return JSON.parse(made) as Record<string, string>;
	};
	const before = pagesOf(tuesday, listings);
	const changed = listings.map((one) => (one === jobs[0] ? { ...one, title: `${one.title}, again` } : one));
	const after = pagesOf(daysAfter(tuesday, 1), changed);
	// The title also stands where a page names the job beside its own.
	const apart = others.filter((path) => !before[path]?.includes(edited ?? ''));
	expect(apart.length).toBeGreaterThan(0);
	expect(apart.filter((path) => after[path] !== before[path])).toEqual([]);
	expect(after[edited ?? '']).not.toBe(before[edited ?? '']);
	expect(after[`/jobs/${role}/`]).not.toBe(before[`/jobs/${role}/`]);
	const nextWeek = pagesOf(daysAfter(tuesday, 6), listings);
	expect(others.filter((path) => nextWeek[path] === before[path])).toEqual([]);
});
