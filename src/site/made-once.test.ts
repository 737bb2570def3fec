import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { madeByCode, madeOnce } from './made-once.ts';

test('bytes are made once of one text, and anew of another', async () => {
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

test('what other code made is not taken, and does not stay', async () => {
	const folder = temporaryFolder();
	const madeBy = (code: string) => madeByCode(folder, { of: 'a' }, () => ({ by: code }), code);
	expect([await madeBy('one'), await madeByCode(folder, { of: 'a' }, () => ({ by: 'nobody' }), 'one')]).toEqual([
		{ by: 'one' },
		{ by: 'one' },
	]);
	expect(await madeBy('two')).toEqual({ by: 'two' });
	expect(readdirSync(folder)).toEqual(['two']);
});
