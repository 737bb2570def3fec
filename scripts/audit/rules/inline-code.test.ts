import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { inlineCode } from './inline-code.ts';

test('finds every script and style that the policy would stop', async () => {
	const main = [
		'<script>alert(1)</script>',
		'<style>p { color: red }</style>',
		'<p style="color: red">Text</p>',
		'<button onclick="go()">Go</button>',
		'<a href=" JavaScript:go()">Go</a>',
		'<script type="application/ld+json">{}</script>',
		'<script src="/a.js" type="module"></script>',
		'<svg><rect fill="red" width="4"/></svg>',
	].join('\n');
	expect(await auditPages(inlineCode, { 'index.html': pageOf({ main }) })).toMatchInlineSnapshot(`
		"dist/index.html:6:26  audit/inline-code
		  There is an inline script.
		  Move it to a file.

		dist/index.html:7:1  audit/inline-code
		  \`<style>\` is inline style.
		  Use a class, or an attribute of SVG.

		dist/index.html:8:1  audit/inline-code
		  \`<p style>\` is inline style.
		  Use a class, or an attribute of SVG.

		dist/index.html:9:1  audit/inline-code
		  \`<button onclick>\` is inline script.
		  Listen for the event in a script file.

		dist/index.html:10:1  audit/inline-code
		  A link runs a script.
		  Use a button and a script file.

		1 page checked: 5 errors, 0 warnings."
	`);
});
