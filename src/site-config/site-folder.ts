/**
 * The folder that holds the site: its `src/content/`, `data/` and `public/`. It is the top of the project, or what SITE_FOLDER
 * names from there, as the tests do with a site of their own.
 */
export const siteFolder = process.env['SITE_FOLDER'] ?? '.';

const below = (folder: string): string => (siteFolder === '.' ? folder : `${siteFolder}/${folder}`);

/** What editors write. */
export const contentFolder = below('src/content');

/** Boards, exchange rates, labels, what was published, the sample and the night. */
export const dataFolder = below('data');

/** Files that the site has as they are: mark, icons, pictures. */
export const publicFolder = below('public');

/** What its builds keep for the next one. */
export const cacheFolder = below('.cache');

/** Where it is built. */
export const distFolder = below('dist');
