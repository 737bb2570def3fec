import type { AstroIntegration } from 'astro';
import { fontFile } from '#routes/pages.ts';
import { wholeFont } from '#site/font-file.ts';

/** Address of the font; src/styles/font.css names it too. */
const address = fontFile.pattern;

/**
 * The type family: whole in the preview. A build cuts it down to the characters that its pages use, and to the weights and
 * widths that the tokens use (`scripts/build/font.ts`). Characters it does not have fall back, one by one, to the metric-matched face.
 */
export function font(): AstroIntegration {
	return {
		name: 'font',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const { pathname } = new URL(`.${address}`, new URL(config.base, 'https://site.invalid'));
				const transform = async (code: string, id: string) => {
					if (!id.endsWith('/styles/font.css')) return undefined;
					const { fallbackFaces } = await import('./font/fallback-faces.ts');
					return code.replace(address, pathname) + fallbackFaces();
				};
				updateConfig({ vite: { plugins: [{ name: 'font', enforce: 'pre', transform }] } });
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(address, (_request, response) => {
					void wholeFont().then((bytes) => response.setHeader('Content-Type', 'font/woff2').end(bytes));
				});
			},
		},
	};
}
