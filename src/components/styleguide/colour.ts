/** Linear-light red, green and blue, each 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads `#0b5fd0` or `#fff`. */
export function readHex(hex: string): Colour {
	const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(hex) ? hex.slice(1) : null;
	if (digits === null) throw new Error(`“${hex}” is not a colour in hexadecimal. Write it as #rgb or #rrggbb.`);
	const pairs = digits.length === 3 ? [...digits].map((d) => d + d) : (digits.match(/../g) ?? []);
	const [red = 0, green = 0, blue = 0] = pairs.map((pair) => toLinear(Number.parseInt(pair, 16) / 255));
	return [red, green, blue];
}

const toLinear = (c: number) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
	const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof deficiencies)[number];

/**
 * Severity 1.0 of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
 * Deficiency”, IEEE TVCG 15(6), 2009, table 1. They work on linear light.
 */
const matrices: Record<Deficiency, readonly Colour[]> = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** The colour as an eye with the deficiency sees it. */
export function seenWith(deficiency: Deficiency, [red, green, blue]: Colour): Colour {
	const clipped = (n: number) => Math.min(1, Math.max(0, n));
	const [r = 0, g = 0, b = 0] = matrices[deficiency].map(([fromRed, fromGreen, fromBlue]) =>
		clipped(fromRed * red + fromGreen * green + fromBlue * blue),
	);
	return [r, g, b];
}

/** CIE L*a*b* of a colour, white being D65. */
function toLab([red, green, blue]: Colour): readonly [number, number, number] {
	const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
	const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
	const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
	const f = (t: number) => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27 / 116) * t + 16 / 116);
	return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const hue = (a: number, b: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/** CIEDE2000 distance of two colours; about 1 is the least a trained eye tells apart side by side. */
export function distance(one: Colour, other: Colour): number {
	return labDistance(toLab(one), toLab(other));
}

/** As in Sharma, Wu and Dalal, “The CIEDE2000 Color-Difference Formula”, 2005; their names in comments. */
export function labDistance(
	[l1, a1, b1]: readonly [number, number, number],
	[l2, a2, b2]: readonly [number, number, number],
): number {
	const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))); // 1 + G
	const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]; // C′
	const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)]; // h′
	const grey = c1 * c2 === 0;
	const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180; // Δh′
	const far = Math.abs(h1 - h2) > 180;
	const h = grey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2; // mean h′
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63); // T
	const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
	const chroma = (c2 - c1) / (1 + 0.045 * c);
	const tint = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (1 + 0.015 * c * t);
	const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2))); // R_T
	return Math.sqrt(lightness ** 2 + chroma ** 2 + tint ** 2 + rotation * chroma * tint);
}
