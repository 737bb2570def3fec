import { setFlagsFromString } from 'node:v8';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { preview } from './scripts/preview/preview.ts';
import { finishedPatterns } from './src/integrations/finished-patterns.ts';
import { font } from './src/integrations/font.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { loadRedirects } from './src/loaders/redirects.ts';
import { markdown } from './src/markdown/markdown.ts';
import { declaredSite, readSiteAddress } from './src/site/site-address.ts';
import { sheetOf } from './src/styles/sheets.ts';

const address = readSiteAddress(process.env['SITE_URL'] || declaredSite);

// V8 lets a heap grow to four times what is alive in it before it collects what is not; 1.65 times costs next to nothing, and takes far less memory.
setFlagsFromString('--heap-growing-percent=65');

// The preview reads them at each request, for pages move meanwhile.
const redirects = {
	name: 'redirects',
	hooks: {
		/** @param {import('astro').HookParameters<'astro:config:setup'>} setup */
		'astro:config:setup': ({ command, updateConfig }) => {
			if (command !== 'dev') updateConfig({ redirects: Object.fromEntries(loadRedirects(address.base)) });
		},
	},
};

export default defineConfig({
	// Where the site will live; canonical addresses, the sitemap and feeds are made from it.
	...address,
	trailingSlash: 'always',
	cacheDir: './.cache/astro',
	// The default, 'jsx', glues neighbouring inline elements together, in the page and in the search index.
	compressHTML: true,
	prerenderConflictBehavior: 'error',
	// Astro logs a bad reference or an unreadable file and exits 0; this logger makes it exit 1.
	logger: { entrypoint: './scripts/strict-logger.mjs' },
	// With `astro.content-intellisense` of .vscode/settings.json: fields complete and explain themselves.
	experimental: { contentIntellisense: true },
	build: { concurrency: 8, inlineStylesheets: 'never' },
	markdown: markdown(address.base),
	vite: {
		environments: {
			prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: sheetOf }] } } } } },
		},
		// The worker that reads adverts loads parts of itself when they are needed.
		worker: { format: 'es', plugins: () => [finishedPatterns()] },
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
	integrations: [mdx(), redirects, siteMap(address.site), searchIndex(), font(), preview()],
});
