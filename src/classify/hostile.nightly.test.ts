import { it } from 'vitest';
import { readHostile } from './testing/read-hostile.ts';

it('reads 200 KB of hostile text without hanging', { timeout: 300_000 }, () => {
	readHostile(200_000);
});
