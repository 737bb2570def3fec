import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Reading } from '#facts/reading.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { hashOfRules, openReadingCache } from './reading-cache.ts';

const readingWith = (why: string) => ({ why }) as Reading;
/** Runs a night with these adverts, and returns those that were not in the cache. */
async function night(folder: string, adverts: readonly object[], rules = 'a1', day = '2026-11-24') {
	const cache = await openReadingCache(folder, rules, day);
	const missed: object[] = [];
	for (const advert of adverts) {
		const reading = cache.reading(advert, () => {
			missed.push(advert);
			return readingWith(JSON.stringify(advert));
		});
		expect(reading).toEqual(readingWith(JSON.stringify(advert)));
	}
	await cache.save();
	return missed;
}
const advert = { words: { title: 'SRE', text: 'On call.\nKubernetes ’24' }, longestQuote: 20 };
const changedAdvert = { ...advert, longestQuote: 25 };

it('reads an advert again only if something that the rules are given has changed', async () => {
	const folder = temporaryFolder();
	expect(await night(folder, [advert])).toEqual([advert]);
	expect(await night(folder, [advert, changedAdvert])).toEqual([changedAdvert]);
	expect(await night(folder, [advert, changedAdvert])).toEqual([]);
});

it('reads every advert again after a change of the rules', async () => {
	const folder = temporaryFolder();
	await night(folder, [advert]);
	expect(await night(folder, [advert], 'b2')).toEqual([advert]);
});

it('reads every advert again if the file is cut off, changed or not a regular file', async () => {
	const folder = temporaryFolder();
	await night(folder, [advert, changedAdvert]);
	const file = join(folder, 'readings.ndjson');
	const whole = readFileSync(file, 'utf8');
	for (const damaged of [whole.slice(0, -10), whole.replace('Kubernetes', 'Terraform'), 'a1 ']) {
		writeFileSync(file, damaged);
		expect(await night(folder, [advert])).toEqual([advert]);
	}
	rmSync(file);
	execFileSync('mkfifo', [file]);
	expect(await night(folder, [advert])).toEqual([advert]);
});

it('keeps the reading of an advert for fourteen days while its board fails', async () => {
	const folder = temporaryFolder();
	await night(folder, [advert, changedAdvert]);
	await night(folder, [changedAdvert], 'a1', '2026-12-08');
	expect(await night(folder, [advert, changedAdvert], 'a1', '2026-12-08')).toEqual([]);
	await night(folder, [changedAdvert], 'a1', '2026-12-23');
	expect(await night(folder, [advert, changedAdvert], 'a1', '2026-12-24')).toEqual([advert]);
});

it('does not cache a value that JSON cannot represent', async () => {
	const folder = temporaryFolder();
	const expectNotCached = async (value: unknown) => {
		const cache = await openReadingCache(folder, 'a1', '2026-11-24');
		let times = 0;
		const read = () => cache.row({ id: 1 }, () => (times++, value));
		expect([read(), times]).toEqual([value, 1]);
		await cache.save();
	};
	await expectNotCached({ pay: Infinity });
	await expectNotCached({ pay: 1 });
});

it('gives rules with different words different hashes, also within a map', () => {
	const words = (alias: string) => ({ tools: [{ slug: 'k8s' }], topics: new Map([['on-call', [alias]]]) });
	expect(hashOfRules(words('pager'))).toBe(hashOfRules(words('pager')));
	expect(hashOfRules(words('pager'))).not.toBe(hashOfRules(words('rota')));
});
