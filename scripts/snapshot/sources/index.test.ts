import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources } from './index.ts';

describe.each(Object.keys(sources))('%s', (name) => {
	it('is held to what all sources must bear, in its own test', () => {
		const test = readFileSync(new URL(`${name}/${name}.test.ts`, import.meta.url), 'utf8');
		expect(test).toContain(`itConforms('${name}', {`);
	});
});
