import { cacheControl, hashedFiles, onlyHttps, securityHeaders } from '#site/policy.ts';

const headers = Object.entries({ ...securityHeaders, ...onlyHttps });

/**
 * The policy in the words of each host, by the name of the file beside the pages. `base` is the path that the site lives
 * under. Cloudflare Pages and Netlify read `_headers`; they ask for what changes without changing its name anew by
 * themselves, and would join a second `Cache-Control` to their own. The other two are for a server’s own configuration
 * to include.
 */
export function hostFiles(
	base: string,
	redirects: readonly (readonly [from: string, to: string])[] = [],
): Record<string, string> {
	const hashed = `${base}${hashedFiles}`;
	return {
		_headers: lines(
			`${base}*`,
			...headers.map(([name, value]) => `  ${name}: ${value}`),
			`${hashed}*`,
			`  Cache-Control: ${cacheControl.hashed}`,
		),
		// Each has a page that leads on, too, for hosts that read none of this.
		_redirects: lines(...redirects.map(([from, to]) => `${base}${from.slice(1)} ${to} 301`)),
		'_headers.nginx': lines(
			...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
			`set $cache "${cacheControl.other}";`,
			`if ($uri ~ ^${hashed}) { set $cache "${cacheControl.hashed}"; }`,
			'add_header Cache-Control $cache always;',
		),
		'_headers.caddy': lines(
			'header {',
			...headers.map(([name, value]) => `\t${name} "${value}"`),
			'}',
			// Caddy applies a header without a condition last, so each needs one.
			`@hashed path ${hashed}*`,
			`header @hashed Cache-Control "${cacheControl.hashed}"`,
			`@other not path ${hashed}*`,
			`header @other Cache-Control "${cacheControl.other}"`,
		),
	};
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
