import { expect, test } from 'vitest';
import { cacheControl, hashedFiles, onlyHttps, pagePolicy, securityHeaders } from './policy.ts';

test('a page may load only files of its own site, run no inline script, and not be framed', () => {
	expect(pagePolicy).toMatchInlineSnapshot(
		`"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types own-worker"`,
	);
	expect(securityHeaders).toMatchInlineSnapshot(`
		{
		  "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types own-worker; frame-ancestors 'none'",
		  "Cross-Origin-Embedder-Policy": "require-corp",
		  "Cross-Origin-Opener-Policy": "same-origin",
		  "Cross-Origin-Resource-Policy": "same-origin",
		  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
		  "Referrer-Policy": "strict-origin-when-cross-origin",
		  "X-Content-Type-Options": "nosniff",
		  "X-Frame-Options": "DENY",
		}
	`);
	expect(onlyHttps).toMatchInlineSnapshot(`
		{
		  "Strict-Transport-Security": "max-age=63072000",
		}
	`);
});

test('only files with a hash in their name are cached forever', () => {
	expect({ ...cacheControl, hashedFiles }).toMatchInlineSnapshot(`
		{
		  "hashed": "public, max-age=31536000, immutable",
		  "hashedFiles": "_astro/",
		  "other": "no-cache",
		}
	`);
});
