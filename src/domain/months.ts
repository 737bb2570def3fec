/** The months as texts write them out; the first is at 0. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);
