import { expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { readVocabulary } from '../vocabulary.ts';
import { readLocation } from './location.ts';
import { readLocationLine, withLine } from './location-line.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const { regions } = readVocabulary(contentFolder);

/** The words of the line, and what they say. */
const line = (text: string): string | null => {
	const read = readLocationLine(text, regions);
	if (read === null) return null;
	expect(text.slice(read.matched.at, read.matched.at + read.matched.words.length)).toBe(read.matched.words);
	return `${read.matched.words} → ${[read.reading.scope ?? '-', ...read.reading.countries].join(' ')}`;
};

it('reads the line that is labelled as the place', () => {
	checkRows(
		[
			[
				'We fly kites.\nLocation: Toronto, ON (Hybrid – 4 days onsite)\n',
				'Toronto, ON (Hybrid – 4 days onsite) → hybrid CA',
			],
			['Job Title : Kite Engineer\nJob Location : Selby, UK Job Type: Permanent', 'Selby, UK → onsite GB'],
			['Location\n\nLisbon\n\nWe fly kites.', 'Lisbon → onsite PT'],
			['Kite Engineer (Strings)Location: London / Remote Rate: £400 a day', 'London / Remote → region GB'],
			[
				'Job Title: Engineer Location: Madrid, Spain | London, UK Employment Type: Full time',
				'Madrid, Spain | London, UK → onsite ES GB',
			],
			['Additional Location: United States; Remote', 'United States; Remote → region US'],
			[
				'Location: Lyon or Paris (hybrid, 2 onsite, 3 remote)',
				'Lyon or Paris (hybrid, 2 onsite, 3 remote) → hybrid FR',
			],
			['Location: This remote position requires an overlap with hours in Spain.', null],
			['Pay depends on the office location: Spain pays less.', null],
			['Location: the old mill', null],
			['Job Location\n: Selby, UK\n', 'Selby, UK → onsite GB'],
			['Location: USA.CA.Pleasanton', null],
		],
		(text, read) => {
			expect(line(text)).toBe(read);
		},
	);
});

it.each([
	[null, 'Location: Toronto, ON (Hybrid)', 'hybrid CA'],
	['England, United Kingdom', 'Job Location: Selby, UK', 'onsite GB'],
	['London, UK', 'Location: Madrid, Spain | London, UK', 'onsite ES GB'],
	['London, UK', 'Location: Madrid, Spain', 'onsite GB'],
	['London, UK', 'Location: United Kingdom or Spain', 'onsite GB'],
	['Remote, Spain', 'Location: Madrid, Spain', 'region ES'],
	['London, UK', 'We fly kites.', 'onsite GB'],
])('combines the field “%s” with the line “%s”', (field, text, both) => {
	const read = field === null ? null : readLocation(field, regions);
	const { scope, countries } = withLine(read, readLocationLine(text, regions)) ?? {};
	expect([scope, ...(countries ?? [])].join(' ')).toBe(both);
});
