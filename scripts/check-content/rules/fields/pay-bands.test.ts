import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { duplicatePlace } from './duplicates.ts';
import { payHole, payOrder, payOverlap } from './pay-bands.ts';

const rules = [duplicatePlace, payHole, payOrder, payOverlap];

const pay = (...bands: string[]) => ({
	'roles/sre/pay.mdx': `---\nbands:\n${bands.map((band) => `  - { ${band} }\n`).join('')}---\n`,
});

test('warns of holes and overlaps, in the order of the levels, whatever the order of the lines', () => {
	const files = pay(
		'level: senior, low: 195000, high: 265000',
		'level: junior, low: 110000, high: 145000',
		'level: mid, low: 150000, high: 200000',
	);
	expect(checkFiles(rules, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/pay.mdx:3:5  content/pay-overlap (warning)
		  Pay from 195000 to 200000 belongs to two levels, mid and senior.
		  Correct the bands. If they are right, say why in a comment above.

		src/content/roles/sre/pay.mdx:5:5  content/pay-hole (warning)
		  Pay from 145000 to 150000 belongs to no level: junior ends before mid begins.
		  Correct the bands. If they are right, say why in a comment above.

		1 file checked: 0 errors, 2 warnings."
	`);
});

test('refuses a higher level that is paid less', () => {
	const files = pay('level: junior, low: 150000, high: 200000', 'level: mid, low: 110000, high: 145000');
	expect(checkFiles(rules, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/pay.mdx:4:5  content/pay-order
		  The band of mid (110000 to 145000) lies below that of junior (150000 to 200000).
		  Correct one of the two. A higher level is not paid less.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('has nothing to say where one band ends as the next begins', () => {
	const files = pay('level: junior, low: 100000, high: 150000', 'level: mid, low: 150000, high: 200000');
	expect(checkFiles(rules, files)).toBe('1 file checked: 0 errors, 0 warnings.');
});
