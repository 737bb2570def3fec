import { expect, test } from 'vitest';
import { securityHeaders } from '#site/policy.ts';
import { hostFiles } from './host-files.ts';

test.each([
	['_headers', (name: string, value: string) => `  ${name}: ${value}`],
	['_headers.nginx', (name: string, value: string) => `add_header ${name} "${value}" always;`],
	['_headers.caddy', (name: string, value: string) => `\t${name} "${value}"`],
])('%s sends all headers of our own server, and HSTS', (file, line) => {
	const lines = hostFiles('/')[file]?.split('\n') ?? [];
	for (const [name, value] of Object.entries(securityHeaders)) expect(lines).toContain(line(name, value));
	expect(lines).toContain(line('Strict-Transport-Security', 'max-age=63072000'));
	// Cloudflare ignores longer lines.
	for (const one of lines) expect(one.length).toBeLessThan(2000);
});

test('a moved page redirects to its new address; both include the base path', () => {
	const { _redirects } = hostFiles('/repo/', [['/guides/old/', '/repo/guides/sre/']]);
	expect(_redirects).toBe('/repo/guides/old/ /repo/guides/sre/ 301\n');
});

test('files with a hash in their name are cached for a year, also below a base path', () => {
	const files = hostFiles('/repo/');
	expect(files['_headers']).toContain('/repo/*\n');
	expect(files['_headers']).toContain('/repo/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
	expect(files['_headers.nginx']).toContain('if ($uri ~ ^/repo/_astro/) { set $cache "public, max-age=31536000');
	expect(files['_headers.caddy']).toContain(
		'@hashed path /repo/_astro/*\nheader @hashed Cache-Control "public, max-age=31536000',
	);
	expect(files['_headers.caddy']).toContain('@other not path /repo/_astro/*\nheader @other Cache-Control "no-cache"');
});
