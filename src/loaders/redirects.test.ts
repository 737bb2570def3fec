import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { loadRedirects } from './redirects.ts';

function load(text: string) {
	const file = join(temporaryFolder(), 'redirects.yaml');
	writeFileSync(file, text);
	return loadRedirects('/repo/', file);
}

test('redirects from an old path to the new one, below the site’s base path', () => {
	expect(load('- { from: /guides/old/, to: /guides/sre/ }')).toEqual([['/guides/old/', '/repo/guides/sre/']]);
});

test.each([
	['a path without its closing slash', '- { from: /guides/old, to: /guides/sre/ }', /a path of the site/],
	['another site', '- { from: /guides/old/, to: https://x.example/ }', /a path of the site/],
	['a chain', '[{ from: /a/, to: /b/ }, { from: /b/, to: /c/ }]', /must lead to a page, not to another redirect/],
	[
		'an entry that names an end twice',
		'- { from: /a/, to: /b/, to: /c/ }',
		/redirects\.yaml:1:25 Map keys must be unique/,
	],
	['a quote that is left open', '- from: /a/\n  to: "/b/', /redirects\.yaml:2:\d+ Missing closing "quote/],
])('refuses %s', (_what, text, message) => {
	expect(() => load(text)).toThrow(message);
});
