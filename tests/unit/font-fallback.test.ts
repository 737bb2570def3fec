import { expect, test } from 'vitest';
import { fallbackFaces } from '../../src/integrations/appearance/fallback-faces.ts';
import { stylesOfSite } from '../../src/integrations/appearance.ts';

const { faces: css, family } = await fallbackFaces('Archivo');
const faces = css.split('@font-face').slice(1);

test.each([
	['Arial', 98.6988, 98.3373],
	['DejaVu Sans', 86.5629, 82.1986],
])('the faces shown until Archivo arrives have its measures, in both weights: %s', (name, regular, bold) => {
	const shown = faces.filter((face) => face.includes(`Fallback: ${name}"`));
	expect(shown.map((face) => /font-weight: (\d+)/.exec(face)?.[1])).toEqual(['400', '700']);
	expect(shown.map((face) => Number(/size-adjust: ([\d.]+)%/.exec(face)?.[1]))).toEqual([regular, bold]);
});

test('text is set in one of them until then', async () => {
	const families = new Set(faces.map((face) => /font-family: "([^"]+)"/.exec(face)?.[1] ?? ''));
	expect(family.replaceAll('"', "'")).toBe(
		['Archivo', ...[...families].map((name) => `'${name}'`), 'sans-serif'].join(', '),
	);
	expect(await stylesOfSite((address) => `/below${address}`)).toMatch(
		/--face: Archivo, [^;]+sans-serif;[^]+\/below\/fonts\//,
	);
});
