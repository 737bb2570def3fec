/** The pay axis in thousands of US dollars: its two ends, and its ticks. */
export const axis = { from: 50, to: 350, ticks: [100, 200, 300] };
/** Position of an amount on the axis, in percent. Amounts beyond an end are placed at that end. */
export const onAxis = (thousand: number): number =>
	Math.round((Math.min(Math.max(thousand, axis.from), axis.to) - axis.from) * (1000 / (axis.to - axis.from))) / 10;
