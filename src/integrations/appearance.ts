import type { AstroIntegration } from 'astro';
import { fontAddress, fontAxes, wholeFont } from '#site/font-file.ts';
import { siteConfig } from '#site-config/site-config.ts';

/**
 * Replaces the content of `src/styles/appearance.css` with the accent colours and the font family from site.yaml. The preview
 * uses the whole font. A build cuts Archivo down to the characters that its pages use (`scripts/build/font.ts`); a site’s own
 * font is served unchanged from public/. Characters that the font lacks are shown in the metric-matched fallback font.
 */
export function appearance(): AstroIntegration {
	return {
		name: 'appearance',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const top = new URL(config.base, 'https://site.invalid');
				const transform = async (_code: string, id: string) =>
					id.endsWith('/styles/appearance.css')
						? stylesOfSite((address) => new URL(`.${address}`, top).pathname)
						: undefined;
				updateConfig({ vite: { plugins: [{ name: 'appearance', enforce: 'pre', transform }] } });
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(fontAddress(), (_request, response) => {
					void wholeFont().then((bytes) => response.setHeader('Content-Type', 'font/woff2').end(bytes));
				});
			},
		},
	};
}

/** The styles of the site; `at` prefixes an address with the site’s base path. */
export async function stylesOfSite(at: (address: string) => string): Promise<string> {
	const { accent, accentDark, font } = siteConfig();
	const { fallbackFaces } = await import('./appearance/fallback-faces.ts');
	const axes = await fontAxes();
	const { faces, family } = await fallbackFaces(font?.family ?? 'Archivo');
	const setting = [
		...(axes['wght'] ? ['font-weight: 400 700;'] : []),
		...(axes['wdth'] ? ['font-stretch: 88% 100%;'] : []),
	];
	return `:root { --accent: ${accent}; --accent-dark: ${accentDark}; --face: ${family}; }
@layer base {
	@font-face {
		font-family: ${font ? `'${font.family}'` : 'Archivo'};
		src: url('${at(fontAddress())}') format('woff2');
		${setting.join(' ')}
		font-display: swap;
	}
}
${faces}`;
}
