import { modeLrgb, modeRgb, useMode, wcagContrast } from 'culori/fn';

/** The colours next to which the accent appears, the same as in src/styles/tokens.css. */
export const BESIDE_ACCENT = { ink: '#101418', night: '#0d1115', snow: '#eceff1' } as const;

/** The minimum contrast of WCAG 1.4.3 for text smaller than 24 px. */
const LEAST = 4.5;

useMode(modeRgb);
useMode(modeLrgb);

const lacks = (accent: string, beside: string, name: string): string | null => {
	const contrast = wcagContrast(accent, beside);
	return contrast >= LEAST ? null : `${contrast.toFixed(2)}:1 with ${name}, ${beside}`;
};

/**
 * Why an accent colour is not readable, or null when it is. The accent is used behind dark text and for letters on dark pages.
 * @param accent `#ffd500`
 */
export function accentFault(accent: string): string | null {
	const fault = lacks(accent, BESIDE_ACCENT.ink, 'the text on it') ?? lacks(accent, BESIDE_ACCENT.night, 'a dark page');
	return fault && `a lighter colour: its contrast is ${fault}, and 4.5:1 is needed`;
}

/** The same check for the accent of dark pages, which is used behind light text. */
export function darkAccentFault(accent: string): string | null {
	const fault = lacks(accent, BESIDE_ACCENT.snow, 'the text on it');
	return fault && `a darker colour: its contrast is ${fault}, and 4.5:1 is needed`;
}
