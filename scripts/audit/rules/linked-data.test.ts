import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { linkedData } from './linked-data.ts';

test('wants JSON-LD that can be read and cannot break out', async () => {
	const script = (text: string) => `<script type="application/ld+json">${text}</script>\n`;
	const main = [
		script('{ "@context": "https://schema.org" }'),
		script('{ "@context": "http://schema.org" }'),
		script('{ "@context": '),
		script('{ "@context": "https://schema.org", "name": "<b>" }'),
	].join('');
	expect(await auditPages(linkedData, { 'index.html': pageOf({ main }) })).toMatchInlineSnapshot(`
		"dist/index.html:7:1  audit/linked-data
		  The JSON-LD has another \`@context\` than https://schema.org.
		  Set it.

		dist/index.html:8:1  audit/linked-data
		  The JSON-LD is not valid JSON.
		  Build it with JSON.stringify.

		dist/index.html:9:1  audit/linked-data
		  The JSON-LD contains an unescaped \`<\`.
		  Write it as \\u003c.

		1 page checked: 3 errors, 0 warnings."
	`);
});
