/** Least adverts, and least employers that placed them, below which a figure is not printed. */
export interface Floor {
	adverts: number;
	employers: number;
}

/** A median of fewer than six has no interval; quartiles of fewer than thirty are mostly chance. */
export const floors = {
	share: { adverts: 20, employers: 8 },
	median: { adverts: 6, employers: 6 },
	quartiles: { adverts: 30, employers: 10 },
} as const satisfies Record<string, Floor>;

/** Why a figure is not printed: each thing that there is too little of, with how much there is and is wanted. */
export type Shortfall = { of: 'adverts' | 'employers'; have: number; least: number }[];

/**
 * What `have` lacks to be printed, empty where nothing. A claim may ask for more than the floor (`least`), never for less.
 */
export function shortfall(
	have: Floor,
	kind: keyof typeof floors,
	least: { [Of in keyof Floor]?: number | undefined } = {},
): Shortfall {
	return (['adverts', 'employers'] as const)
		.map((of) => ({ of, have: have[of], least: Math.max(floors[kind][of], least[of] ?? 0) }))
		.filter((one) => one.have < one.least);
}
