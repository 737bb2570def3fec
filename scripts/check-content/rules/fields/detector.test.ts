import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { detector } from './detector.ts';

const signal = (lines: string) => ({
	'detectors/mlops-engineer/signals/night-shift.yaml': `status: off
any: [night shift*]
none: [no]
${lines}`,
});
const list = (name: string, first: string) =>
	`${name}:\n  - ${first}\n${[1, 2, 3, 4].map((n) => `  - ${name === 'hits' ? 'Night shifts' : 'Day shifts'} ${n}\n`).join('')}`;

test('names the example that a detector does not find, and the near one that it does', () => {
	const files = signal(list('hits', 'You work at night.') + list('misses', 'The night shift is well paid.'));
	expect(checkFiles(detector, files)).toMatchInlineSnapshot(`
		"src/content/detectors/mlops-engineer/signals/night-shift.yaml:5:5  content/detector
		  It does not find “You work at night.”.
		  Add the words it lacks to \`any\` or \`all\`, or remove the sentence.

		src/content/detectors/mlops-engineer/signals/night-shift.yaml:11:5  content/detector
		  It finds “The night shift is well paid” in “The night shift is well paid.”.
		  Add the words that rule it out to \`none\` or \`traps\`, or make its phrases narrower.

		1 file checked: 2 errors, 0 warnings."
	`);
});

test('has nothing to say where hits are found and misses are not', () => {
	const files = signal(list('hits', 'One night shift a month') + list('misses', 'There are no night shifts.'));
	expect(checkFiles(detector, files)).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('leaves a detector of another shape to the schema rule', () => {
	expect(checkFiles(detector, signal('hits: []\nmisses: []\n'))).toBe('1 file checked: 0 errors, 0 warnings.');
});
