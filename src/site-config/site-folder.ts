/**
 * The folder of the site with its `src/content/`, `data/` and `public/`: the top of the project, or the folder in SITE_FOLDER,
 * which tests use for a site of their own.
 */
export const siteFolder = process.env['SITE_FOLDER'] ?? '.';

const below = (folder: string): string => (siteFolder === '.' ? folder : `${siteFolder}/${folder}`);

/** The content that editors write. */
export const contentFolder = below('src/content');

/** Boards, exchange rates, labels, published addresses, the sample data and the nightly snapshot. */
export const dataFolder = below('data');

/** Words of the trade that the spelling check accepts: one a line, in small letters. */
export const wordsFile = `${dataFolder}/words.txt`;

/** Files that are served unchanged: logo, icons, pictures. */
export const publicFolder = below('public');

/** Caches of earlier builds. */
export const cacheFolder = below('.cache');

/** The output of a build. */
export const distFolder = below('dist');
