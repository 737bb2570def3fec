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

it('lists the faults that were let through, by place, and says their share', () => {
	const mutants = [
		mutant('Survived', 20),
		mutant('NoCoverage', 9),
		mutant('Killed'),
		mutant('Ignored'),
		mutant('Ignored', 3, true),
	];
	expect(summarise([...mutants, { ...mutant('Killed'), file: 'src/filter/query.ts' }, mutant('Timeout')]).text)
		.toMatchInlineSnapshot(`
		"src/filter/relax.ts:9:4  EqualityOperator, reached by no test: gain >= 0
		src/filter/relax.ts:20:4  EqualityOperator: gain >= 0
		src/filter/query.ts: 0 of 1 faults let through (0 %)
		src/filter/relax.ts: 2 of 3 faults let through (66.7 %)
		All: 2 of 4 faults let through (50 %); 1 excused in the code, 1 at loading not tried, 1 for which time ran out. 20 % is the most."
	`);
});

it('is content with one in five, and with none at all', () => {
	const four = Array.from({ length: 4 }, () => mutant('Killed'));
	expect(summarise([...four, mutant('Survived')]).isGood).toBe(true);
	expect(summarise([...four, mutant('Survived'), mutant('NoCoverage')]).isGood).toBe(false);
	expect(summarise([mutant('RuntimeError')]).isGood).toBe(true);
	const one = [...four.slice(1), mutant('Survived')];
	expect(summarise([...one, mutant('Timeout')]).isGood).toBe(summarise(one).isGood);
	expect(summarise(one).isGood).toBe(false);
});
