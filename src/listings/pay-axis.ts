/** The pay axis, thousand US dollars: what is drawn at its two ends. */
export const axis = { from: 50, to: 350, ticks: [100, 200, 300] };
/** Where an amount stands on the axis, in percent; amounts beyond its ends stand at the ends. */
export const onAxis = (thousand: number): number =>
	Math.round((Math.min(Math.max(thousand, axis.from), axis.to) - axis.from) * (1000 / (axis.to - axis.from))) / 10;
