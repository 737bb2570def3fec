import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashInputs } from './build.ts';

test('a build is current only for the snapshot that it was built from, wherever that lies', () => {
	const [top, elsewhere] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'build-'))) as [string, string];
	mkdirSync(join(top, 'data'));
	const file = join(elsewhere, 'snapshot.ndjson');
	writeFileSync(file, 'one');
	const one = hashInputs(top, file);
	expect(hashInputs(top, file)).toBe(one);
	expect(hashInputs(top, undefined)).not.toBe(one);
	writeFileSync(file, 'two');
	expect(hashInputs(top, file)).not.toBe(one);
});
