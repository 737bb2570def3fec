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
const [one] = sample().listings as [Listing];
const evidence = [{ words: 'Kubernetes', from: 'text' as const, at: 0, rule: 'test' }];
/** So many jobs of an employer each, of which the first `naming` name Kubernetes and show a flag. */
const jobs = (count: number, naming: number, title = 'Site reliability engineer'): Listing[] =>
	Array.from({ length: count }, (_, at) => ({
		...one,
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
	detectors: [{ role: 'sre', slug: 'pager', of: 'flags', file: 'pager.yaml' }],
	roles: [],
	regions: [],
	knownWords: new Set(['site', 'reliability', 'engineer']),
	vocabulary: 'roles.yaml',
};
const about = (tonight: Listing[], before: Listing[]) => nightNews(tonight, before, watched).map((news) => news.about);

describe('the news of a night', () => {
	it('is nothing where two nights say the same', () => {
		expect(nightNews(jobs(60, 50), jobs(60, 50), watched)).toEqual([]);
	});

	it('tells of a verdict that flipped, and of the detector that finds less, each with its line', () => {
		expect(nightNews(jobs(60, 5), jobs(60, 55), watched)).toEqual([
			{
				about: 'flipped',
				file: 'claims.yaml',
				line: 7,
				says: '`kubernetes` of sre: tonight “does-not-hold”, the night before “holds”.',
			},
			{
				about: 'weakened',
				file: 'pager.yaml',
				line: 1,
				says: 'The detector `pager` of sre found its words in 5 of 60 jobs, the night before in 55 of 60.',
			},
		]);
	});

	it('tells of a claim that became measurable, and of one that is no longer', () => {
		expect(about(jobs(60, 55), jobs(5, 5))).toEqual(['measurable']);
		expect(about(jobs(5, 5), jobs(60, 55))).toEqual(['no-longer-measurable']);
	});

	it('does not take chance for a detector that weakened', () => {
		expect(about(jobs(60, 52), jobs(60, 55))).toEqual([]);
	});

	it('tells of a word of titles that grows among employers, and not of places or of one employer', () => {
		const plain = jobs(60, 55);
		const titled = (count: number, title: string, more: Partial<Listing> = {}) =>
			plain.map((job, at) => (at < count ? { ...job, ...more, title } : job));
		const title = 'Site reliability engineer, Agentops';
		expect(nightNews(titled(3, title), plain, watched)).toMatchObject([
			{ about: 'unknown-word', file: 'roles.yaml', says: expect.stringContaining('“agentops” stands in titles of 3') },
		]);
		expect(about(titled(2, title), plain)).toEqual([]);
		expect(about(titled(3, title), titled(2, title))).toEqual([]);
		expect(about(titled(3, 'Engineer, Lisbon', { locations: ['Lisbon'] }), plain)).toEqual([]);
	});
});

describe('npm run check -- --night', () => {
	const told = (write: (folder: string) => void) => {
		const top = temporaryFolder();
		for (const part of ['vocabulary', 'roles/mlops-engineer/claims.yaml'])
			cpSync(join(contentFolder, part), join(top, 'src/content', part), { recursive: true });
		mkdirSync(join(top, 'data/snapshot'), { recursive: true });
		write(join(top, 'data/snapshot'));
		return spawnSync(process.execPath, ['scripts/check.ts', '--night', '--top', top], { encoding: 'utf8' });
	};
	const { manifest, listings } = sample();
	const night = (jobs: Listing[]) => snapshotBytes({ ...manifest, takenAt: '2026-11-25T02:40:00Z' }, jobs);

	it('reads two nights and names the line of a claim', () => {
		const { stdout, status } = told((folder) => {
			writeFileSync(join(folder, 'snapshot.ndjson'), night(listings));
			writeFileSync(join(folder, 'snapshot.previous.ndjson'), night(listings.slice(0, 4)));
		});
		expect(status).toBe(0);
		expect(stdout).toMatch(/^## What the night changes in the guides\n/);
		expect(stdout).toContain(`${listings.length} jobs on 25 Nov 2026, beside 4 jobs on 25 Nov 2026.`);
		const [, file = '', line = '', slug = ''] =
			/- `(src\/content\/roles\/\S+\/claims\.yaml):(\d+)` `(\S+)` of/.exec(stdout) ?? [];
		expect(readFileSync(join(siteFolder, file), 'utf8').split('\n')[Number(line) - 1]).toContain(`slug: ${slug}`);
	});

	it('says that nothing can be compared on the first night, and that there is none before any', () => {
		expect(told((folder) => writeFileSync(join(folder, 'snapshot.ndjson'), night(listings))).stdout).toContain(
			'There is no night before this one',
		);
		const none = told(() => undefined);
		expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('There is no night in data/snapshot/.')]);
	});
});
