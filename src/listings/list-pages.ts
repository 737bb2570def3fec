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

/** A list of listings with an address of its own: all of a role, or those of one choice of a facet. */
export interface ListPage {
	roleListings: RoleListings;
	/** `/jobs/mlops-engineer/`, `/jobs/mlops-engineer/senior/` */
	path: string;
	heading: string;
	/** What the listings of a facet have in common, to go on from “12 listings”; null for all of a role. */
	claim: string | null;
	/** The choice it is of; null for all of a role. */
	choice: { name: FacetName; label: string } | null;
	query: Query;
	rows: readonly Row[];
	/** Whether search engines may list it: it has jobs enough, says more than that something is not stated, and is no copy. */
	isIndexable: boolean;
	/** The list that holds nearly the same jobs, and more, for search engines to list instead; null where there is none. */
	copyOf: Pick<ListPage, 'path' | 'heading'> | null;
	/** Night on which what it holds last changed, or it ceased to be found; null for one that never was. */
	changedOn: string | null;
}

/** One choice of a facet, as a list shows it. */
export interface Choice {
	value: string;
	label: string;
	line: string | undefined;
	count: number;
	/** Address of its page; null where it has none. */
	href: string | null;
}
/** A list of choices. */
export interface Facet extends FacetWords {
	name: FacetName;
	/** Those worth showing at once. */
	choices: Choice[];
}

/** What people search for: `Remote data engineer jobs`, `Remote site reliability engineer (SRE) jobs`. */
export function jobsHeading({ label, short }: Pick<RoleListings, 'label' | 'short'>): string {
	const name = midSentence(label);
	return `Remote ${name === short ? name : `${name} (${short})`} jobs`;
}

/** The pages between the home page and a listing’s, open or closed. */
export const crumbsOf = (roleListings: RoleListings): Crumb[] => [
	{ href: jobListsPath(), label: 'Jobs' },
	{ href: roleJobsPath(roleListings.role), label: `${capital(roleListings.short)} jobs` },
];

/** Countries and tools shown at once; a field asks for the rest. */
const MOST_COUNTRIES = 4;
const MOST_TOOLS = 7;

/** A condition of work is offered as a choice where at least this part of the adverts says anything of it. */
export const LEAST_SAYING = 0.1;

/** The facets of a role’s listings, in reading order, each choice with its count; one without choices is left out. */
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
			const isCondition = conditionDimensions.some((one) => one === name);
			return saying > 0 && (!isCondition || saying >= LEAST_SAYING * roleListings.index.rows.length);
		});
});

/** How many of a role’s listings say anything of a condition of work. */
export const sayingOf = ({ index }: RoleListings, name: string): number =>
	index.rows.filter((row) => !row[name as ConditionDimension].includes(NOT_STATED)).length;

/** The countries that most listings name, and the choice of those that name none; worldwide ones fit every country alike. */
function mostNamedCountries(all: readonly Choice[], { listings }: RoleListings): Choice[] {
	const codes = listings.flatMap(({ remote }) => remote.countries.map((code) => code.toLowerCase()));
	const values = [...mostNamed(codes, 1).slice(0, MOST_COUNTRIES), NOT_STATED];
	return values.flatMap((value) => all.filter((choice) => choice.value === value));
}

/**
 * The page of all listings of a role, then one for each choice whose list stands: those with listings enough, and those
 * that had enough not long ago.
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
			`Two filters of ${base.path} want the address ${twice}. Change one slug in src/content/vocabulary/.`,
		);
	return withoutCopies([base, ...pages]);
});

/** The choices of a facet whose list stands, also those that no listing of tonight offers any more. */
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

/** The choices whose lists stand, by filter: each has a feed. */
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

/** Two lists are nearly the same where they share more than this part of what either holds. */
const NEARLY_SAME = 0.8;

/** Of lists that hold nearly the same, the largest may be found; the others name it as the one to list. */
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

/** What follows “jobs”: `on AWS`, `open to Europe`, `paying up to $150,000 or more`. */
function claimOf({ claim, silent }: Pick<FacetWords, 'claim' | 'silent'>, value: string, label: string): string {
	if (value === NOT_STATED) return silent ?? '';
	return value === 'worldwide' ? 'open worldwide' : (claim?.(label) ?? '');
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
			path: belowJobs(numberedPath(listPage.path, at + 1)),
			props: { listPage, page: at + 1 },
		}));
	});
}

/** What the page shows, as the query it would be. */
export const queryOf = ({ listPage, page }: NumberedPage): string => formatQuery({ ...listPage.query, page });
