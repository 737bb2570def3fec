import { expect, test } from 'vitest';
import { licenceWords } from './licence-words.ts';

const licence = (id: string) => ({ id, title: id, url: `https://licences.example/${id}` });

test.each([
	['MIT', 'MIT', 'The tables are ours and may be used under the MIT licence, as the guides may.'],
	[
		'CC-BY-4.0',
		'CC0-1.0',
		'The tables are ours and may be used under the CC0-1.0 licence. The guides may be used under the CC-BY-4.0 licence.',
	],
	[null, 'CC0-1.0', 'The tables are ours and may be used under the CC0-1.0 licence.'],
	[null, null, 'The tables are ours, with all rights reserved.'],
])('describes guides under %s and data under %s: %s', (words, data, sentence) => {
	expect(
		licenceWords({ words: words === null ? null : licence(words), data: data === null ? null : licence(data) }),
	).toBe(sentence);
});
