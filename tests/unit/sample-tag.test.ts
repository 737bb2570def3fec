import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no sentence ends with the sample tag: on a real night it is gone, and a space would stand before the full stop', () => {
	const files = globSync('src/**/*.astro').filter((file) => /<SampleTag \/>\s*[.,;:]/.test(readFileSync(file, 'utf8')));
	expect(files).toEqual([]);
});
