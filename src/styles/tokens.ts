import { readFileSync } from 'node:fs';
import { siteConfig } from '#site-config/site-config.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const css = readFileSync('src/styles/tokens.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

/**
 * The custom properties that `:root` declares outside media queries, and the site’s accents, by name without the dashes:
 * `paper` → `light-dark(…)`.
 */
export const tokens: ReadonlyMap<string, string> = new Map([
	...[...(/:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
		([, name, value]) => [name ?? '', value ?? ''] as const,
	),
	['accent', siteConfig().accent],
	['accent-dark', siteConfig().accentDark],
]);

/** The value of a token in a theme, with `light-dark()` and `var()` resolved: `#101418`. */
export function valueOf(token: string, theme: Theme): string {
	const value = tokens.get(token);
	if (value === undefined) throw new Error(`src/styles/tokens.css declares no --${token}.`);
	const [, light, dark] = /^light-dark\(([^,]+),\s*(.+)\)$/.exec(value) ?? [];
	const chosen = (theme === 'light' ? light : dark) ?? value;
	const [, next] = /^var\(--([\w-]+)\)$/.exec(chosen) ?? [];
	return next === undefined ? chosen : valueOf(next, theme);
}
