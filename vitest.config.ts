import { defineConfig } from 'vitest/config';

// Where midnight in UTC is the day before: a day taken by local time is another one.
const env = { TZ: 'Pacific/Pago_Pago' };

export default defineConfig({
	test: {
		// One worker runs many files one after another: most of the time went into starting a worker for each.
		isolate: false,
		restoreMocks: true,
		setupFiles: ['tests/set-up-file.ts'],
		// Long enough for a machine whose cores are busy with something else.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'generator',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					// Whatever this project's own site says, these read the one in tests/fixture-site/.
					env: { ...env, SITE_FOLDER: 'tests/fixture-site' },
				},
			},
			{
				extends: true,
				test: { name: 'this site', include: ['tests/this-site/**/*.test.ts'], env },
			},
		],
	},
});
