import { expect, test } from 'vitest';
import { chance } from './random.ts';
import { renameEmployer, retitle, scaleAmount, scalePay, rotateWords } from './reword.ts';

test('replaces an employer by its full name, by its first word and in addresses', () => {
	const reword = renameEmployer(
		{ name: 'Kestrel Rail', slug: 'kestrelrail' },
		{ name: 'Otterbeck Labs', slug: 'otterbeck-labs' },
	);
	expect(reword('Kestrel Rail sells tickets. Kestrel’s trains: https://jobs.kestrelrail.example/1')).toBe(
		'Otterbeck Labs sells tickets. Otterbeck’s trains: https://jobs.otterbeck-labs.example/1',
	);
	expect(reword('Kestrels nest here')).toBe('Kestrels nest here');
});

test('replaces words by the next one of their line, but country codes only if they are the whole text', () => {
	const reword = rotateWords(1);
	expect(reword('Remote in Spain from Monday, with GitHub Actions')).toBe(
		'Remote in Portugal from Tuesday, with GitLab CI',
	);
	expect([reword('ES'), reword('DE in a sentence'), reword('FR')]).toEqual(['PT', 'DE in a sentence', 'FR']);
});

test.each([
	['$150K – $190K', '$158K – $200K'],
	['€82,000 to €101,000 and C$112,000 to 138,000', '€86,000 to €106,000 and C$118,000 to 145,000'],
	['PLN 19,000 to 25,000 a month, €600 a week', 'PLN 20,000 to 26,000 a month, €630 a week'],
	['$60 to $75 an hour', '$63 to $79 an hour'],
	['900 models, 4% of 1,200 cases', '900 models, 4% of 1,200 cases'],
])('scales amounts of money but no other numbers: %s', (text, scaled) => {
	expect(scalePay(1.05)(text)).toBe(scaled);
});

test('leaves pay unchanged for a factor of 1', () => {
	expect([scalePay(1)('€1,234'), scaleAmount(1234, 1)]).toEqual(['€1,234', 1234]);
});

test('varies the words for a senior level, and leaves every other level in a title alone', () => {
	const titles = (title: string) => new Set(Array.from({ length: 40 }, (_, i) => retitle(chance('seed', i))(title)));
	expect(titles('Staff Data Engineer')).toEqual(new Set(['Staff Data Engineer']));
	expect(titles('Senior SRE')).toEqual(new Set(['Senior SRE', 'Lead SRE', 'Sr. SRE']));
	expect(titles('Data Engineer, Batch')).toEqual(new Set(['Data Engineer, Batch', 'Data Engineer II, Batch']));
});
