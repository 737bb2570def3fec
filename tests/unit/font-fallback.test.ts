import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection as metrics } from '@capsizecss/metrics/entireMetricsCollection';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { valueOf } from '../../src/components/styleguide/tokens.ts';

/** What the library knows of a font, by weight. */
type Weights = Record<'400' | '700', Metrics>;
type Metrics = Pick<
	typeof metrics.arial,
	'familyName' | 'fullName' | 'ascent' | 'descent' | 'lineGap' | 'unitsPerEm' | 'xWidthAvg'
>;

/** The library has no DejaVu; these are from the files of version 2.37, read as the library reads them. */
const dejaVu = (xWidthAvg: number): Metrics => ({
	...{ familyName: 'DejaVu Sans', fullName: 'DejaVu Sans' },
	...{ ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg },
});

/**
 * What readers have, the commonest first. Liberation Sans and Helvetica have Arial’s widths. Apple’s own face has no name
 * that a page may ask for, but every Apple device has Helvetica.
 */
const fallbacks: { family: string; alike?: string[]; weights: Weights }[] = [
	{ family: 'Arial', alike: ['Liberation Sans', 'Helvetica'], weights: byWeight(metrics.arial) },
	{ family: 'Roboto', weights: byWeight(metrics.roboto) },
	{ family: 'Segoe UI', weights: byWeight(metrics.segoeUI) },
	{ family: 'Noto Sans', weights: byWeight(metrics.notoSans) },
	{ family: 'DejaVu Sans', weights: { 400: dejaVu(1041), 700: dejaVu(1176) } },
];

function byWeight({ variants }: { variants: { regular: Metrics; 700: Metrics } }): Weights {
	return { 400: variants.regular, 700: variants['700'] };
}

function fontFace(family: string, names: string[], weight: keyof Weights, ofFallback: Metrics): string {
	const archivo = byWeight(metrics.archivo)[weight];
	const stack = createFontStack([archivo, ofFallback], { fontFaceFormat: 'styleObject' });
	const [face] = [stack.fontFaces].flat();
	const { sizeAdjust, ascentOverride, descentOverride } = face?.['@font-face'] ?? {};
	const files = names.flatMap((name) => (weight === '700' ? `${name} Bold` : [name, `${name} Regular`]));
	return `@font-face {
		font-family: 'Archivo as ${family}';
		src: ${files.map((name) => `local('${name}')`).join(', ')};
		font-weight: ${weight};
		size-adjust: ${sizeAdjust};
		ascent-override: ${ascentOverride};
		descent-override: ${descentOverride};
		line-gap-override: 0%;
	}`;
}

test('the faces shown until Archivo arrives have its measures (`npx vitest -u` writes them anew)', async () => {
	const faces = fallbacks.flatMap(({ family, alike = [], weights }) =>
		(['400', '700'] as const).map((weight) => fontFace(family, [family, ...alike], weight, weights[weight])),
	);
	const note =
		'/* What readers have, scaled to Archivo’s widths and heights. Written by tests/unit/font-fallback.test.ts. */';
	const options = await resolveConfig('src/styles/font-fallback.css');
	const css = await format(`@layer base { ${note}\n${faces.join('\n')} }`, { ...options, parser: 'css' });
	await expect(css).toMatchFileSnapshot('../../src/styles/font-fallback.css');
});

test('text is set in one of them until then', () => {
	const families = fallbacks.map(({ family }) => `'Archivo as ${family}'`);
	expect(valueOf('face', 'light').replaceAll(/\s+/g, ' ')).toBe(['Archivo', ...families, 'sans-serif'].join(', '));
});
