import { payAxis as axis } from '#filter/site-pay.ts';

/** Position of an amount on the axis, in percent. Amounts beyond an end are placed at that end. */
export const onAxis = (thousand: number): number =>
	Math.round((Math.min(Math.max(thousand, axis.from), axis.to) - axis.from) * (1000 / (axis.to - axis.from))) / 10;
