import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { offOrigin, externalLink } from './outside.ts';

test('finds what is loaded from elsewhere', async () => {
	const main = [
		'<script src="https://cdn.example/a.js"></script>',
		'<img src="/a.png" srcset="/a.png 1x, //cdn.example/a.png 2x" alt="">',
		'<link rel="stylesheet" href="https://cdn.example/a.css">',
		'<img src="https://site.example/a.png" alt=""> <a href="https://elsewhere.example/">fine</a>',
	].join('\n');
	expect(await auditPages([offOrigin, externalLink], { 'index.html': pageOf({ main }) })).toMatchInlineSnapshot(`
		"dist/index.html:6:26  audit/off-origin
		  \`https://cdn.example/a.js\` is loaded from elsewhere.
		  Serve it from the site.

		dist/index.html:7:1  audit/off-origin
		  \`//cdn.example/a.png\` is loaded from elsewhere.
		  Serve it from the site.

		dist/index.html:8:1  audit/off-origin
		  \`https://cdn.example/a.css\` is loaded from elsewhere.
		  Serve it from the site.

		1 page checked: 3 errors, 0 warnings."
	`);
});

test('wants links of listings to say that feeds gave them, and new windows to be shut off', async () => {
	const link = (rel: string) => `<a href="https://elsewhere.example/"${rel}>Apply</a>\n`;
	const files = {
		'index.html': pageOf({ main: link(' target="_blank"') + link('') }),
		'listings/1/index.html': pageOf({
			path: '/listings/1/',
			type: 'listing',
			main: link('') + link(' rel="noopener"') + link(' rel="nofollow ugc noopener noreferrer"'),
		}),
	};
	expect(await auditPages([offOrigin, externalLink], files)).toMatchInlineSnapshot(`
		"dist/index.html:6:26  audit/external-link
		  The link to elsewhere.example lacks \`rel="noopener"\`.
		  Add it.

		dist/listings/1/index.html:6:34  audit/external-link
		  The link to elsewhere.example lacks \`rel="ugc noopener noreferrer"\`.
		  Add it.

		dist/listings/1/index.html:7:1  audit/external-link
		  The link to elsewhere.example lacks \`rel="ugc noreferrer"\`.
		  Add it.

		2 pages checked: 3 errors, 0 warnings."
	`);
});
