import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { madeByCode, madeOnce } from './made-once.ts';

test('creates bytes once for the same text, and again for another', async () => {
	const folder = join(temporaryFolder(), 'deep');
	let made = 0;
	const make = async (of: string) => {
		const bytes = await madeOnce(join(folder, '{hash}.bin'), of, () => {
			made += 1;
			return Promise.resolve(Buffer.from(`${of}, the first time`));
		});
		return bytes.toString();
	};
	expect([await make('a'), await make('a'), await make('b')]).toEqual([
		'a, the first time',
		'a, the first time',
		'b, the first time',
	]);
	expect(made).toBe(2);
	expect(readdirSync(folder).map((name) => name.replace(/^[0-9a-f]{32}/, '#'))).toEqual(['#.bin', '#.bin']);
});

describe('a cached file', () => {
	const kept = async (change: (file: string) => void) => {
		const folder = temporaryFolder();
		const once = (words: string) =>
			madeOnce(join(folder, '{hash}.bin'), 'a', () => Promise.resolve(Buffer.from(words)));
		await once('whole');
		change(join(folder, readdirSync(folder)[0] ?? ''));
		return [String(await once('anew')), String(await once('again'))];
	};
	const replaced = (by: (file: string) => void) => (file: string) => {
		rmSync(file);
		by(file);
	};

	test.each([
		['is cut short', (file: string) => truncateSync(file, 68)],
		['is empty', (file: string) => truncateSync(file, 0)],
		['has another byte', (file: string) => writeFileSync(file, String(readFileSync(file)).replace('whole', 'whale'))],
		['is none of ours', (file: string) => writeFileSync(file, '{"__proto__":{"a":1}}')],
		['is too large to be read', (file: string) => truncateSync(file, 5_000_000_000)],
		['is a pipe', replaced((file) => execFileSync('mkfifo', [file]))],
		['is a link to nothing', replaced((file) => symlinkSync('/nowhere', file))],
	])('that is %s is created again', async (_what, change) => {
		expect(await kept(change)).toEqual(['anew', 'anew']);
	});

	test('that is intact is used', async () => {
		expect(await kept(() => undefined)).toEqual(['whole', 'whole']);
	});
});

test('deletes cached files made by other code', async () => {
	const folder = temporaryFolder();
	const madeBy = (code: string) => madeByCode(folder, { of: 'a' }, () => ({ by: code }), code);
	expect([await madeBy('one'), await madeByCode(folder, { of: 'a' }, () => ({ by: 'nobody' }), 'one')]).toEqual([
		{ by: 'one' },
		{ by: 'one' },
	]);
	expect(await madeBy('two')).toEqual({ by: 'two' });
	expect(readdirSync(folder)).toEqual(['two']);
});
