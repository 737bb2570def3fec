import { expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '#classify/phrases/phrases.ts';
import { cutWords } from '#classify/text/words.ts';
import { Detector } from '#domain/detector.ts';
import { phraseFault } from '#domain/phrase.ts';

test.each([
	'drift',
	'monitor*',
	'on * call',
	'C++',
	'C#',
	'AT&T',
	'llama.cpp',
	'Node.js',
	'CI/CD',
	'on-call',
	'driver’s licence',
	'データ',
	'a',
])('%s is a phrase, and found where an advert has it', (phrase) => {
	expect(phraseFault(phrase)).toBeNull();
	const advert = cutWords(`We say ${phrase.replace(' * ', ' word ').replace('*', 'ing')} here.`);
	expect(findPhrases(compilePhrases([{ phrase, value: 0 }]), advert)).toHaveLength(1);
});

test.each([
	['*', 'must begin with a word, not with `*`'],
	['.*', 'must begin with a word, not with `*`'],
	['* *', 'must begin with a word, not with `*`'],
	[' * models', 'must begin with a word, not with `*`'],
	['\\\\', 'holds no word to look for'],
	['🦄', 'holds no word to look for'],
	['(a+)+$', 'has `(`, which is found in no phrase'],
	['[z-a]', 'has `[`, which is found in no phrase'],
	['drift|decay', 'has `|`, which is found in no phrase'],
	['drift, decay', 'has `,`, which is found in no phrase'],
	['drift?', 'has `?`, which is found in no phrase'],
	['.NET', 'has `.`, which is found in no phrase'],
	['drift ', 'has a blank too many'],
	['drift  detection', null],
	['optimi*ation', 'has `*` within a word'],
	['aaa*bbb*c', 'has `*` within a word'],
	['a*b*c', 'needs at least 3 letters before its `*`'],
	['models aa*', 'needs at least 3 letters before its `*`'],
	['Node.js*', 'has `*` beside one of `& . + #`; a name with such a sign is found as it is'],
])('of %j it is said: it %s', (phrase, fault) => {
	expect(phraseFault(phrase)).toBe(fault);
});

test('a detector with a phrase that no advert can hold is refused at the phrase', () => {
	const hits = Array<string>(5).fill('We watch for drift.');
	const given = { status: 'off', any: ['drift', '.*'], all: [['monitor*', 'mon*tor']], hits, misses: hits };
	expect(Detector.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
		[
			'any.1',
			'“.*” can never be found: it must begin with a word, not with `*`. Write plain words; `*` stands for a word’s ending (`monitor*`) or for one word (`on * call`)',
		],
		['all.0.1', expect.stringMatching(/^“mon\*tor” can never be found: it has `\*` within a word/)],
	]);
});
