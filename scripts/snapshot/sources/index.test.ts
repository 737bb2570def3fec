import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources } from './index.ts';

describe.each(Object.keys(sources))('%s', (name) => {
	it('runs the tests for all sources in its own test file', () => {
		const test = readFileSync(new URL(`${name}/${name}.test.ts`, import.meta.url), 'utf8');
		expect(test).toContain(`itConforms('${name}', {`);
	});
});
