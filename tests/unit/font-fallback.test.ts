import { fromBuffer } from '@capsizecss/unpack';
import { expect, test } from 'vitest';
import { valueOf } from '../../src/styles/tokens.ts';
import { fallbackFaces } from '../../src/integrations/font/fallback-faces.ts';
import { metrics } from '../../src/integrations/font/metrics.ts';
import { fontAt } from '../../src/site/font-file.ts';

const faces = fallbackFaces().split('@font-face').slice(1);

test.each([
	['Arial', 98.6988, 98.3373],
	['DejaVu Sans', 86.5629, 82.1986],
])('the faces shown until Archivo arrives have its measures, in both weights: %s', (family, regular, bold) => {
	const shown = faces.filter((face) => face.includes(`Fallback: ${family}"`));
	expect(shown.map((face) => /font-weight: (\d+)/.exec(face)?.[1])).toEqual(['400', '700']);
	expect(shown.map((face) => Number(/size-adjust: ([\d.]+)%/.exec(face)?.[1]))).toEqual([regular, bold]);
});

test('text is set in one of them until then', () => {
	const families = new Set(faces.map((face) => /font-family: "([^"]+)"/.exec(face)?.[1] ?? ''));
	expect(valueOf('face', 'light').replaceAll(/\s+/g, ' ')).toBe(
		['Archivo', ...[...families].map((family) => `'${family}'`), 'sans-serif'].join(', '),
	);
});

test.each([400, 700] as const)(
	'the measures of Archivo are those of the font that is served, at weight %i',
	async (wght) => {
		const { xWidthAvg, ...heights } = metrics.archivo;
		const font = await fontAt({ wght, wdth: 100 });
		expect(await fromBuffer(font)).toMatchObject({ ...heights, xWidthAvg: xWidthAvg[wght] });
	},
);
