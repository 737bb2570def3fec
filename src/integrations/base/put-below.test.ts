import { expect, test } from 'vitest';
import { putBelow } from './put-below.ts';

test.each([
	['a link', '<a href="/guides/sre/#pay">SRE</a>', '<a href="/repo/guides/sre/#pay">SRE</a>'],
	['the home page', '<a class="brand" href=/>Home</a>', '<a class="brand" href=/repo/>Home</a>'],
	['a form', '<form action="/search/"></form>', '<form action="/repo/search/"></form>'],
	[
		'a picture',
		'<source srcset="/maps/sre.svg"><img src="/x.svg">',
		'<source srcset="/repo/maps/sre.svg"><img src="/repo/x.svg">',
	],
	['a link in a drawing', '<svg><a href="/tools/#k8s"/></svg>', '<svg><a href="/repo/tools/#k8s"/></svg>'],
	['a link in a template', '<template><a href="/x/">x</a></template>', '<template><a href="/repo/x/">x</a></template>'],
	['a page that is called as the base is', '<a href="/repo/x/">x</a>', '<a href="/repo/repo/x/">x</a>'],
])('puts %s below the path that the site lives under', (_what, html, expected) => {
	expect(putBelow(html, '/repo/')).toBe(expected);
});

test.each([
	['of hashed files, which Astro has put there', '<script src="/repo/_astro/x.js"></script>'],
	['of other sites', '<a href="https://x.example/y/">y</a><img src="//x.example/z.png">'],
	['from where the reader is', '<a href="map/">map</a><a href="#pay">pay</a><a href="?level=senior">senior</a>'],
	['that are only text', '<p title="/guides/">See href="/guides/".</p>'],
])('leaves addresses %s', (_what, html) => {
	expect(putBelow(html, '/repo/')).toBe(html);
});
