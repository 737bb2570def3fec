import { it } from 'vitest';
import { readHostile } from './testing/read-hostile.ts';

it('reads 200 KB of hostile text to its end', { timeout: 300_000 }, () => {
	readHostile(200_000);
});
