import { cacheControl, securityHeaders } from './policy.ts';

/**
 * The policy as Cloudflare Pages and Netlify read it from `_headers` beside the pages. What changes without changing its
 * name is left to these hosts, which ask for it anew; a second `Cache-Control` would be joined to the first.
 */
export function headersFile(): string {
	const everywhere = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
	return ['/*', ...everywhere, '', '/_astro/*', `  Cache-Control: ${cacheControl('/_astro/')}`, ''].join('\n');
}
