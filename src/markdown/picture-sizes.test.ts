import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { pictureSizes, picturesIn } from './picture-sizes.ts';

test('adds width and height to pictures of public/ and to no others', async () => {
	const text = '![An icon](/icon-512.png) ![Gone](/gone.png) ![Elsewhere](https://example.org/icon-512.png)';
	const folder = temporaryFolder();
	await sharp({ create: { width: 512, height: 512, channels: 3, background: '#fd0' } }).toFile(
		join(folder, 'icon-512.png'),
	);
	const mdastPlugins = [pictureSizes(folder, picturesIn(folder))];
	const { html } = await markdownToHtml(text, { mdastPlugins });
	expect(html.match(/<img[^>]*>/g)).toEqual([
		'<img src="/icon-512.png" alt="An icon" width="512" height="512">',
		'<img src="/gone.png" alt="Gone">',
		'<img src="https://example.org/icon-512.png" alt="Elsewhere">',
	]);
});
