import { largestOfEachType } from './built-pages.ts';
import { test } from './one-page.ts';
import { expectWhole } from './whole-page.ts';

// Of the site that this project makes, whatever it is about; the other tests read the one in tests/fixture-site/.
for (const [type, path] of largestOfEachType()) {
	test(`the largest ${type} page of this project’s own site is whole for every reader`, async ({ page, baseURL }) => {
		await expectWhole(page, baseURL ?? '', path);
	});
}
