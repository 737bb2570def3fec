import { NOT_STATED, type FacetName } from '#filter/facets.ts';
import { emptyQuery, formatQuery, type Query } from '#filter/query.ts';
import { withQuery } from './base.ts';
import { choicePath, compareJobsPath, jobListsPath, roleJobsPath, youInAllRolesPath, youPath } from './pages.ts';

/** The jobs of a role that match a query, or all of them. */
export const jobsPath = (role: string, query: Partial<Query> = {}): string =>
	withQuery(roleJobsPath(role), formatQuery({ ...emptyQuery(), ...query }));

const leads: Partial<Record<FacetName, string>> = {
	track: 'track-',
	scope: 'remote-',
	country: 'remote-',
	pay: 'pay-',
};

/** The page with the listings of one choice of a facet. This address never changes. */
export const jobsOfChoicePath = (role: string, name: FacetName, value: string): string =>
	choicePath(role, slugOf(name, name === 'pay' && value !== NOT_STATED ? `from-${value}k` : value));

function slugOf(name: FacetName, value: string): string {
	if (value === NOT_STATED && !(name in leads)) return `${name}-${NOT_STATED}`;
	return `${leads[name] ?? ''}${value}`;
}

/** The part of a list’s address below the page of all lists, as page parameters use it: `mlops-engineer/senior`. */
export const belowJobs = (list: string): string => list.slice(jobListsPath().length, -1);

/** A numbered page of a list, from 1. */
export const numberedPath = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** The addresses of a list’s feeds. */
export const feedsOf = (list: string): { atom: string; json: string } => ({
	atom: `${list}feed.xml`,
	json: `${list}feed.json`,
});

/** The page that compares these listings side by side. */
export const comparedPath = (ids: readonly string[]): string =>
	withQuery(compareJobsPath(), ids.length === 0 ? '' : `ids=${ids.join()}`);

/**
 * The page that matches a reader’s skills with the open jobs of a role, or of all roles where the role is null:
 * `/jobs/sre/you/?show=linux,aws`
 */
export const shownPath = (role: string | null, shown: readonly string[]): string =>
	withQuery(role === null ? youInAllRolesPath() : youPath(role), shown.length === 0 ? '' : `show=${shown.join()}`);

/** Reads the query that `shownPath` writes: the known names in their usual order, and the unknown ones. */
export function readShown(search: string, known: readonly string[]): { shown: string[]; ignored: string[] } {
	const asked = (new URLSearchParams(search).get('show') ?? '').split(',').filter(Boolean);
	return {
		shown: known.filter((name) => asked.includes(name)),
		ignored: asked.filter((name) => !known.includes(name)),
	};
}
