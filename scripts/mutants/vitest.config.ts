import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import project from '../../vitest.config.ts';

/** The files that take least time first: most faults then cost little. */
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
			// A fault in what a module does when it is loaded needs the module loaded anew.
			isolate: process.env['MUTANTS_AT_LOADING'] === 'true',
			sequence: { sequencer: ShortestFirst },
		},
	},
);
