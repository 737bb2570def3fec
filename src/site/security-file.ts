import { DAY } from '#domain/day.ts';

/**
 * Reads `SECURITY_CONTACT`, the mailbox or page for reporting vulnerabilities. Null when it is not set, because an address that
 * nobody reads is worse than none. Throws a sentence when it is neither a mailbox nor a page.
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

/** How many days after the night `security.txt` expires. RFC 9116, 2.5.5, asks for less than a year. */
const DAYS = 330;

/**
 * The text of `security.txt` (RFC 9116). Its expiry is computed from the night, not the clock, so the same input gives the same
 * bytes. Each night renews it, and the audit reports one that is about to expire.
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
