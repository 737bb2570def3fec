import { expect, test } from 'vitest';
import { securityText } from '#site/security-file.ts';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { securityTxt } from './security-file.ts';

const told = (text: string | null) =>
	auditPages(securityTxt, {
		'index.html': pageOf({}),
		...(text !== null && { '.well-known/security.txt': text }),
	});
const made = (takenAt: string, site = 'https://site.example/') =>
	securityText('mailto:security@site.example', `${site}.well-known/security.txt`, 'Us', takenAt);

test('says nothing of a security.txt that holds, or where there is none', async () => {
	for (const text of [null, made('2026-11-01T02:40:00Z')]) expect(await told(text)).toContain('0 errors');
});

test('tells of a security.txt that ends soon, is of another address, or names nobody', async () => {
	expect(await told(made('2026-01-20T02:40:00Z'))).toContain('It expires within 30 days');
	expect(await told(made('2026-11-01T02:40:00Z', 'https://other.example/'))).toContain(
		'It does not name https://site.example',
	);
	expect(await told('Expires: soon')).toMatch(/as its address[^]*has expired[^]*names no contact/);
});
