import { largestOfEachType } from '../built-pages.ts';
import { test } from '../one-page.ts';
import { expectWhole, isOfNight } from '../whole-page.ts';

for (const [type, path] of largestOfEachType().filter(([type]) => isOfNight(type))) {
	test(`the largest ${type} page is whole for every reader`, async ({ page, baseURL }) => {
		await expectWhole(page, baseURL ?? '', path);
	});
}
