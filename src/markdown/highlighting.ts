import type { ShikiTransformer } from 'shiki';

/** Shiki’s names for what it colours, as its theme of CSS variables has them, without the prefix. */
const variable = /var\(--astro-code-([a-z-]+)\)/;

/**
 * Gives each coloured word a class (`token-string`) in place of an inline style, which the pages’ policy forbids; the
 * colours of both themes stand in src/styles/prose.css.
 */
export const classesForStyles: ShikiTransformer = {
	name: 'classes-for-styles',
	// A line that takes longer than half a second is left plain otherwise, so that a busy machine would build other pages.
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
