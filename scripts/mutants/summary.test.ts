import { expect, it } from 'vitest';
import { summarise, type Mutant } from './summary.ts';

const mutant = (status: string, line = 1, isAtLoading = false): Mutant => ({
	...{
		file: 'src/filter/relax.ts',
		line,
		column: 4,
		what: 'EqualityOperator',
		replacement: 'gain >=\n\t0',
		status,
		isAtLoading,
	},
});

it('lists the missed faults by position, and their share', () => {
	const mutants = [
		mutant('Survived', 20),
		mutant('NoCoverage', 9),
		mutant('Killed'),
		mutant('Ignored'),
		mutant('Ignored', 3, true),
	];
	expect(summarise([...mutants, { ...mutant('Killed'), file: 'src/filter/query.ts' }, mutant('Timeout')]).text)
		.toMatchInlineSnapshot(`
		"src/filter/relax.ts:9:4  EqualityOperator, not run by any test: gain >= 0
		src/filter/relax.ts:20:4  EqualityOperator: gain >= 0
		src/filter/query.ts: 0 of 1 faults missed (0%)
		src/filter/relax.ts: 2 of 3 faults missed (66.7%)
		Total: 2 of 4 faults missed (50%); 1 excused in the code, 1 that run at loading not tried, 1 timed out. At most 20% may be missed."
	`);
});

it('accepts one missed fault in five, or no counted faults at all', () => {
	const four = Array.from({ length: 4 }, () => mutant('Killed'));
	expect(summarise([...four, mutant('Survived')]).isGood).toBe(true);
	expect(summarise([...four, mutant('Survived'), mutant('NoCoverage')]).isGood).toBe(false);
	expect(summarise([mutant('RuntimeError')]).isGood).toBe(true);
	const tooMany = [...four.slice(1), mutant('Survived')];
	expect(summarise([...tooMany, mutant('Timeout')]).isGood).toBe(summarise(tooMany).isGood);
	expect(summarise(tooMany).isGood).toBe(false);
});
