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

/** A folder with the sample’s jobs in a snapshot that is not marked as a sample. */
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

/** Long enough for a busy machine. */
const PATIENCE = 240_000;

it(
	'checks every claim against a night’s jobs, saves the verdicts, and lists those that changed with their files',
	{ timeout: PATIENCE },
	async () => {
		const folder = nightOf('2026-11-24T02:40:00Z');
		// A warning about an edition that was read with older rules may come first, depending on the rules.
		expect(await count(folder)).toMatch(
			/^Checked \d+ claims against \d+ jobs\. The verdicts are in .*verdicts\.ndjson\.\n$/m,
		);
		const [night] = readVerdicts(folder);
		if (!night) throw new Error('a night was kept');
		expect(night.day).toBe('2026-11-24');
		expect(Object.keys(night.claims).length).toBeGreaterThanOrEqual(30);
		// Claims about topics are checked as well as claims about tools.
		expect(night.claims['sre/adverts-on-call']?.adverts).toBeGreaterThan(20);
		const id = 'mlops-engineer/adverts-python';
		const now = night.claims[id];
		if (!now) throw new Error('the claim was counted');
		expect(now.adverts).toBeGreaterThan(20);

		// Fifteen earlier nights: the first two had another verdict, the rest the same as tonight.
		const other = { ...now, verdict: now.verdict === 'holds' ? ('open' as const) : ('holds' as const) };
		const day = (at: number) => new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10);
		const before = Array.from({ length: 15 }, (_, at) => ({
			...night,
			day: day(at),
			claims: { [id]: at < 2 ? other : now },
		}));
		writeFileSync(join(folder, VERDICTS_FILE), before.map((one) => `${JSON.stringify(one)}\n`).join(''));
		expect(await count(folder)).toContain(
			`${contentFolder}/roles/mlops-engineer/claims.yaml: adverts-python changed from “${other.verdict}” to “${now.verdict}” tonight.`,
		);
		expect(readVerdicts(folder)).toHaveLength(16);
	},
);

it('saves no verdicts for the sample', async () => {
	const said: string[] = [];
	await verdicts([], (line) => said.push(line));
	expect(said.join('\n')).toContain('No verdicts were saved.');
});

it('says that there is no snapshot, and how to make one', async () => {
	const folder = temporaryFolder();
	await expect(verdicts(['--snapshot', folder], () => undefined)).rejects.toThrow(/ is not a file but a folder/);
	await expect(count(folder)).rejects.toThrow(/^There is no snapshot at .* Make one with `npm run snapshot`/);
});
