import type { Found } from '#filter/filter.ts';

/** A query from this many listings down is a narrow one: it is shown what stands in its way. */
export const FEW = 9;

/** What a query found of `all` listings, without the full stop. */
export const foundWords = ({ rows, unknownPay }: Found<unknown>, all: number): string =>
	`${rows.length} of ${all} jobs${unknownPay > 0 ? `; ${unknownPay} of them state no pay in dollars` : ''}`;
