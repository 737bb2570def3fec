/** English month names; index 0 is January. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);
