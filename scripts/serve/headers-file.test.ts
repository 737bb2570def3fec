import { expect, test } from 'vitest';
import { headersFile } from './headers-file.ts';
import { securityHeaders } from './policy.ts';

test('sends with every page what our own server sends, one header a line', () => {
	const [everywhere = '', hashed] = headersFile().split('\n\n');
	const lines = everywhere.split('\n');
	expect(lines.shift()).toBe('/*');
	expect(lines).toEqual(Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`));
	// Cloudflare leaves out longer lines.
	for (const line of lines) expect(line.length).toBeLessThan(2000);
	expect(hashed).toBe('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
});
