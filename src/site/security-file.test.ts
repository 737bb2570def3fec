import { expect, test } from 'vitest';
import { readSecurityContact, securityText } from './security-file.ts';

test('accepts an email address or a page as the contact, and invents none', () => {
	for (const contact of ['mailto:security@jobs.example', 'https://jobs.example/security/'])
		expect(readSecurityContact(contact)).toBe(contact);
	for (const none of [undefined, '']) expect(readSecurityContact(none)).toBeNull();
});

test.each(['security@jobs.example', 'mailto:nobody', 'http://jobs.example/', 'https://a.example/\nExpires: never'])(
	'refuses %j as the contact, in a sentence',
	(text) =>
		expect(() => readSecurityContact(text)).toThrow(/^SECURITY_CONTACT is `.*which is neither a mailbox nor a page/s),
);

test('security.txt has the fields that RFC 9116 requires, and expires within a year', () => {
	const at = 'https://jobs.example/.well-known/security.txt';
	expect(securityText('mailto:security@jobs.example', at, 'Us', '2026-11-28T02:40:00.000Z')).toBe(
		`# Where to tell Us of a weakness in this site.
Contact: mailto:security@jobs.example
Expires: 2027-10-24T02:40:00Z
Preferred-Languages: en
Canonical: ${at}
`,
	);
});
