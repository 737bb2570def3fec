import { it } from 'vitest';
import { readHostile } from './testing/read-hostile.ts';

it('reads 10 KB of hostile text to its end', () => {
	readHostile(10_000);
});
