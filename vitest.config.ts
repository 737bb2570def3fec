import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{unit,this-site}/**/*.test.ts'],
		// One worker runs many files one after another: most of the time went into starting a worker for each.
		isolate: false,
		restoreMocks: true,
		setupFiles: ['tests/set-up-file.ts'],
		// Where midnight in UTC is the day before: a day taken by local time is another one.
		env: { TZ: 'Pacific/Pago_Pago' },
		// Long enough for a machine whose cores are busy with something else.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: '100%',
	},
});
