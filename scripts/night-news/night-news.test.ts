import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Listing } from '#facts/listing.ts';
import { Measure } from '#domain/measure.ts';
import { readSnapshot, snapshotBytes } from '#night-file/snapshot-file.ts';
import { nightNews, type Watched } from './night-news.ts';
import { contentFolder, dataFolder, siteFolder } from '#site-config/site-folder.ts';

const SAMPLE = `${dataFolder}/snapshot/snapshot.ndjson`;
const sample = () => {
	const { manifest, lines } = readSnapshot(readFileSync(SAMPLE), SAMPLE);
	return { manifest, listings: lines.map((line) => Listing.parse(line)) };
};
const [template] = sample().listings as [Listing];
const evidence = [{ words: 'Kubernetes', from: 'text' as const, at: 0, rule: 'test' }];
/** Makes `count` jobs, each from its own employer. The first `naming` of them name Kubernetes and have a flag. */
const jobs = (count: number, naming: number, title = 'Site reliability engineer'): Listing[] =>
	Array.from({ length: count }, (_, at) => ({
		...template,
		title,
		locations: [],
		language: 'en',
		role: { value: 'sre', evidence },
		employer: { slug: `employer-${at}`, name: `Employer ${at}`, kind: null },
		tools: at < naming ? [{ value: 'kubernetes', evidence }] : [],
		flags: at < naming ? [{ value: 'pager', evidence }] : [],
		answers: [],
	}));
const watched: Watched = {
	claims: [
		{
			role: 'sre',
			slug: 'kubernetes',
			query: Measure.parse({ share: { tool: 'kubernetes' }, expect: { atLeast: 0.5 } }),
			file: 'claims.yaml',
			line: 7,
		},
	],
	detectors: [{ role: 'sre', slug: 'pager', field: 'flags', file: 'pager.yaml' }],
	roles: [],
	regions: [],
	knownWords: new Set(['site', 'reliability', 'engineer']),
	vocabulary: 'roles.yaml',
};
const kindsOfNews = (tonight: Listing[], before: Listing[]) =>
	nightNews(tonight, before, watched).map((news) => news.about);

describe('nightNews', () => {
	it('returns nothing when the two nights are the same', () => {
		expect(nightNews(jobs(60, 50), jobs(60, 50), watched)).toEqual([]);
	});

	it('reports a claim whose verdict flipped and a detector that matches fewer jobs, with file and line', () => {
		expect(nightNews(jobs(60, 5), jobs(60, 55), watched)).toEqual([
			{
				about: 'flipped',
				file: 'claims.yaml',
				line: 7,
				message: '`kubernetes` of sre: tonight “does-not-hold”, the night before “holds”.',
			},
			{
				about: 'weakened',
				file: 'pager.yaml',
				line: 1,
				message: 'The detector `pager` of sre matched 5 of 60 jobs, but 55 of 60 the night before.',
			},
		]);
	});

	it('reports a claim that became measurable, and one that stopped being so', () => {
		expect(kindsOfNews(jobs(60, 55), jobs(5, 5))).toEqual(['measurable']);
		expect(kindsOfNews(jobs(5, 5), jobs(60, 55))).toEqual(['no-longer-measurable']);
	});

	it('does not report a detector whose share changed no more than chance allows', () => {
		expect(kindsOfNews(jobs(60, 52), jobs(60, 55))).toEqual([]);
	});

	it('reports a new title word that several employers use, unless it is a place or too few employers use it', () => {
		const plain = jobs(60, 55);
		const titled = (count: number, title: string, more: Partial<Listing> = {}) =>
			plain.map((job, at) => (at < count ? { ...job, ...more, title } : job));
		const title = 'Site reliability engineer, Agentops';
		expect(nightNews(titled(3, title), plain, watched)).toMatchObject([
			{
				about: 'unknown-word',
				file: 'roles.yaml',
				message: expect.stringContaining('“agentops” is in job titles from 3 employers'),
			},
		]);
		expect(kindsOfNews(titled(2, title), plain)).toEqual([]);
		expect(kindsOfNews(titled(3, title), titled(2, title))).toEqual([]);
		expect(kindsOfNews(titled(3, 'Engineer, Lisbon', { locations: ['Lisbon'] }), plain)).toEqual([]);
	});
});

describe('npm run check -- --night', () => {
	const runCheck = (write: (folder: string) => void) => {
		const top = temporaryFolder();
		for (const part of ['vocabulary', 'roles/mlops-engineer/claims.yaml'])
			cpSync(join(contentFolder, part), join(top, 'src/content', part), { recursive: true });
		mkdirSync(join(top, 'data/snapshot'), { recursive: true });
		write(join(top, 'data/snapshot'));
		return spawnSync(process.execPath, ['scripts/check.ts', '--night', '--top', top], { encoding: 'utf8' });
	};
	const { manifest, listings } = sample();
	const night = (jobs: Listing[]) => snapshotBytes({ ...manifest, takenAt: '2026-11-25T02:40:00Z' }, jobs);

	it('compares two nights and gives the line of a claim that changed', () => {
		const { stdout, status } = runCheck((folder) => {
			writeFileSync(join(folder, 'snapshot.ndjson'), night(listings));
			writeFileSync(join(folder, 'snapshot.previous.ndjson'), night(listings.slice(0, 4)));
		});
		expect(status).toBe(0);
		expect(stdout).toMatch(/^## What tonight’s jobs change in the guides\n/);
		expect(stdout).toContain(`${listings.length} jobs on 25 Nov 2026, compared with 4 jobs on 25 Nov 2026.`);
		const [, file = '', line = '', slug = ''] =
			/- `(src\/content\/roles\/\S+\/claims\.yaml):(\d+)` `(\S+)` of/.exec(stdout) ?? [];
		expect(readFileSync(join(siteFolder, file), 'utf8').split('\n')[Number(line) - 1]).toContain(`slug: ${slug}`);
	});

	it('says on the first night that there is nothing to compare, and fails when there is no night at all', () => {
		expect(runCheck((folder) => writeFileSync(join(folder, 'snapshot.ndjson'), night(listings))).stdout).toContain(
			'data/snapshot/ has only one snapshot',
		);
		const none = runCheck(() => undefined);
		expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('data/snapshot/ has no snapshot.')]);
	});
});
