import { silentFacts } from '#facts/testing/silent-facts.ts';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { answersOf } from './answers.ts';
import { GoldRecord, judgeGold, judgeRoles, readLines, wordsOf } from './labels.ts';
import { measure, measureRoles, missLines, type Metrics } from './measure.ts';
import type { Reading } from '#facts/reading.ts';

const record: GoldRecord = {
	id: 'a1',
	source: 'lever',
	remoteOnlyBoard: false,
	title: 'MLOps Engineer',
	location: 'Utrecht [Hybrid]',
	salary: '',
	description: 'Responsibilities\n• Model serving on AWS',
	gold: {
		isMLOps: true,
		track: 'deployment-serving',
		seniority: 'unknown',
		clouds: ['aws'],
		specialisations: [],
		remote: 'hybrid',
		salary: null,
		checks: [],
		flags: [],
		unsure: [],
	},
	confidence: 'high',
};

const nothing: Reading = {
	...silentFacts,
	role: null,
	mayFit: null,
	why: 'Nothing speaks for a role.',
	remote: null,
};
const because = [{ words: 'model serving', from: 'text' as const, at: 0, rule: 'r' }];
const asLabelled: Reading = {
	...nothing,
	role: { value: 'mlops-engineer', evidence: because },
	tracks: [{ value: 'serving', evidence: because }],
	named: { cloud: [{ value: 'aws', evidence: because }] },
	remote: { scope: 'hybrid', countries: [], regions: [], timezones: null, evidence: because },
};

describe('labelled listings', () => {
	it('separates the workplace from a location', () => {
		const { locations, workplace, payText } = wordsOf(record);
		expect({ locations, workplace, payText }).toEqual({ locations: ['Utrecht'], workplace: 'hybrid', payText: null });
		expect(wordsOf({ ...record, location: 'Oslo [onsite]' }).workplace).toBe('onsite');
		expect(wordsOf({ ...record, location: '' }).locations).toEqual([]);
	});

	it('skips an invalid line and reports its number', () => {
		const { records, faults } = readLines(`${JSON.stringify(record)}\n{broken\n\n{"id":"b"}\n`, GoldRecord);
		expect(records).toHaveLength(1);
		expect(faults).toMatchInlineSnapshot(`
			[
			  "Line 2 is left out: it is not a JSON object.",
			  "Line 4 is left out: \`source\`: Invalid input: expected string, received undefined.",
			]
		`);
	});
});

describe('measuring', () => {
	const other: GoldRecord = {
		...record,
		id: 'b2',
		gold: { ...record.gold, isMLOps: false, track: 'none', clouds: ['gcp'] },
	};
	const judge = (gold: GoldRecord, reading: Reading) =>
		judgeGold(gold, answersOf(reading, new Set(['mlops-engineer'])), 'mlops-engineer');
	const judged = [judge(record, asLabelled), judge(other, asLabelled), judge(record, nothing)] as const;

	it('counts right, superfluous and missed answers', () => {
		const { isMlops, clouds } = measure(judged);
		expect(isMlops).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, tp: 1, fp: 1, fn: 1 });
		expect(clouds).toMatchObject({ tp: 1, fp: 1, fn: 2 });
	});

	it('counts a missed role as a wrong track too', () => {
		const { track, trackWithNone } = measure(judged);
		expect(track).toEqual({ accuracy: 0.5, right: 1, of: 2 });
		expect(trackWithNone).toMatchObject({ right: 1, of: 3 });
	});

	it('reads the track of a role that was not asked about as none', () => {
		const reading = { ...asLabelled, role: { ...asLabelled.role, value: 'sre' } } as Reading;
		const read = judgeGold(other, answersOf(reading, new Set(['mlops-engineer', 'sre'])), 'mlops-engineer').read;
		expect([read.role, read.track]).toEqual([[], ['none']]);
	});

	it('compares places as sets, and levels by the names in the labels', () => {
		const gold = { ...record.gold, remote: 'remote-region:US+CA', seniority: 'staff+' };
		const reading: Reading = {
			...asLabelled,
			level: { value: 'staff', evidence: because },
			remote: { scope: 'region', countries: ['CA', 'US'], regions: [], timezones: null, evidence: because },
		};
		const { remote, seniority } = measure([judge({ ...record, gold }, reading)]);
		expect([remote.right, seniority.right]).toEqual([1, 1]);
	});

	it('returns null for a share of nothing', () => {
		expect(measure([]).isMlops.precision).toBeNull();
	});

	it('prints a line for each miss with the words that were read', () => {
		expect(missLines([judged[1]])).toMatchInlineSnapshot(`
			[
			  "b2 (high) role: labelled none, read mlops-engineer. Nothing speaks for a role.",
			  "b2 (high) track: labelled none, read serving. “model serving”",
			  "b2 (high) clouds: labelled gcp, read aws. “model serving”",
			]
		`);
		expect(missLines([judged[0]])).toEqual([]);
	});
});

