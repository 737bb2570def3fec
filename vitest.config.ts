import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		// Long enough for a machine whose cores are busy with something else.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: '100%',
	},
});
