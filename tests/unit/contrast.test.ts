import {
	converter,
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	wcagContrast,
	type Color,
	type Rgb,
} from 'culori';
import { expect, test } from 'vitest';
import { themes, valueOf, type Theme } from '../../src/styles/tokens.ts';

const lines = ['a', 'b', 'c', 'd', 'e'] as const;

/** WCAG 1.4.3: text smaller than 24 px, or than 18.7 px where bold. */
const text: [front: string, back: string, where: string][] = [
	['ink', 'paper', 'running text; `code`, labels, table cells'],
	['soft', 'paper', 'captions, heads of columns, placeholders, “not stated”'],
	['paper', 'ink', 'buttons: read the advert, search'],
	['on-here', 'here', 'hovered, focused and chosen links'],
	['on-board', 'board', 'the head of a listings page'],
	['ink', 'found', 'words marked in an excerpt, which may be set soft around them'],
	['stop', 'paper', 'a verdict: contradicts'],
	['go', 'paper', 'a verdict: supports'],
	...lines.map((line): [string, string, string] => [`on-line-${line}`, `line-${line}`, 'the letter of a bullet']),
];

/** WCAG 1.4.11: what must be seen to use a control or read a drawing. `--rule` only decorates. */
const graphics: typeof text = [
	['ink', 'paper', 'focus ring, bars, stations'],
	['ink', 'board', 'focus ring on the head of a listings page'],
	['ink', 'paper', 'border of a field'],
	['stop', 'paper', 'arm of a red flag, field with a fault'],
	['go', 'paper', 'arm of a green flag'],
	['on-here', 'here', 'the single track in a bottleneck'],
	...lines.map((line): [string, string, string] => [`line-${line}`, 'paper', 'a line of the map']),
];

for (const theme of themes) {
	test.each(text)(`%s on %s reads at 4.5:1 in ${theme}: %s`, (front, back) => {
		expect(wcagContrast(valueOf(front, theme), valueOf(back, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(graphics)(`%s on %s shows at 3:1 in ${theme}: %s`, (front, back) => {
		expect(wcagContrast(valueOf(front, theme), valueOf(back, theme))).toBeGreaterThanOrEqual(3);
	});
}

const linear = converter('lrgb');
const distance = differenceCiede2000();
/** The published matrices work on linear light; the library applies them to whatever it is handed as `rgb`. */
const onLight = (filter: (colour: Rgb) => Rgb) => (colour: string) =>
	({ ...filter({ ...linear(colour), mode: 'rgb' } as Rgb), mode: 'lrgb' }) as Color;
const eyes: [string, (colour: string) => Color | string][] = [
	['the common eye', (seen) => seen],
	['protanopia', onLight(filterDeficiencyProt(1))],
	['deuteranopia', onLight(filterDeficiencyDeuter(1))],
	['tritanopia', onLight(filterDeficiencyTrit(1))],
];
/** The least CIEDE2000 distance between any two lines; what the palette was found to keep, so that no change lowers it. */
const floors: Record<Theme, number> = { light: 12.8, dark: 10.5 };

for (const theme of themes) {
	test.each(eyes)(`no two lines look alike in ${theme} to %s`, (_, see) => {
		const pairs = lines.flatMap((one, at) => lines.slice(at + 1).map((other) => [one, other] as const));
		const apart = pairs.map(([one, other]) => ({
			pair: one + other,
			distance: distance(see(valueOf(`line-${one}`, theme)), see(valueOf(`line-${other}`, theme))),
		}));
		expect(apart.filter((pair) => pair.distance < floors[theme])).toEqual([]);
	});
}
