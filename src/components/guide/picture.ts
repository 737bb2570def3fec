/** The width that the names of a picture’s rows take, of the 400 units that it is wide: letters are 13 units high. */
export const widthOf = (names: readonly string[]): number =>
	Math.min(180, 12 + Math.ceil(6.7 * Math.max(0, ...names.map(({ length }) => length))));
