import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { duplicateId } from './duplicate-id.ts';

test('finds an id that stands twice', async () => {
	const main = '<p id="pay">One</p>\n<p id="pay">Two</p>';
	expect(await auditPages(duplicateId, { 'index.html': pageOf({ main }) })).toMatchInlineSnapshot(`
		"dist/index.html:7:1  audit/duplicate-id
		  The page has the id \`pay\` twice.
		  Rename one.

		1 page checked: 1 error, 0 warnings."
	`);
});
