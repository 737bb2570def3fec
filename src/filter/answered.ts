import { facetDimensions, NOT_STATED, type FacetDimension } from '#filter/facets.ts';
import type { Row } from '#filter/filter.ts';

/** What is asked of a row to know what its advert names. */
type NamingRow = Pick<Row, 'tool' | FacetDimension>;

/** The tools, and what of the site’s own facets, a listing’s advert names. */
export const namesOf = (row: NamingRow): string[] => [
	...row.tool,
	...facetDimensions.flatMap((name) => row[name].filter((value) => value !== NOT_STATED)),
];

/** What a reader would learn in one go: the tools of a skill, or something named that belongs to none. */
export interface Step {
	label: string;
	/** Where it is taught or described. */
	href: string;
	/** What it is named by, as slugs. */
	names: readonly string[];
}

/** What the things that a reader can show come to among some listings. */
export interface Answered {
	/** Those that name nothing else, in their order. */
	full: Row[];
	/** How many name nothing of the kind, and are none of them. */
	silent: number;
	/** The steps with which more would be answered in full, those that add most first, and how many each adds. */
	steps: { step: Step; opens: number }[];
}

/** Which listings name nothing but what can be shown, and which step would add how many others. */
export function answeredBy(rows: readonly Row[], shown: ReadonlySet<string>, steps: readonly Step[]): Answered {
	const naming = rows.map((row) => ({ row, names: namesOf(row) })).filter(({ names }) => names.length > 0);
	const lacks = naming.map(({ row, names }) => ({ row, lacking: names.filter((name) => !shown.has(name)) }));
	const short = lacks.filter(({ lacking }) => lacking.length > 0);
	return {
		full: lacks.filter(({ lacking }) => lacking.length === 0).map(({ row }) => row),
		silent: rows.length - naming.length,
		steps: steps
			.map((step) => ({
				step,
				opens: short.filter(({ lacking }) => lacking.every((name) => step.names.includes(name))).length,
			}))
			.filter(({ opens }) => opens > 0)
			.toSorted((a, b) => b.opens - a.opens),
	};
}
