/** Floors offered as pages, in thousand US dollars a year. */
export const payFloors = [150, 200, 250] as const;

/** Nights to look back, offered as choices; the first is tonight alone. */
export const seenWithin = [1, 3, 7, 30] as const;
