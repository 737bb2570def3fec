import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { wordsOfFacts } from './words-of-facts.ts';

const words = readFileSync('src/content/vocabulary/facts.yaml', 'utf8');

it('finds a condition of work without words, and words of none', () => {
	const changed = words
		.replace('- slug: travel', '- slug: travels')
		.replace('    no-degree: No degree asked for\n', '    any-degree: Any degree\n');
	expect(checkFiles([wordsOfFacts], { 'vocabulary/facts.yaml': words })).toContain('0 errors');
	expect(checkFiles([wordsOfFacts], { 'vocabulary/facts.yaml': changed })).toMatchInlineSnapshot(`
		"src/content/vocabulary/facts.yaml  content/words-of-facts
		  Adverts are read for \`travel\`, and there are no words for it.
		  Add an entry with this slug, a heading, a question and what an advert can say.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  No advert is read as saying \`any-degree\` of \`degree\`.
		  Take it out of its \`says\`. What can be said is: no-degree, degree-or-equivalent, degree, degree-wished.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`degree\` has no words for \`no-degree\`.
		  Add them to its \`says\`.

		src/content/vocabulary/facts.yaml  content/words-of-facts
		  \`travels\` is no condition of work that adverts are read for.
		  Take its entry out, or give it one of these slugs: on-call, travel, employment, degree, certificate, sponsorship, authorisation, clearance, interviews, start.

		1 file checked: 4 errors, 0 warnings."
	`);
});
