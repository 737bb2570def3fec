import { defineConfig } from '@playwright/test';
import { notedBrowser } from './scripts/browser/find.mjs';

// Whatever this project's own site says, the browser tests read the one in tests/fixture-site/.
process.env['SITE_FOLDER'] ??= 'tests/fixture-site';

const executablePath = notedBrowser(import.meta.dirname);

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.spec.ts',
	// Tests in nightly/ cost more than a change can wait for: `npm run test:nightly`.
	projects: [
		{
			name: 'gate',
			testMatch: '**/browser/*.spec.ts',
			testIgnore: ['**/preview-guard.spec.ts', '**/own-site.spec.ts'],
		},
		// Starts the preview of `npm run dev`: of use where something has changed that it is made of, and nightly.
		{ name: 'preview', testMatch: '**/preview-guard.spec.ts' },
		{ name: 'nightly', testMatch: '**/browser/nightly/*.spec.ts' },
		// Run with SITE_FOLDER=. (`npm run test:nightly` does): what holds of this project's own site.
		{ name: 'own-site', testMatch: ['**/browser/own-site.spec.ts', '**/this-site/*.spec.ts'] },
	],
	outputDir: 'test-results',
	globalSetup: './scripts/browser/serve-for-tests.ts',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	// Long enough for a machine whose cores are busy with something else; a test that passes does not wait for it.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: {
		// Set by globalSetup, which runs before the workers read this file.
		baseURL: process.env['SITE_UNDER_TEST'],
		browserName: 'chromium',
		trace: 'off',
		launchOptions: {
			...(executablePath === null ? {} : { executablePath }),
			args: ['--disable-gpu', '--disable-quic', '--disable-sync'],
		},
	},
});
