/** Number of base32 characters in a listing’s id: forty bits, so that two jobs of several years hardly ever share an id. */
export const ID_LENGTH = 8;

/** The pattern of a listing’s id, such as `kgmdof6p`. */
export const idPattern = new RegExp(`^[a-z2-7]{${ID_LENGTH}}$`);
