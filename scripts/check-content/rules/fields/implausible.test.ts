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
