import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { belowBase } from './below-base.ts';

const text = `[a guide](/guides/sre/#pay), [elsewhere](https://example.org/), [a part](#pay), [by name][one]

![a drawing](/drawing.svg)

[one]: /sources/
`;

/** The addresses in the page that a text becomes. */
async function addressesIn(base: string): Promise<(string | undefined)[]> {
	const { html } = await markdownToHtml(text, { mdastPlugins: [belowBase(base)] });
	return [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
}

test('adds the base path only to root-relative addresses', async () => {
	const [guide, ...others] = ['/guides/sre/#pay', 'https://example.org/', '#pay', '/sources/', '/drawing.svg'];
	expect(await addressesIn('/')).toEqual([guide, ...others]);
	expect(await addressesIn('/repo/')).toEqual([
		'/repo/guides/sre/#pay',
		'https://example.org/',
		'#pay',
		'/repo/sources/',
		'/repo/drawing.svg',
	]);
});