describe('labels for all roles', () => {
	const reliability: GoldRecord = {
		...record,
		gold: { ...record.gold, role: 'sre', tracks: ['slos'], checks: [{ check: 'pager' }], unsure: ['seniority'] },
	};
	const noRole: GoldRecord = { ...record, gold: { ...record.gold, role: null, unsure: ['role'] } };
	const readAs = (role: 'sre' | 'mlops-engineer'): Reading => ({
		...asLabelled,
		role: { value: role, evidence: because },
		answers: [{ value: 'pager', evidence: because }],
	});
	const judge = (gold: GoldRecord, reading: Reading) =>
		judgeRoles(gold, reading, answersOf(reading, new Set(['mlops-engineer'])));
	const figures = (judged: ReturnType<typeof judge>[], which: 'all' | 'sure') =>
		measureRoles(
			judged.map((labels) => labels[which]),
			new Set(['sre/pager']),
		);

	it('measure the role, including none, and each role separately', () => {
		const judged = [
			judge(reliability, readAs('sre')),
			judge(reliability, readAs('mlops-engineer')),
			judge(noRole, nothing),
			judge(noRole, readAs('sre')),
		];
		expect(figures(judged, 'all')).toMatchObject({
			role: { right: 2, of: 4 },
			roles: { sre: { tp: 1, fp: 1, fn: 1 }, 'mlops-engineer': { tp: 0, fp: 1, fn: 0 } },
		});
		expect(figures(judged, 'sure').role).toMatchObject({ right: 1, of: 2 });
		expect(figures(judged, 'sure').level.of).toBe(2);
	});

	it('measure the track only if the role is right, and checks together with their role', () => {
		const right = figures([judge(reliability, readAs('sre'))], 'all');
		expect(right).toMatchObject({ track: { right: 0, of: 1 }, checksOn: { tp: 1, fp: 0, fn: 0 } });
		const wrong = figures([judge(reliability, readAs('mlops-engineer'))], 'all');
		expect(wrong).toMatchObject({ track: { of: 0 }, checks: { tp: 0, fp: 1, fn: 1 } });
	});

	it('measure the workplace separately from the places', () => {
		const gold = { ...noRole.gold, remote: 'remote-region:GB' };
		const remote: Reading['remote'] = {
			scope: 'unspecified',
			countries: [],
			regions: [],
			timezones: null,
			evidence: because,
		};
		const { place, way } = figures([judge({ ...noRole, gold }, { ...nothing, remote })], 'all');
		expect([place.right, way.right]).toEqual([0, 1]);
	});
});

describe('the command', async () => {
	const folder = temporaryFolder();
	const evaluate = async (...args: string[]): Promise<string> =>
		(await promisify(execFile)(process.execPath, ['scripts/eval.ts', ...args])).stdout;

	it('prints the figures as JSON, with and without labels of low confidence', async () => {
		const file = join(folder, 'gold.ndjson');
		await writeFile(file, `${JSON.stringify(record)}\n${JSON.stringify({ ...record, confidence: 'low' })}\nnonsense\n`);
		const printed = JSON.parse(await evaluate('--gold', file, '--json')) as Metrics & {
			withoutLow: Metrics;
			faults: string[];
		};
		expect(printed.isMlops).toEqual({ precision: 1, recall: 1, f1: 1, tp: 2, fp: 0, fn: 0 });
		expect(printed.withoutLow.records).toBe(1);
		expect(printed.faults).toHaveLength(1);
	});
});
