import { defineConfig } from '@playwright/test';
import { notedBrowser } from './scripts/browser/find.mjs';

const executablePath = notedBrowser(import.meta.dirname);

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '**/*.spec.ts',
	// Tests in nightly/ cost more than a change can wait for: `npm run test:nightly`.
	projects: [
		{ name: 'gate', testIgnore: ['**/nightly/**', '**/preview-guard.spec.ts'] },
		// Starts the preview of `npm run dev`: of use where something has changed that it is made of, and nightly.
		{ name: 'preview', testMatch: '**/preview-guard.spec.ts' },
		{ name: 'nightly', testMatch: '**/nightly/*.spec.ts' },
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
