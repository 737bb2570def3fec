import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import project from '../../vitest.config.ts';

/** Runs the fastest test files first, because a mutant is done with as soon as one test fails. */
class ShortestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).toReversed();
	}
}

/** The project’s settings, limited to the tests of the folder that `npm run mutants` mutates. */
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
