import sharp from 'sharp';
import { expect, test } from 'vitest';
import { lint } from '../lint.ts';
import { siteOf } from '../site.ts';
import { pageOf } from '../tests/audit-pages.ts';
import { sharedLink } from './shared-link.ts';

const card = (width: number, height = 630) =>
	sharp({ create: { width, height, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
const tags = (picture: string) =>
	['type', 'title', 'description', 'url', 'site_name', 'image:width', 'image:height', 'image:alt']
		.map((name) => `<meta property="og:${name}" content="x">`)
		.join('') +
	`<meta property="og:image" content="https://site.example/${picture}.png"><meta name="twitter:card" content="summary_large_image">`;

test('wants the words and the picture that a link to a page shows', async () => {
	const files = {
		'index.html': Buffer.from(pageOf({ head: tags('good') })),
		'404.html': Buffer.from(pageOf({ path: '/404.html', head: tags('good').replace(/<[^>]*og:url[^>]*>/, '') })),
		'bare/index.html': Buffer.from(pageOf({ path: '/bare/' })),
		'small/index.html': Buffer.from(pageOf({ path: '/small/', head: tags('small') })),
		'flat/index.html': Buffer.from(pageOf({ path: '/flat/', head: tags('flat') })),
		'gone/index.html': Buffer.from(pageOf({ path: '/gone/', head: tags('gone') })),
		'good.png': await card(1200),
		'small.png': await card(600),
		'flat.png': await card(1200, 600),
	};
	const found = await lint(siteOf(new Map(Object.entries(files)), '2026-11-28T06:00:00Z'), [sharedLink]);
	expect(found.map(({ says }) => says)).toMatchInlineSnapshot(`
		[
		  "The page has no og:type, og:title, og:description, og:url, og:site_name, og:image, og:image:width, og:image:height, og:image:alt, twitter:card.",
		  "Its picture for links, \`small.png\`, is a png of 600 × 630.",
		  "Its picture for links, \`flat.png\`, is a png of 1200 × 600.",
		  "Its picture for links, \`https://site.example/gone.png\`, is not in the site.",
		]
	`);
});
