import { modeLrgb, modeRgb, useMode, wcagContrast } from 'culori/fn';

/** What the accent stands beside; src/styles/tokens.css has the same colours. */
export const BESIDE_ACCENT = { ink: '#101418', night: '#0d1115', snow: '#eceff1' } as const;

/** WCAG 1.4.3: contrast of text smaller than 24 px with its ground. */
const LEAST = 4.5;

useMode(modeRgb);
useMode(modeLrgb);

const lacks = (accent: string, beside: string, name: string): string | null => {
	const contrast = wcagContrast(accent, beside);
	return contrast >= LEAST ? null : `${contrast.toFixed(2)}:1 with ${name}, ${beside}`;
};

/**
 * Why an accent cannot be read, or null where it can. It is the ground of dark text, and letters on the dark ground of night.
 * @param accent `#ffd500`
 */
export function accentFault(accent: string): string | null {
	const fault = lacks(accent, BESIDE_ACCENT.ink, 'the text on it') ?? lacks(accent, BESIDE_ACCENT.night, 'a dark page');
	return fault && `a lighter colour: its contrast is ${fault}, and 4.5:1 is needed`;
}

/** The same of the accent of dark pages, which is the ground of light text. */
export function darkAccentFault(accent: string): string | null {
	const fault = lacks(accent, BESIDE_ACCENT.snow, 'the text on it');
	return fault && `a darker colour: its contrast is ${fault}, and 4.5:1 is needed`;
}
