import { inBase } from './base.ts';

/** One string parameter for each `<name>` in a pattern, in order. */
type Names<Pattern extends string> = Pattern extends `${string}<${string}>${infer Rest}`
	? [name: string, ...names: Names<Rest>]
	: [];

/** Builds the address of a page from the names in its pattern. */
export interface Page<Pattern extends string = string> {
	(...names: Names<Pattern>): string;
	/** The pattern from the site’s root: `/guides/<role>/tracks/<name>/` */
	readonly pattern: Pattern;
}

/* @__NO_SIDE_EFFECTS__ */
function page<const Pattern extends string>(pattern: Pattern): Page<Pattern> {
	const address = (...names: string[]) => inBase(pattern.replaceAll(/<\w+>/g, () => names.shift() ?? ''));
	return Object.assign(address, { pattern });
}

export const homePath = page('/');
/** Has no file ending, because hosts differ in how they name this page. */
export const notFoundPath = page('/404');
export const searchPath = page('/search/');
export const shortlistPath = page('/shortlist/');
export const glossaryPath = page('/glossary/');
export const sourcesPath = page('/sources/');
export const toolsPath = page('/tools/');
/** A survey of recorded adverts. */
export const editionPath = page('/editions/<name>/');
/** The open data of the latest night. */
export const dataPath = page('/data/');
/** The page on which readers query the open data in SQL. */
export const queryPath = page('/data/query/');
export const styleguidePath = page('/styleguide/');
/** A page of text about the site itself: `methodology`. */
export const sitePagePath = page('/<name>/');

export const guidesPath = page('/guides/');
export const guidePath = page('/guides/<role>/');
export const trackPath = page('/guides/<role>/tracks/<name>/');
export const skillPath = page('/guides/<role>/skills/<name>/');
export const movePath = page('/guides/<role>/from/<name>/');
/** A page for people who already have the job. */
export const inTheJobPath = page('/guides/<role>/in-the-job/<name>/');
export const mapPath = page('/guides/<role>/map/');
export const levelsPath = page('/guides/<role>/levels/');
export const payPath = page('/guides/<role>/pay/');
export const employersPath = page('/guides/<role>/employers/');
export const checklistPath = page('/guides/<role>/checklist/');
export const hiringPath = page('/guides/<role>/hiring/');
export const claimsPath = page('/guides/<role>/claims/');

/** The page that estimates what a reader would be paid. */
export const paidPath = page('/pay/');

/** Terms of work: visas, contracts, on-call and the like. */
export const termsPath = page('/terms/');
export const situationPath = page('/terms/<name>/');

export const comparisonsPath = page('/compare/');
export const comparisonPath = page('/compare/<name>/');

export const jobListsPath = page('/jobs/');
export const compareJobsPath = page('/jobs/compare/');
export const howLongPath = page('/jobs/how-long/');
/** The page that reads an advert pasted by a reader. */
export const readAdvertPath = page('/jobs/read/');
export const roleJobsPath = page('/jobs/<role>/');
/** Matches a reader’s skills with the open jobs of all roles. */
export const youInAllRolesPath = page('/jobs/you/');
/** The page that matches a reader’s skills with the open jobs of a role. */
export const youPath = page('/jobs/<role>/you/');
/** The listings of one choice of a facet. */
export const choicePath = page('/jobs/<role>/<choice>/');
/** The folder of all listings, which is not a page itself. */
export const listingsPath = page('/listings/');
export const listingPath = page('/listings/<id>/');

/** The words by which adverts are read, for the page that reads a pasted advert. */
export const advertWordsFile = page('/jobs/read.json');
/**
 * The manifest that makes the page for reading adverts an app which can receive shared text, and the service worker that keeps
 * the text on the device.
 */
export const shareManifest = page('/jobs/read/app.webmanifest');
export const shareWorkerFile = page('/jobs/read/share.js');
/** The details of a role’s jobs for call sheets. */
export const sheetsFile = page('/shortlist/<role>.json');
/** The details of a job for comparisons. */
export const factsFile = page('/listings/<id>.json');
/** A file of the open data: `adverts.csv` */
export const packFile = page('/data/pack/<file>');
export const jobIndexFile = page('/jobs-index/<file>.json');
export const pictureFile = page('/sharing/<picture>.png');
export const siteMapFile = page('/sitemap-index.xml');
export const securityFile = page('/.well-known/security.txt');
export const fontFile = page('/fonts/<file>');
/** The site’s logo in public/, from which its icons are made. */
export const markFile = page('/mark.svg');
export const faviconFile = page('/favicon.ico');
/** A PNG icon: `icon-512` */
export const iconFile = page('/<icon>.png');
/** The icons, with their width and height in pixels. */
export const ICONS = { 'apple-touch-icon': 180, 'icon-512': 512 } as const;

/** The last part of a page’s address: `/listings/k2x7qmsd/` → `k2x7qmsd` */
export const nameIn = (address: string): string => address.split('/').at(-2) ?? '';
