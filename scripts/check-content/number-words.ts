/** The numbers up to nineteen as texts write them out; the first is 0. */
export const UP_TO_NINETEEN =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);

/** The tens from twenty on. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
