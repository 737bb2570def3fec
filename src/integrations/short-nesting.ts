/** Before a nested selector that begins with a type, a class, an attribute, a pseudo-class or a child’s sign. */
const ampersand = /(?<=[{};,])&(?: (?=[a-z.:[#*])|(?=>))/g;

/**
 * Leaves out the `&` of nested rules where a space or a child’s sign follows it, which says what leaving it out says.
 * Every browser that knows `light-dark()`, which the tokens rest on, reads nested rules without it. `css` is minified.
 */
export function withShortNesting(css: string): string {
	return css.replaceAll(ampersand, '');
}
