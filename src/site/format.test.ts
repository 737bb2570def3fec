import { expect, test } from 'vitest';
import { compareText } from '#domain/compare.ts';
import { midSentence } from '#domain/letters.ts';
import {
	byLetters,
	capital,
	datesIn,
	listInWords,
	longDates,
	longDay,
	longMoment,
	number,
	numberWord,
	plainTerm,
	plural,
	sentences,
	shortDay,
	yearsWords,
} from './format.ts';

test.each([
	['2026-11-24', '24 Nov 2026'],
	['2025-09', 'Sep 2025'],
	['2026', '2026'],
	['2023 to January 2025', '2023 to January 2025'],
	['PyPI: mlflow 3.18.0 (2026-11)', 'PyPI: mlflow 3.18.0 (Nov 2026)'],
	['merged 2025-07-14, released 2025-08', 'merged 14 Jul 2025, released Aug 2025'],
	['2025–2026', '2025–2026'],
	['commit 2025-0712345', 'commit 2025-0712345'],
])('writes days and months in a text in readable form: %s', (words, expected) => {
	expect(datesIn(words)).toBe(expected);
});

test.each([
	['FullTime', 'Full time'],
	['full_time', 'Full time'],
	['FULL_TIME', 'Full time'],
	['Full-time', 'Full time'],
	['fulltime_permanent', 'Full time permanent'],
	['contract', 'Contract'],
	['CDI', 'CDI'],
	['Teilzeit', 'Teilzeit'],
	['B2B', 'B2b'],
	['  fixed--term ', 'Fixed term'],
	['PERMANENT', 'Permanent'],
	['X', 'X'],
	['CDI CDD', 'Cdi cdd'],
])('formats %s as %s', (term, words) => {
	expect(plainTerm(term)).toBe(words);
});

test('writes dates with the month as a word, in every time zone', () => {
	expect(longDay('2026-09-01')).toBe('1 Sep 2026');
	expect(shortDay('2026-05-31')).toBe('31 May');
	expect(longMoment('2026-11-24T02:40:00Z')).toBe('24 Nov 2026, 02:40 UTC');
	expect(longMoment('2026-09-30T23:05:00Z')).toBe('30 Sep 2026, 23:05 UTC');
});

test.each([
	['2026-01', 'January 2026'],
	['2026-09-22', 'September 2026'],
	['from 2025-12-31 to 2026-02', 'from December 2025 to February 2026'],
	['2026', '2026'],
])('writes the month in full on request: %s', (words, expected) => {
	expect(longDates(words)).toBe(expected);
});

test.each([
	[0, 'no', '0 listings', '0 people'],
	[1, 'one', '1 listing', '1 person'],
	[2, 'two', '2 listings', '2 people'],
	[12, 'twelve', '12 listings', '12 people'],
	[13, '13', '13 listings', '13 people'],
	[1234, '1,234', '1,234 listings', '1,234 people'],
])('writes the count %d in words', (n, word, listings, people) => {
	expect(numberWord(n)).toBe(word);
	expect(plural(n, 'listing')).toBe(listings);
	expect(plural(n, 'person', 'people')).toBe(people);
});

test('writes all numbers from no to twelve as words', () => {
	const words = Array.from({ length: 13 }, (_, n) => numberWord(n)).join(' ');
	expect(words).toBe('no one two three four five six seven eight nine ten eleven twelve');
});

test('lists words with “and” before the last', () => {
	const words = ['data', 'DevOps', 'ML'];
	expect(words.map((_, n) => listInWords(words.slice(n)))).toEqual(['data, DevOps and ML', 'DevOps and ML', 'ML']);
	expect(listInWords([])).toBe('');
});

test('separates thousands and rounds to three decimals', () => {
	expect(number(1_234_567)).toBe('1,234,567');
	expect(number(-1234.56789)).toBe('-1,234.568');
});

test('sorts by code units, or by letters regardless of case', () => {
	const words = ['b', 'B', 'a', 'C', 'a'];
	expect(words.toSorted(compareText)).toEqual(['B', 'C', 'a', 'a', 'b']);
	expect(['b', 'C', 'a', 'B', 'A'].toSorted(byLetters)).toEqual(['a', 'A', 'b', 'B', 'C']);
	expect([compareText('a', 'a'), compareText('a', 'b'), compareText('b', 'a')]).toEqual([0, -1, 1]);
});

test.each([
	['Model serving', 'model serving'],
	['Serving', 'serving'],
	['LLM operations', 'LLM operations'],
	['DevOps', 'DevOps'],
	['Data-quality work', 'data-quality work'],
	['A title', 'A title'],
	['', ''],
])('writes the title %j within a sentence as %j', (title, words) => {
	expect(midSentence(title)).toBe(words);
	expect(capital(words).slice(1)).toBe(words.slice(1));
});

test('begins with a capital, and adds a missing full stop to each phrase', () => {
	expect(capital('data quality')).toBe('Data quality');
	expect(capital('')).toBe('');
	expect(sentences(['Run it', 'why?', 'Now!', 'Done.', 'And so on…'])).toBe('Run it. why? Now! Done. And so on…');
});

test.each([
	[0, 2, '0–2 years'],
	[5, null, '5 years and more'],
	[null, null, 'years vary'],
	[null, 3, 'years vary'],
])('writes %s to %s years as “%s”', (from, to, words) => {
	expect(yearsWords({ from, to })).toBe(words);
});
