import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { spelling } from './spelling.ts';

const body = (text: string) => ({ 'glossary/a.md': `---\nterm: A\n---\n\n${text}\n` });

test.each([
	['color', 'colour'],
	['behavioral', 'behavioural'],
	['neighboring', 'neighbouring'],
	['labeled', 'labelled'],
	['modeler', 'modeller'],
	['catalogs', 'catalogues'],
	['cataloged', 'catalogued'],
	['centered', 'centred'],
	['center', 'centre'],
	['liters', 'litres'],
	['defense', 'defence'],
	['judgment', 'judgement'],
	['skeptical', 'sceptical'],
	['fulfillment', 'fulfilment'],
	['skillful', 'skilful'],
	['analyzing', 'analysing'],
	['tokenizer', 'tokeniser'],
	['maneuver', 'manoeuvre'],
	['math', 'maths'],
	['gray', 'grey'],
])('says that we spell “%s” as “%s”', (american, ours) => {
	const told = checkFiles(spelling, body(`It is ${american}.`));
	expect(told).toContain(`“${american}” is spelt the American way.\n  Write “${ours}”.`);
});

test.each(['prize', 'seizing', 'sized', 'horizon', 'doctor', 'error', 'sensor', 'meter', 'skill', 'excel', 'license'])(
	'leaves “%s” alone, which is a word of ours',
	(word) => {
		expect(checkFiles(spelling, body(`It is ${word}.`))).toBe('1 file checked: 0 errors, 0 warnings.');
	},
);

test('says which word is likely meant', () => {
	expect(checkFiles(spelling, body('Definately recieve it.'))).toMatchInlineSnapshot(`
		"src/content/glossary/a.md:5:1  content/spelling (warning)
		  “Definately” is in no dictionary.
		  Did you mean “Definitely”? A word of the trade goes into data/words.txt.

		src/content/glossary/a.md:5:12  content/spelling (warning)
		  “recieve” is in no dictionary.
		  Did you mean “receive”? A word of the trade goes into data/words.txt.

		1 file checked: 0 errors, 2 warnings."
	`);
});
