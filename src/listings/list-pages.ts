import type { Row } from '#filter/columns.ts';
import { FACET_FLOOR, facetSlug, mostNamed, NOT_STATED, type Dimension } from '#filter/facets.ts';
import { filterRows } from '#filter/filter.ts';
import type { Listing } from '#domain/listing.ts';
import { emptyQuery, formatQuery, ROWS_PER_PAGE, type Query } from '#filter/query.ts';
import { payFloors } from '#filter/filter-steps.ts';
import type { RoleListings } from './role-listings.ts';
import { capital, midSentence } from '#site/format.ts';
import type { Crumb } from '#site/linked-data.ts';

/** A list of listings with an address of its own: all of a role, or those of one choice of a facet. */
export interface ListPage {
	roleListings: RoleListings;
	/** `/jobs/mlops-engineer/`, `/jobs/mlops-engineer/senior/` */
	path: string;
	heading: string;
	/** What the listings of a facet have in common, to go on from “12 listings”; null for all of a role. */
	claim: string | null;
	query: Query;
	rows: readonly Row[];
}

/** One choice of a facet, as a list shows it. */
export interface Choice {
	value: string;
	label: string;
	line: string | undefined;
	count: number;
	/** Address of its page; null below the floor. */
	href: string | null;
}
export interface Facet {
	name: 'pay' | Exclude<Dimension, 'tool' | 'kind' | 'source'>;
	heading: string;
	any: string;
	/** Those worth showing at once. */
	choices: Choice[];
	/** What asks for the rest by name; null where all are shown. */
	other: string | null;
}

const headings: Record<Facet['name'], [heading: string, any: string]> = {
	track: ['Track', 'Any track'],
	level: ['Level', 'Any level'],
	cloud: ['Cloud', 'Any cloud'],
	country: ['You work from', 'Anywhere'],
	scope: ['Open to', 'Any region'],
	pay: ['Pay, at least', 'Any pay'],
	specialisation: ['Specialisation', 'Any'],
};
const order = Object.keys(headings) as Facet['name'][];

/** What people search for: `Remote data engineer jobs`, `Remote site reliability engineer (SRE) jobs`. */
export function jobsHeading({ label, short }: Pick<RoleListings, 'label' | 'short'>): string {
	const name = midSentence(label);
	return `Remote ${name === short ? name : `${name} (${short})`} jobs`;
}

/** The page of all listings of a role. */
export const rolePath = ({ role }: Pick<RoleListings, 'role'>): string => `/jobs/${role}/`;

/** The pages between the home page and a listing’s, open or closed. */
export const crumbsOf = (roleListings: RoleListings): Crumb[] => [
	{ href: '/jobs/', label: 'Jobs' },
	{ href: rolePath(roleListings), label: `${capital(roleListings.short)} jobs` },
];

/** Countries shown at once; a field asks for the rest. */
const MOST_COUNTRIES = 4;

/**
 * The facets of a role’s listings that have pages, in reading order, each choice with its count; a facet without choices is left
 * out.
 */
export function facetsOf(roleListings: RoleListings): Facet[] {
	const { index, listings } = roleListings;
	const { counts, pay } = filterRows(index, emptyQuery());
	const choice = (name: Facet['name'], value: string, label: string, count: number, line?: string): Choice => ({
		value,
		label,
		line,
		count,
		href: isPaged(name, value, count) ? `${rolePath(roleListings)}${facetSlug(name, slugValue(name, value))}/` : null,
	});
	const list = (name: Exclude<Facet['name'], 'pay'>) => {
		const found = counts(name);
		return index.options[name].map(({ value, label, line }, at) => choice(name, value, label, found[at] ?? 0, line));
	};
	const isSilent = ({ value }: Choice) => value === NOT_STATED;
	const mostCountries = () => {
		const first = countriesNamed(listings);
		const [silent, all] = [list('country').filter(isSilent), list('country').filter((one) => !isSilent(one))];
		const rank = ({ value }: Choice) => (first.includes(value) ? first.indexOf(value) : first.length);
		const ranked = all.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
		return [...ranked.slice(0, MOST_COUNTRIES), ...silent];
	};
	const choicesOf = (name: Facet['name']) => {
		if (name === 'country') return mostCountries();
		if (name !== 'pay') return list(name);
		return [
			...payFloors.map((floor) => choice(name, String(floor), `$${floor},000`, pay.from(floor))),
			choice(name, NOT_STATED, 'not stated', pay.unknown()),
		];
	};
	return order
		.map((name) => ({
			name,
			heading: headings[name][0],
			any: headings[name][1],
			choices: choicesOf(name),
			other: name === 'country' ? 'Another country' : null,
		}))
		.filter((facet) => facet.choices.some(({ value, count }) => value !== NOT_STATED && count > 0));
}

