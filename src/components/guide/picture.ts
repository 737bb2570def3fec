/** Width for the row labels of a picture that is 400 units wide, with letters 13 units high. */
export const widthOf = (names: readonly string[]): number =>
	Math.min(180, 12 + Math.ceil(6.7 * Math.max(0, ...names.map(({ length }) => length))));
