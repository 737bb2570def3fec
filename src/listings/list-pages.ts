import { belowJobs, jobsOfChoicePath, numberedPath } from '#routes/jobs.ts';
import { jobListsPath, roleJobsPath } from '#routes/pages.ts';
import { memoize } from '#domain/memoize.ts';
import {
	conditionDimensions,
	type ConditionDimension,
	countryName,
	mostNamed,
	NOT_STATED,
	type FacetName,
} from '#filter/facets.ts';
import { filterRows, type Row } from '#filter/filter.ts';
import type { ChoicesWithFeed } from '#filter/nearest-feed.ts';
import { emptyQuery, formatQuery, ROWS_PER_PAGE, toggled, type Query } from '#filter/query.ts';
import { facetNames, facetWords, type FacetWords } from './facet-words.ts';
import type { RoleListings } from './role-listings.ts';
import { ALL, listKey } from './standing.ts';
import { midSentence } from '#domain/letters.ts';
import { capital } from '#site/format.ts';
import type { Crumb } from '#site/linked-data.ts';

/** A job list with its own address: all jobs of a role, or those with one choice of a filter. */
export interface ListPage {
	roleListings: RoleListings;
	/** `/jobs/mlops-engineer/`, `/jobs/mlops-engineer/senior/` */
	path: string;
	heading: string;
	/** Follows “12 jobs” and says what they have in common: `on AWS`; null for all jobs of a role. */
	claim: string | null;
	/** The choice that it is for; null for all jobs of a role. */
	choice: { name: FacetName; label: string } | null;
	query: Query;
	rows: readonly Row[];
	/**
	 * Whether search engines may index it: it has enough jobs, its choice is not “not stated”, and it is not a near-copy of
	 * another list.
	 */
	isIndexable: boolean;
	/** The larger list with nearly the same jobs, which search engines should index instead; null if there is none. */
	copyOf: Pick<ListPage, 'path' | 'heading'> | null;
	/** The night when its jobs last changed, or when it fell below the minimum for a list; null if it never had enough jobs. */
	changedOn: string | null;
}

/** One choice of a filter, as shown next to a job list. */
export interface Choice {
	value: string;
	label: string;
	line: string | undefined;
	count: number;
	/** Address of its own job list; null if it has none. */
	href: string | null;
}
/** A filter with its choices. */
export interface Facet extends FacetWords {
	name: FacetName;
	/** The choices to show without a search. */
	choices: Choice[];
}

/** Headings in the words that people search for: `Remote data engineer jobs`, `Remote site reliability engineer (SRE) jobs`. */
export function jobsHeading({ label, short }: Pick<RoleListings, 'label' | 'short'>): string {
	const name = midSentence(label);
	return `Remote ${name === short ? name : `${name} (${short})`} jobs`;
}

/** The breadcrumbs above a listing’s page, from the home page down. */
export const crumbsOf = (roleListings: RoleListings): Crumb[] => [
	{ href: jobListsPath(), label: 'Jobs' },
	{ href: roleJobsPath(roleListings.role), label: `${capital(roleListings.short)} jobs` },
];

/** How many countries and tools are shown; the others are found by typing. */
const MOST_COUNTRIES = 4;
const MOST_TOOLS = 7;

/** A condition of work becomes a filter only if at least this share of adverts says anything about it. */
export const LEAST_SAYING = 0.1;

/** The filters of a role’s job list, in reading order, with a count for each choice. Filters without choices are left out. */
export const facetsOf = memoize((roleListings: RoleListings): readonly Facet[] => {
	const { counts } = filterRows(roleListings.index, emptyQuery());
	const choicesFor = (name: FacetName): Choice[] => {
		const all = roleListings.index.options[name].map(({ value, label, line }): Choice => {
			const isOpen = roleListings.lists.get(listKey(name, value))?.isOpen;
			const href = isOpen ? jobsOfChoicePath(roleListings.role, name, value) : null;
			return { value, label, line, count: counts(name).get(value) ?? 0, href };
		});
		if (name === 'tool') return all.toSorted((a, b) => b.count - a.count).slice(0, MOST_TOOLS);
		return name === 'country' ? mostNamedCountries(all, roleListings) : all;
	};
	return facetNames
		.map((name) => ({ name, ...facetWords[name], choices: choicesFor(name) }))
		.filter(({ name, choices }) => {
			const saying = choices.filter(({ value }) => value !== NOT_STATED).reduce((sum, { count }) => sum + count, 0);
			const isCondition = conditionDimensions.some((condition) => condition === name);
			return saying > 0 && (!isCondition || saying >= LEAST_SAYING * roleListings.index.rows.length);
		});
});

/** How many of a role’s listings say anything about a condition of work. */
export const sayingOf = ({ index }: RoleListings, name: string): number =>
	index.rows.filter((row) => !row[name as ConditionDimension].includes(NOT_STATED)).length;

/**
 * The countries that most listings name, and the choice “not stated”. Worldwide listings don’t count, because they fit every
 * country.
 */
function mostNamedCountries(all: readonly Choice[], { listings }: RoleListings): Choice[] {
	const codes = listings.flatMap(({ remote }) => remote.countries.map((code) => code.toLowerCase()));
	const values = [...mostNamed(codes, 1).slice(0, MOST_COUNTRIES), NOT_STATED];
	return values.flatMap((value) => all.filter((choice) => choice.value === value));
}

/**
 * The job lists of a role: the list of all jobs, then a list for each choice that has enough jobs now, or had enough not long
 * ago.
 */
