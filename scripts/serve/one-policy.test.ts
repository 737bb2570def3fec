import { expect, test } from 'vitest';
import { pagePolicy, securityHeaders } from '#site/policy.ts';
import { hostFiles } from '../build/host-files.ts';

const sent = { ...securityHeaders, 'Strict-Transport-Security': 'max-age=63072000' };

/** Parses the headers that a file sets for every address, as its host would. */
const readers: Record<string, (text: string) => Record<string, string>> = {
	_headers(text) {
		const [path, ...below] = text.split('\n');
		expect(path).toBe('/repo/*');
		const end = below.findIndex((line) => !line.startsWith('  '));
		return named(below.slice(0, end), /^ {2}([\w-]+): (.+)$/);
	},
	'_headers.nginx': (text) => named(text.split('\n'), /^add_header ([\w-]+) "([^"$]+)" always;$/),
	'_headers.caddy': (text) =>
		named((/^header \{\n([^}]*)\}/m.exec(text)?.[1] ?? '').split('\n'), /^\t([\w-]+) "(.+)"$/),
};

function named(lines: string[], pattern: RegExp): Record<string, string> {
	const found = lines.map((line) => pattern.exec(line)).filter((match) => match !== null);
	return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

test.each(Object.entries(readers))('%s sends exactly the headers of the policy', (file, read) => {
	expect(read(hostFiles('/repo/')[file] ?? '')).toEqual(sent);
});

test('pages contain the same policy, except frame-ancestors, which only works as a header', () => {
	expect(`${pagePolicy}; frame-ancestors 'none'`).toBe(securityHeaders['Content-Security-Policy']);
});
