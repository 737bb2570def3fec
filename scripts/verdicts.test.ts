import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import type { Listing } from '#facts/listing.ts';
import { readSnapshot, snapshotBytes } from '#night-file/snapshot-file.ts';
import { readVerdicts, VERDICTS_FILE } from '../src/measure/verdicts-file.ts';
import { verdicts } from './verdicts.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const sample = readSnapshot(readFileSync(`${dataFolder}/snapshot/snapshot.ndjson`), 'snapshot.ndjson');

/** A folder with a night that is no sample, of the sample’s jobs. */
function nightOf(takenAt: string) {
	const folder = temporaryFolder();
	const night = snapshotBytes({ ...sample.manifest, takenAt, sample: false }, sample.lines as Listing[]);
	writeFileSync(join(folder, 'snapshot.ndjson'), night);
	return folder;
}

async function count(folder: string): Promise<string> {
	const said: string[] = [];
	await verdicts(['--snapshot', join(folder, 'snapshot.ndjson')], (line) => said.push(`${line}\n`));
	return said.join('');
}

/** Each run of the command starts Node anew, which takes a while on a machine that is busy. */
const PATIENCE = 240_000;

it(
	'counts every claim in a night’s jobs, keeps the verdicts beside it, and says what changes, with the file to open',
	{ timeout: PATIENCE },
	async () => {
		const folder = nightOf('2026-11-24T02:40:00Z');
		// The line before it, about an edition that older rules read, comes and goes with each change to the rules.
		expect(await count(folder)).toMatch(/^\d+ claims counted in \d+ jobs; .*verdicts\.ndjson has the verdicts\.\n$/m);
		const [night] = readVerdicts(folder);
		if (!night) throw new Error('a night was kept');
		expect(night.day).toBe('2026-11-24');
		expect(Object.keys(night.claims).length).toBeGreaterThanOrEqual(30);
		// What is said of topics is counted as what is said of tools.
		expect(night.claims['sre/adverts-on-call']?.adverts).toBeGreaterThan(20);
		const id = 'mlops-engineer/adverts-python';
		const now = night.claims[id];
		if (!now) throw new Error('the claim was counted');
		expect(now.adverts).toBeGreaterThan(20);

		// Two nights said otherwise, thirteen what tonight says.
		const other = { ...now, verdict: now.verdict === 'holds' ? ('open' as const) : ('holds' as const) };
		const day = (at: number) => new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10);
		const before = Array.from({ length: 15 }, (_, at) => ({
			...night,
			day: day(at),
			claims: { [id]: at < 2 ? other : now },
		}));
		writeFileSync(join(folder, VERDICTS_FILE), before.map((one) => `${JSON.stringify(one)}\n`).join(''));
		expect(await count(folder)).toContain(
			`${contentFolder}/roles/mlops-engineer/claims.yaml: adverts-python was “${other.verdict}”, and is “${now.verdict}” from tonight on.`,
		);
		expect(readVerdicts(folder)).toHaveLength(16);
	},
);

it('keeps nothing of the sample', async () => {
	const said: string[] = [];
	await verdicts([], (line) => said.push(line));
	expect(said.join('\n')).toContain('No verdicts were kept.');
});

it('says where there is no night to count, and how to take one', async () => {
	const folder = temporaryFolder();
	await expect(verdicts(['--snapshot', folder], () => undefined)).rejects.toThrow(/ is not a file but a folder/);
	await expect(count(folder)).rejects.toThrow(/^There is no night at .* Take one with `npm run snapshot`/);
});