export const listPagesOf = memoize((roleListings: RoleListings): ListPage[] => {
	const { index, short, lists } = roleListings;
	const all = lists.get(ALL);
	const base: ListPage = {
		roleListings,
		path: roleJobsPath(roleListings.role),
		heading: jobsHeading(roleListings),
		claim: null,
		choice: null,
		query: emptyQuery(),
		rows: index.rows,
		copyOf: null,
		isIndexable: all?.isOpen ?? false,
		changedOn: all?.changedOn ?? null,
	};
	const pages = facetNames.flatMap((name) =>
		choicesWithLists(name, roleListings).map(({ value, label, isOffered }): ListPage => {
			const query = toggled(emptyQuery(), name, value, [{ value, label }]);
			const claim = claimOf(facetWords[name], value, label);
			const isLevel = name === 'level' && value !== NOT_STATED;
			const standing = lists.get(listKey(name, value));
			return {
				roleListings,
				claim,
				choice: { name, label },
				query,
				copyOf: null,
				path: jobsOfChoicePath(roleListings.role, name, value),
				heading: isLevel ? `Remote ${label.toLowerCase()} ${short} jobs` : `Remote ${short} jobs ${claim}`,
				rows: isOffered ? filterRows(index, query).rows : [],
				isIndexable: standing?.isOpen === true && value !== NOT_STATED,
				changedOn: value === NOT_STATED ? null : (standing?.changedOn ?? null),
			};
		}),
	);
	const paths = pages.map(({ path }) => path);
	const twice = paths.find((path, at) => paths.indexOf(path) !== at);
	if (twice)
		throw new Error(
			`Two filters of ${base.path} would have the same address, ${twice}. Change one slug in src/content/vocabulary/.`,
		);
	return withoutCopies([base, ...pages]);
});

/** The choices of a filter that have job lists, including choices that no listing has tonight. */
function choicesWithLists(name: FacetName, roleListings: RoleListings) {
	const { lists, facets, index } = roleListings;
	const offered = index.options[name];
	const gone = [...lists.keys()]
		.filter((key) => key.startsWith(`${name}:`) && (name === 'scope' || name === 'country'))
		.map((key) => key.slice(name.length + 1))
		.filter((value) => offered.every((option) => option.value !== value))
		.map((value) => ({
			value,
			label: facets.regions.find(({ slug }) => slug === value)?.label ?? countryName(value),
		}));
	return [
		...offered.map((option) => ({ ...option, isOffered: true })),
		...gone.toSorted((a, b) => (a.value < b.value ? -1 : 1)).map((option) => ({ ...option, isOffered: false })),
	].filter(({ value }) => lists.has(listKey(name, value)));
}

/** The choices that have job lists, and therefore feeds, by filter. */
export const choicesWithFeed = memoize(
	(roleListings: RoleListings): ChoicesWithFeed =>
		Object.fromEntries(
			facetNames
				.map((name) => [
					name,
					choicesWithLists(name, roleListings).flatMap(({ value, isOffered }) => (isOffered ? value : [])),
				])
				.filter(([, values]) => (values?.length ?? 0) > 0),
		) as ChoicesWithFeed,
);

/** Two lists are nearly the same if the jobs that they share are more than this part of all jobs on either. */
const NEARLY_SAME = 0.8;

/** Marks near-copies: of lists with nearly the same jobs, only the largest may be indexed, and the others refer to it. */
export function withoutCopies(pages: readonly ListPage[]): ListPage[] {
	const kept: { page: ListPage; ids: Set<string> }[] = [];
	const copies = new Map<string, ListPage>();
	for (const page of pages.filter(({ isIndexable }) => isIndexable).toSorted((a, b) => b.rows.length - a.rows.length)) {
		const ids = new Set(page.rows.map(({ id }) => id));
		const same = kept.find((other) => {
			const shared = ids.intersection(other.ids).size;
			return shared / (ids.size + other.ids.size - shared) > NEARLY_SAME;
		});
		if (same) copies.set(page.path, same.page);
		else kept.push({ page, ids });
	}
	return pages.map((page) => {
		const copyOf = copies.get(page.path) ?? null;
		return { ...page, copyOf, isIndexable: page.isIndexable && copyOf === null };
	});
}

/** Follows “jobs” in a heading: `on AWS`, `open to Europe`, `paying up to $150,000 or more`. */
function claimOf({ claim, silent }: Pick<FacetWords, 'claim' | 'silent'>, value: string, label: string): string {
	if (value === NOT_STATED) return silent ?? '';
	return value === 'worldwide' ? 'open worldwide' : (claim?.(label) ?? '');
}

export interface NumberedPage {
	listPage: ListPage;
	/** Counted from 1. */
	page: number;
}

/** All pages of a role’s job lists, each with the part of its address after `/jobs/`. */
export function numberedPages(roleListings: RoleListings): { path: string; props: NumberedPage }[] {
	return listPagesOf(roleListings).flatMap((listPage) => {
		const pages = Math.max(1, Math.ceil(listPage.rows.length / ROWS_PER_PAGE));
		return Array.from({ length: pages }, (_, at) => ({
			path: belowJobs(numberedPath(listPage.path, at + 1)),
			props: { listPage, page: at + 1 },
		}));
	});
}

/** The query that shows the same jobs as this page. */
export const queryOf = ({ listPage, page }: NumberedPage): string => formatQuery({ ...listPage.query, page });