/** By how many listings name them; worldwide ones fit every country alike. */
const countriesNamed = (listings: readonly Listing[]): string[] =>
	mostNamed(
		listings.flatMap(({ remote }) => remote.countries),
		FACET_FLOOR,
	).map((code) => code.toLowerCase());

/** Without script there is a page for each choice that has enough listings. */
function isPaged(name: Facet['name'], value: string, count: number): boolean {
	if (count < FACET_FLOOR) return false;
	// The same list as that of the listings open to no place named.
	return name !== 'country' || value !== NOT_STATED;
}

const slugValue = (name: Facet['name'], value: string) =>
	name === 'pay' && value !== NOT_STATED ? `from-${value}k` : value;

/** The page of all listings of a role, then one for each choice that has enough listings. */
export function listPagesOf(roleListings: RoleListings): ListPage[] {
	const { index, short } = roleListings;
	const base: ListPage = {
		roleListings,
		path: rolePath(roleListings),
		heading: jobsHeading(roleListings),
		claim: null,
		query: emptyQuery(),
		rows: index.rows,
	};
	const facets = facetsOf(roleListings).flatMap(({ name, choices }) =>
		choices.flatMap(({ value, label, href }): ListPage[] => {
			if (href === null) return [];
			const query = queryFor(name, value);
			const claim = claimOf(name, value, label);
			const heading =
				name === 'level' && value !== NOT_STATED
					? `Remote ${label.toLowerCase()} ${short} jobs`
					: `Remote ${short} jobs ${claim}`;
			const found = filterRows(index, query);
			return [{ roleListings, path: href, heading, claim, query, rows: found.rows }];
		}),
	);
	const paths = facets.map(({ path }) => path);
	const twice = paths.find((path, at) => paths.indexOf(path) !== at);
	if (twice)
		throw new Error(
			`Two filters of ${base.path} want the address ${twice}. Change one slug in src/content/vocabulary/.`,
		);
	return [base, ...facets];
}

function queryFor(name: Facet['name'], value: string): Query {
	const query = emptyQuery();
	if (name !== 'pay') return { ...query, [name]: [value] };
	return value === NOT_STATED ? { ...query, nopay: true } : { ...query, min: Number(value) };
}

/** What follows “jobs”: `on AWS`, `open to Europe`, `paying up to $150,000 or more`. */
function claimOf(name: Facet['name'], value: string, label: string): string {
	const place = `${/^United |lands$/.test(label) ? 'the ' : ''}${label}`;
	const said: Partial<Record<Facet['name'], [stated: string, silent: string]>> = {
		track: [`on the ${midSentence(label)} track`, 'that fit no track'],
		level: [`at ${label.toLowerCase()} level`, 'that state no level'],
		cloud: [`on ${label}`, 'that name no cloud'],
		scope: [value === 'worldwide' ? 'open worldwide' : `open to ${place}`, 'that name no place'],
		country: [`open to ${place}`, ''],
		specialisation: [`in ${/^[A-Z]{2}/.test(label) ? label : label.toLowerCase()}`, ''],
		pay: [`paying ${label} or more`, 'that state no pay in dollars'],
	};
	return said[name]?.[value === NOT_STATED ? 1 : 0] ?? '';
}

export interface NumberedPage {
	listPage: ListPage;
	/** From 1. */
	page: number;
}

/** Every list of a role, cut into pages, each with the part of its address after `/jobs/`. */
export function numberedPages(roleListings: RoleListings): { path: string; props: NumberedPage }[] {
	return listPagesOf(roleListings).flatMap((listPage) => {
		const pages = Math.max(1, Math.ceil(listPage.rows.length / ROWS_PER_PAGE));
		return Array.from({ length: pages }, (_, at) => ({
			path: pagePath(listPage.path, at + 1).replace(/^\/jobs\/|\/$/g, ''),
			props: { listPage, page: at + 1 },
		}));
	});
}

export const pagePath = (path: string, page: number): string => (page === 1 ? path : `${path}page/${page}/`);

/** What the page shows, as the query it would be. */
export const queryOf = ({ listPage, page }: NumberedPage): string => formatQuery({ ...listPage.query, page });
