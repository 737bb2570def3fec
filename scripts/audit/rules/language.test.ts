import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
import { language } from './language.ts';

test('wants a language, a page type and a doctype', async () => {
	expect(await auditPages(language, { 'index.html': '<html><p>Text</p></html>' })).toMatchInlineSnapshot(`
		"dist/index.html  audit/doctype
		  The page does not start with \`<!doctype html>\`.
		  Put it first.

		dist/index.html:1:1  audit/language
		  \`<html>\` has no \`lang\`.
		  Add it: screen readers choose their voice by it.

		dist/index.html:1:1  audit/page-type
		  \`<html>\` has no \`data-page\`.
		  Name the type of page: budgets go by it.

		1 page checked: 3 errors, 0 warnings."
	`);
	expect(await auditPages(language, { 'index.html': pageOf({}) })).toBe('1 page checked: 0 errors, 0 warnings.');
});
