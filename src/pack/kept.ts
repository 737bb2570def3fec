/** Tonight’s manifest of the open data, kept beside the snapshot by `npm run verify -- DIR --keep`. */
export const KEPT_MANIFEST = 'pack.json';
/** That of the night before. */
export const KEPT_PREVIOUS = 'pack.previous.json';
