import { it } from 'vitest';
import { readHostile } from './testing/read-hostile.ts';

it('reads 2 KB of hostile text without hanging', () => {
	readHostile(2_000);
});
