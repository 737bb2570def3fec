import type { ShikiTransformer } from 'shiki';

/** Matches Shiki’s name of a token’s colour in its theme of CSS variables, without the prefix. */
const variable = /var\(--astro-code-([a-z-]+)\)/;

/**
 * Gives each coloured token a class (`token-string`) instead of an inline style, because the pages’ security policy forbids
 * inline styles. src/styles/prose.css has the colours of both themes.
 */
export const classesForStyles: ShikiTransformer = {
	name: 'classes-for-styles',
	// By default Shiki leaves a line plain when it takes longer than half a second, so a slow machine would build different pages.
	preprocess(_code, options) {
		options.tokenizeTimeLimit = 0;
	},
	pre(node) {
		delete node.properties['style'];
		node.properties['class'] = 'code';
	},
	span(node) {
		const { style } = node.properties;
		delete node.properties['style'];
		const token = typeof style === 'string' ? variable.exec(style)?.[1] : undefined;
		if (token && token !== 'foreground') node.properties['class'] = token;
	},
};
