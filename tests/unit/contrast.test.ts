import { expect, test } from 'vitest';
import {
	contrast,
	deficiencies,
	distance,
	labDistance,
	readHex,
	seenWith,
	type Colour,
} from '../../src/components/styleguide/colour.ts';
import { themes, valueOf, type Theme } from '../../src/components/styleguide/tokens.ts';

const colour = (token: string, theme: Theme) => readHex(valueOf(token, theme));
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
		expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(graphics)(`%s on %s shows at 3:1 in ${theme}: %s`, (front, back) => {
		expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(3);
	});
}

const eyes: [string, (colour: Colour) => Colour][] = [
	['the common eye', (seen) => seen],
	...deficiencies.map((name): [string, (colour: Colour) => Colour] => [name, (seen) => seenWith(name, seen)]),
];
/** The least CIEDE2000 distance between any two lines; what the palette was found to keep, so that no change lowers it. */
const floors: Record<Theme, number> = { light: 12.9, dark: 10.5 };

for (const theme of themes) {
	test.each(eyes)(`no two lines look alike in ${theme} to %s`, (_, see) => {
		const pairs = lines.flatMap((one, at) => lines.slice(at + 1).map((other) => [one, other] as const));
		const apart = pairs.map(([one, other]) => ({
			pair: one + other,
			distance: distance(see(colour(`line-${one}`, theme)), see(colour(`line-${other}`, theme))),
		}));
		expect(apart.filter((pair) => pair.distance < floors[theme])).toEqual([]);
	});
}

test('contrast is 21 between black and white, and 4.48 between #777 and white', () => {
	expect(contrast(readHex('#000'), readHex('#fff'))).toBeCloseTo(21, 5);
	expect(contrast(readHex('#777777'), readHex('#fff'))).toBeCloseTo(4.48, 2);
});

/** Pairs 1, 7, 14, 17, 25 and 34 of the test data of Sharma, Wu and Dalal. */
test.each([
	[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
	[[50, 0, 0], [50, -1, 2], 2.3669],
	[[50, 2.5, 0], [50, 0, -2.5], 4.3065],
	[[50, 2.5, 0], [73, 25, -18], 27.1492],
	[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
	[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('the distance of %j and %j is that of the published table', (one, other, expected) => {
	expect(labDistance(one, other)).toBeCloseTo(expected, 4);
});

test('a grey stays grey to every eye', () => {
	for (const deficiency of deficiencies) {
		const [red, green, blue] = seenWith(deficiency, readHex('#808080'));
		expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(0.001);
	}
});
