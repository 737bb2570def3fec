/**
 * The content security policy in each page, for hosts that send no headers. No inline scripts or styles; WebAssembly only for the
 * search; no script may turn a string into markup or code. The only Trusted Types policy creates the address of a page’s worker
 * (`src/components/parts/worker-starter.ts`).
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

/** Headers sent with every response. `frame-ancestors` works only in a header, not in a page. */
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

/**
 * Two years of HTTPS only; browsers ignore the header over HTTP. Without `includeSubDomains`, because other host names of the
 * domain are not ours.
 */
export const onlyHttps = { 'Strict-Transport-Security': 'max-age=63072000' } as const;

/** Files with a content hash in their name are cached for a year; all others are revalidated. */
export const hashedFiles = '_astro/';
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;
