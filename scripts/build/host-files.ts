import { cacheControl, hashedFiles, onlyHttps, securityHeaders } from '#site/policy.ts';

const headers = Object.entries({ ...securityHeaders, ...onlyHttps });

/**
 * Headers and redirects in the format of each host, by file name. `base` is the base path of the site. Cloudflare Pages
 * and Netlify read `_headers` and `_redirects`. They revalidate unhashed files by default and would append our
 * `Cache-Control` to their own, so `_headers` sets none for those. The other two files are to be included in the
 * configuration of a server.
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
		// Each redirect also exists as an HTML page, for hosts that do not read these files.
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
			// Caddy applies unconditional headers last, so both need a condition.
			`@hashed path ${hashed}*`,
			`header @hashed Cache-Control "${cacheControl.hashed}"`,
			`@other not path ${hashed}*`,
			`header @other Cache-Control "${cacheControl.other}"`,
		),
	};
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
