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
])('accepts the phrase %s and finds it in an advert', (phrase) => {
	expect(phraseFault(phrase)).toBeNull();
	const advert = cutWords(`We say ${phrase.replace(' * ', ' word ').replace('*', 'ing')} here.`);
	expect(findPhrases(compilePhrases([{ phrase, value: 0 }]), advert)).toHaveLength(1);
});

test.each([
	['*', 'must begin with a word, not with `*`'],
	['.*', 'must begin with a word, not with `*`'],
	['* *', 'must begin with a word, not with `*`'],
	[' * models', 'must begin with a word, not with `*`'],
	['\\\\', 'contains no word to look for'],
	['🦄', 'contains no word to look for'],
	['(a+)+$', 'contains `(` where a phrase cannot have it'],
	['[z-a]', 'contains `[` where a phrase cannot have it'],
	['drift|decay', 'contains `|` where a phrase cannot have it'],
	['drift, decay', 'contains `,` where a phrase cannot have it'],
	['drift?', 'contains `?` where a phrase cannot have it'],
	['.NET', 'contains `.` where a phrase cannot have it'],
	['drift ', 'has an extra space'],
	['drift  detection', null],
	['optimi*ation', 'has `*` within a word'],
	['aaa*bbb*c', 'has `*` within a word'],
	['a*b*c', 'needs at least 3 letters before its `*`'],
	['models aa*', 'needs at least 3 letters before its `*`'],
	['Node.js*', 'combines `*` with one of `& . + #`; write a name with such a character in full'],
])('explains why %j can never match: it %s', (phrase, fault) => {
	expect(phraseFault(phrase)).toBe(fault);
});

test('rejects a detector whose phrase can never match, and points to the phrase', () => {
	const hits = Array<string>(5).fill('We watch for drift.');
	const given = { status: 'off', any: ['drift', '.*'], all: [['monitor*', 'mon*tor']], hits, misses: hits };
	expect(Detector.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
		[
			'any.1',
			'“.*” can never match: it must begin with a word, not with `*`. Write plain words; `*` stands for the end of a word (`monitor*`) or for one word (`on * call`)',
		],
		['all.0.1', expect.stringMatching(/^“mon\*tor” can never match: it has `\*` within a word/)],
	]);
});
