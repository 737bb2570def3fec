import { defineConfig } from 'astro/config';
import { preview } from './scripts/preview/preview.ts';
import { appearance } from './src/integrations/appearance.ts';
import { bundle } from './src/integrations/bundle.ts';
import { factsWithoutExamples } from './src/integrations/facts-without-examples.ts';
import { finishedPatterns } from './src/integrations/finished-patterns.ts';
import { texts } from './src/integrations/texts.ts';
import { markdown } from './src/markdown/markdown.ts';
import { cacheFolder, publicFolder } from './src/site-config/site-folder.ts';
import { declaredSite, readSiteAddress } from './src/site/site-address.ts';
import { sheetOf } from './src/styles/sheets.ts';

const address = readSiteAddress(process.env['SITE_URL'] || declaredSite());

export default defineConfig({
	// Where the site will live; canonical addresses, the sitemap and feeds are made from it.
	...address,
	trailingSlash: 'always',
	publicDir: `./${publicFolder}`,
	cacheDir: `./${cacheFolder}/astro`,
	// The default, 'jsx', glues neighbouring inline elements together, in the page and in the search index.
	compressHTML: true,
	// Astro logs a bad reference or an unreadable file and exits 0; this logger makes it exit 1.
	logger: { entrypoint: './scripts/strict-logger.mjs' },
	// With `astro.content-intellisense` of .vscode/settings.json: fields complete and explain themselves.
	experimental: { contentIntellisense: true },
	build: { inlineStylesheets: 'never' },
	markdown: markdown(address.base),
	vite: {
		plugins: [finishedPatterns()],
		environments: {
			prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: sheetOf }] } } } } },
		},
		// The worker that reads adverts loads parts of itself when they are needed.
		worker: { format: 'es', plugins: () => [finishedPatterns(), factsWithoutExamples()] },
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
	integrations: [texts(), bundle(), appearance(), preview()],
});
