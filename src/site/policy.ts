/**
 * No inline script or style; WebAssembly for the search; no script turns a text into markup or code, whoever wrote it. The one
 * policy of Trusted Types gives the address of a page’s worker (`src/components/parts/worker-starter.ts`) and nothing else. It
 * stands in each page, for hosts that send no headers.
 */
export const pagePolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	'trusted-types own-worker',
].join('; ');

/** Sent with every answer. That nobody may frame a page counts only here, never in the page. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** For two years by https alone; browsers heed it where it comes by https. Its other host names are not ours to bind. */
export const onlyHttps = { 'Strict-Transport-Security': 'max-age=63072000' } as const;

/** Files whose name changes with their bytes are kept for a year; all else is asked for anew. */
export const hashedFiles = '_astro/';
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;
