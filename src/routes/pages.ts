import { inBase } from './base.ts';

/** What stands for names in a pattern, in its order. */
type Names<Pattern extends string> = Pattern extends `${string}<${string}>${infer Rest}`
	? [name: string, ...names: Names<Rest>]
	: [];

/** Gives the address of a page by the names in its pattern. */
export interface Page<Pattern extends string = string> {
	(...names: Names<Pattern>): string;
	/** From the site’s root: `/guides/<role>/tracks/<name>/` */
	readonly pattern: Pattern;
}

/* @__NO_SIDE_EFFECTS__ */
function page<const Pattern extends string>(pattern: Pattern): Page<Pattern> {
	const address = (...names: string[]) => inBase(pattern.replaceAll(/<\w+>/g, () => names.shift() ?? ''));
	return Object.assign(address, { pattern });
}

export const homePath = page('/');
/** How its address goes on differs from host to host. */
export const notFoundPath = page('/404');
export const searchPath = page('/search/');
export const shortlistPath = page('/shortlist/');
export const glossaryPath = page('/glossary/');
export const sourcesPath = page('/sources/');
export const toolsPath = page('/tools/');
/** A survey of recorded adverts. */
export const editionPath = page('/editions/<name>/');
/** The open data of the night. */
export const dataPath = page('/data/');
/** Where readers ask the open data in SQL. */
export const queryPath = page('/data/query/');
export const styleguidePath = page('/styleguide/');
/** A page of running text on the site itself: `methodology`. */
export const sitePagePath = page('/<name>/');

export const guidesPath = page('/guides/');
export const guidePath = page('/guides/<role>/');
export const trackPath = page('/guides/<role>/tracks/<name>/');
export const skillPath = page('/guides/<role>/skills/<name>/');
export const movePath = page('/guides/<role>/from/<name>/');
/** A page for people who have the job. */
export const inTheJobPath = page('/guides/<role>/in-the-job/<name>/');
export const mapPath = page('/guides/<role>/map/');
export const levelsPath = page('/guides/<role>/levels/');
export const payPath = page('/guides/<role>/pay/');
export const employersPath = page('/guides/<role>/employers/');
export const checklistPath = page('/guides/<role>/checklist/');
export const hiringPath = page('/guides/<role>/hiring/');
export const claimsPath = page('/guides/<role>/claims/');

/** What somebody would be paid. */
export const paidPath = page('/pay/');

/** Terms of work: visas, contracts, on-call and the like. */
export const termsPath = page('/terms/');
export const situationPath = page('/terms/<name>/');

export const comparisonsPath = page('/compare/');
export const comparisonPath = page('/compare/<name>/');

export const jobListsPath = page('/jobs/');
export const compareJobsPath = page('/jobs/compare/');
export const howLongPath = page('/jobs/how-long/');
/** Where a reader has an advert read. */
export const readAdvertPath = page('/jobs/read/');
export const roleJobsPath = page('/jobs/<role>/');
/** What a reader can show, beside the open jobs of a role. */
export const youPath = page('/jobs/<role>/you/');
/** The listings of one choice of a facet. */
export const choicePath = page('/jobs/<role>/<choice>/');
/** All listings; it has no page of its own. */
export const listingsPath = page('/listings/');
export const listingPath = page('/listings/<id>/');

/** What adverts are read by, for the page on which a reader brings one. */
export const advertWordsFile = page('/jobs/read.json');
/** Makes the reader of adverts an app that texts can be shared with, and what keeps them from being sent. */
export const shareManifest = page('/jobs/read/app.webmanifest');
export const shareWorkerFile = page('/jobs/read/share.js');
/** What call sheets show of a role’s jobs. */
export const sheetsFile = page('/shortlist/<role>.json');
/** What a comparison shows of a job. */
export const factsFile = page('/listings/<id>.json');
/** One of its files: `adverts.csv` */
export const packFile = page('/data/pack/<file>');
export const jobIndexFile = page('/jobs-index/<file>.json');
export const pictureFile = page('/sharing/<picture>.png');
export const siteMapFile = page('/sitemap-index.xml');
export const securityFile = page('/.well-known/security.txt');
export const fontFile = page('/fonts/<file>');
/** The mark of the site, which lies in public/ and from which its icons are made. */
export const markFile = page('/mark.svg');
export const faviconFile = page('/favicon.ico');
/** An icon as PNG: `icon-512` */
export const iconFile = page('/<icon>.png');
/** How many pixels each is wide and high. */
export const ICONS = { 'apple-touch-icon': 180, 'icon-512': 512 } as const;

/** The last name in the address of a page: `/listings/k2x7qmsd/` → `k2x7qmsd` */
export const nameIn = (address: string): string => address.split('/').at(-2) ?? '';
