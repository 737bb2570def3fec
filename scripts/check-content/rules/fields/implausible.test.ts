import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { implausible } from './implausible.ts';

test('finds a country that is in none of the larger groups of its neighbours, and lets a group without any be', () => {
	const group = (slug: string, countries: string) => `- slug: ${slug}\n  countries: [${countries}]\n`;
	const text = group('europe', 'AT, CH, DE, FR') + group('alps', 'AU, CH, DE') + group('oceania', 'AU, NZ');
	expect(checkFiles(implausible, { 'vocabulary/regions.yaml': text })).toMatchInlineSnapshot(`
		"src/content/vocabulary/regions.yaml:4:15  content/implausible
		  \`AU\` (Australia) is in none of the larger groups that the others here belong to.
		  Correct the code, or add the country to those groups.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('finds a number that is far from those of its kind', () => {
	const files = Object.fromEntries(
		Array.from({ length: 12 }, (_, index) => [
			`roles/sre/drills/d${index}.mdx`,
			`---\ntitle: Drill ${index}\nminutes: ${index === 3 ? 250 : 20 + index}\n---\n\nText.\n`,
		]),
	);
	expect(checkFiles(implausible, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/drills/d3.mdx:3:10  content/implausible (warning)
		  \`minutes\` is 250; elsewhere it lies between 20 and 31.
		  Is a digit or a decimal point lost, or one too many? Correct it.

		12 files checked: 0 errors, 1 warning."
	`);
});
