import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
import { linkText } from './link-text.ts';

test('finds links and buttons without words, and takes a picture’s or a label’s for theirs', async () => {
	const main = [
		'<a href="/"></a>',
		'<button><svg></svg></button>',
		'<a href="/"><img src="/a.png" alt=""></a>',
		'<a href="/"><img src="/a.png" alt="Home"></a>',
		'<a href="/" aria-label="Home"></a>',
		'<a id="anchor"></a>',
		'<a href="/">Home</a>',
	].join('\n');
	expect(await auditPages(linkText, { 'index.html': pageOf({ main }) })).toMatchInlineSnapshot(`
		"dist/index.html:6:26  audit/empty-link
		  A \`<a>\` has no words.
		  Write some, or an \`aria-label\`.

		dist/index.html:7:1  audit/empty-link
		  A \`<button>\` has no words.
		  Write some, or an \`aria-label\`.

		dist/index.html:8:1  audit/empty-link
		  A \`<a>\` has no words.
		  Write some, or an \`aria-label\`.

		1 page checked: 3 errors, 0 warnings."
	`);
});
