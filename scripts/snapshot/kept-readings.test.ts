import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Reading } from '#facts/reading.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { hashOfRules, keptReadings } from './kept-readings.ts';

const says = (why: string) => ({ why }) as Reading;
/** A night over some adverts: which of them were read anew. */
async function night(folder: string, adverts: readonly object[], rules = 'a1', day = '2026-11-24') {
	const kept = await keptReadings(folder, rules, day);
	const readAnew: object[] = [];
	for (const advert of adverts) {
		const reading = kept.reading(advert, () => {
			readAnew.push(advert);
			return says(JSON.stringify(advert));
		});
		expect(reading).toEqual(says(JSON.stringify(advert)));
	}
	await kept.save();
	return readAnew;
}
const one = { words: { title: 'SRE', text: 'On call.\nKubernetes ’24' }, longestQuote: 20 };
const other = { ...one, longestQuote: 25 };

it('reads an advert once, and again when anything that the rules are handed is another', async () => {
	const folder = temporaryFolder();
	expect(await night(folder, [one])).toEqual([one]);
	expect(await night(folder, [one, other])).toEqual([other]);
	expect(await night(folder, [one, other])).toEqual([]);
});

it('reads all anew by other rules', async () => {
	const folder = temporaryFolder();
	await night(folder, [one]);
	expect(await night(folder, [one], 'b2')).toEqual([one]);
});

it('reads all anew where the file was cut off or changed', async () => {
	const folder = temporaryFolder();
	await night(folder, [one, other]);
	const file = join(folder, 'readings.ndjson');
	const whole = readFileSync(file, 'utf8');
	for (const damaged of [whole.slice(0, -10), whole.replace('Kubernetes', 'Terraform'), 'a1 ']) {
		writeFileSync(file, damaged);
		expect(await night(folder, [one])).toEqual([one]);
	}
	rmSync(file);
	execFileSync('mkfifo', [file]);
	expect(await night(folder, [one])).toEqual([one]);
});

it('keeps an advert of a board that fails for fourteen days, and no longer', async () => {
	const folder = temporaryFolder();
	await night(folder, [one, other]);
	await night(folder, [other], 'a1', '2026-12-08');
	expect(await night(folder, [one, other], 'a1', '2026-12-08')).toEqual([]);
	await night(folder, [other], 'a1', '2026-12-23');
	expect(await night(folder, [one, other], 'a1', '2026-12-24')).toEqual([one]);
});

it('makes anew each night what JSON cannot hold', async () => {
	const folder = temporaryFolder();
	const makes = async (value: unknown) => {
		const kept = await keptReadings(folder, 'a1', '2026-11-24');
		let times = 0;
		const read = () => kept.row({ id: 1 }, () => (times++, value));
		expect([read(), times]).toEqual([value, 1]);
		await kept.save();
	};
	await makes({ pay: Infinity });
	await makes({ pay: 1 });
});

it('knows rules apart by their words, in lists and in maps alike', () => {
	const words = (alias: string) => ({ tools: [{ slug: 'k8s' }], topics: new Map([['on-call', [alias]]]) });
	expect(hashOfRules(words('pager'))).toBe(hashOfRules(words('pager')));
	expect(hashOfRules(words('pager'))).not.toBe(hashOfRules(words('rota')));
});
