import { DAY } from '#domain/day.ts';

/**
 * Whom to tell of a weakness, as whoever runs the site has set it in `SECURITY_CONTACT`: a mailbox or a page. Null where
 * nothing is set: an address that nobody reads is worse than none. Throws a sentence where it is neither.
 */
export function readSecurityContact(text: string | undefined): string | null {
	if (text === undefined || text === '') return null;
	const url = /\s/.test(text) ? null : URL.parse(text);
	if (url?.protocol === 'https:' || (url?.protocol === 'mailto:' && /^[^@/]+@[^@/]+\.[^@/]+$/.test(url.pathname))) {
		return text;
	}
	throw new Error(
		`SECURITY_CONTACT is \`${text}\`, which is neither a mailbox nor a page. Write it like mailto:security@example.org or https://example.org/security/.`,
	);
}

/** How long after the night `security.txt` holds: RFC 9116, 2.5.5, asks for less than a year. */
const DAYS = 330;

/**
 * `security.txt`, by RFC 9116. It expires by the moment of the night, not by the clock, so that the same input gives the
 * same bytes; each night makes it new, and the audit tells of one that ends.
 */
export function securityText(contact: string, canonical: string, publisher: string, takenAt: string): string {
	const expires = new Date(Date.parse(takenAt) + DAYS * DAY).toISOString().replace(/\.\d+Z$/, 'Z');
	return [
		`# Where to tell ${publisher} of a weakness in this site.`,
		`Contact: ${contact}`,
		`Expires: ${expires}`,
		'Preferred-Languages: en',
		`Canonical: ${canonical}`,
		'',
	].join('\n');
}
