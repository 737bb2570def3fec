/** The minimum number of adverts and of employers for printing a figure. */
export interface Floor {
	adverts: number;
	employers: number;
}

/** A median of fewer than six values has no interval; quartiles of fewer than thirty are mostly chance. */
export const floors = {
	share: { adverts: 20, employers: 8 },
	median: { adverts: 6, employers: 6 },
	quartiles: { adverts: 30, employers: 10 },
} as const satisfies Record<string, Floor>;

/** Why a figure is not printed: what there is too little of, with the actual and the required number. */
export type Shortfall = { of: 'adverts' | 'employers'; have: number; least: number }[];

/**
 * What `have` lacks for a figure to be printed; empty when nothing. A claim may require more than the floor (`least`), never
 * less.
 */
export function shortfall(
	have: Floor,
	kind: keyof typeof floors,
	least: { [Of in keyof Floor]?: number | undefined } = {},
): Shortfall {
	return (['adverts', 'employers'] as const)
		.map((of) => ({ of, have: have[of], least: Math.max(floors[kind][of], least[of] ?? 0) }))
		.filter(({ have, least }) => have < least);
}
