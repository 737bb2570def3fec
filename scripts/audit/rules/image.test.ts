import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { image } from './image.ts';

test('wants a size and a file for each picture', async () => {
	const main =
		'<img src="/a.png">\n<img src="/gone.png" alt="" width="1" height="1">\n<img src="/a.png" alt="" width="1" height="1">';
	expect(await auditPages(image, { 'index.html': pageOf({ main }), 'a.png': '' })).toMatchInlineSnapshot(`
		"dist/index.html:6:26  audit/image
		  \`/a.png\` has no width and height.
		  Add both.

		dist/index.html:7:1  audit/image
		  \`/gone.png\` is not in the site.
		  Correct the address.

		1 page checked: 2 errors, 0 warnings."
	`);
});
