/** No inline script or style; WebAssembly for the search. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. Strict-Transport-Security is left to the host that serves over https. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': contentSecurityPolicy,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Files whose name changes with their bytes are kept for a year; all else is asked for anew. */
export const cacheControl = (path: string): string =>
	path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
