import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { conditions } from '#facts/conditions.ts';
import { checkFiles } from '../../tests/check-files.ts';
import { wordsOfFacts } from './words-of-facts.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const words = readFileSync(`${contentFolder}/vocabulary/facts.yaml`, 'utf8');

it('finds a condition of work without words, and words of none', () => {
	const changed = words
		.replace('- slug: travel', '- slug: travels')
		.replace('    no-degree: No degree asked for\n', '    any-degree: Any degree\n');
	expect(checkFiles([wordsOfFacts], { 'vocabulary/facts.yaml': words })).toContain('0 errors');
	const found = checkFiles([wordsOfFacts], { 'vocabulary/facts.yaml': changed });
	expect(found.replace(conditions.map(({ name }) => name).join(', '), '(the conditions of src/facts/)'))
		.toMatchInlineSnapshot(`
		"src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`any-degree\` is not a value of \`degree\`.
		  Remove it from \`says\`. The possible values are: no-degree, degree-or-equivalent, degree, degree-wished.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`degree\` has no text for the value \`no-degree\`.
		  Add it under \`says\`.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`travel\` is a condition of work that we read from adverts, but it has no entry.
		  Add an entry with this slug, a heading, a question and its possible values under \`says\`.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`travels\` is not a condition of work that we read from adverts.
		  Remove its entry, or give it one of these slugs: (the conditions of src/facts/).

		1 file checked: 4 errors, 0 warnings."
	`);
});
