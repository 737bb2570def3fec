/** Characters of base32 in a listing’s id: forty bits, so that the postings of years hardly ever share one. */
export const ID_LENGTH = 8;

/** What a listing’s id looks like: `kgmdof6p` */
export const idPattern = new RegExp(`^[a-z2-7]{${ID_LENGTH}}$`);
