import { NOT_STATED, type FacetName } from '#filter/facets.ts';
import { emptyQuery, formatQuery, type Query } from '#filter/query.ts';
import { withQuery } from './base.ts';
import { choicePath, compareJobsPath, jobListsPath, roleJobsPath, youPath } from './pages.ts';

/** The jobs of a role that meet a query; all of them without one. */
export const jobsPath = (role: string, query: Partial<Query> = {}): string =>
	withQuery(roleJobsPath(role), formatQuery({ ...emptyQuery(), ...query }));

const leads: Partial<Record<FacetName, string>> = {
	track: 'track-',
	scope: 'remote-',
	country: 'remote-',
	pay: 'pay-',
};

/** The page of the listings of one choice of a facet. Never changes. */
export const jobsOfChoicePath = (role: string, name: FacetName, value: string): string =>
	choicePath(role, slugOf(name, name === 'pay' && value !== NOT_STATED ? `from-${value}k` : value));

function slugOf(name: FacetName, value: string): string {
	if (value === NOT_STATED && !(name in leads)) return `${name}-${NOT_STATED}`;
	return `${leads[name] ?? ''}${value}`;
}

/** The part of an address below that of all lists, as pages are given it: `mlops-engineer/senior`. */
export const belowJobs = (list: string): string => list.slice(jobListsPath().length, -1);

/** A page of a list of listings, from 1. */
export const numberedPath = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** The feeds of a list of listings. */
export const feedsOf = (list: string): { atom: string; json: string } => ({
	atom: `${list}feed.xml`,
	json: `${list}feed.json`,
});

/** These listings side by side. */
export const comparedPath = (ids: readonly string[]): string =>
	withQuery(compareJobsPath(), ids.length === 0 ? '' : `ids=${ids.join()}`);

/** What a reader can show, beside the open jobs of a role: `/jobs/sre/you/?show=linux,aws` */
export const shownPath = (role: string, shown: readonly string[]): string =>
	withQuery(youPath(role), shown.length === 0 ? '' : `show=${shown.join()}`);

/** Reads what `shownPath` writes: the known names in their order, and what means nothing here. */
export function readShown(search: string, known: readonly string[]): { shown: string[]; ignored: string[] } {
	const asked = (new URLSearchParams(search).get('show') ?? '').split(',').filter(Boolean);
	return {
		shown: known.filter((name) => asked.includes(name)),
		ignored: asked.filter((name) => !known.includes(name)),
	};
}
