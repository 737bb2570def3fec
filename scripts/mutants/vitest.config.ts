import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import project from '../../vitest.config.ts';

/** Runs the fastest test files first, so that most faults are found cheaply. */
class ShortestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).toReversed();
	}
}

/** The project’s settings, with the tests alone that `npm run mutants` names. */
export default mergeConfig(
	{ ...project, test: { ...project.test, include: [] } },
	{
		test: {
			include: [process.env['MUTANTS_TESTS'] ?? ''],
			// A fault in code that runs on import is only seen if the module is imported again.
			isolate: process.env['MUTANTS_AT_LOADING'] === 'true',
			sequence: { sequencer: ShortestFirst },
		},
	},
);
