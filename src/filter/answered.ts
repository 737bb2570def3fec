import { facetDimensions, NOT_STATED, type FacetDimension } from '#filter/facets.ts';
import type { Row } from '#filter/filter.ts';

/** The part of a row that says what its advert names. */
type NamingRow = Pick<Row, 'tool' | FacetDimension>;

/**
 * Everything that a listing’s advert names: tools, and terms of the site’s facets. A slug that is both, such as `markdown` as a
 * tool and as a format, is returned once.
 */
export const namesOf = (row: NamingRow): string[] => [
	...new Set([...row.tool, ...facetDimensions.flatMap((name) => row[name].filter((value) => value !== NOT_STATED))]),
];

/** Something that a reader would learn as a whole: a skill with its tools, or a single term that belongs to no skill. */
export interface Step {
	label: string;
	/** The page that teaches or describes it. */
	href: string;
	/** Slugs of the tools and terms that it covers. */
	names: readonly string[];
	/** Hours to a working level, as the guide estimates them; null where it doesn’t. */
	hours: { from: number; to: number } | null;
}

/** How well what a reader can do matches a list of jobs. */
export interface Answered {
	/** Listings that name only things which the reader can do, in the given order. */
	full: Row[];
	/** How many listings name no tool or term at all; they are not in `full`. */
	silent: number;
	/** Steps after which more listings would be in `full`, and how many more; the largest number first. */
	steps: { step: Step; opens: number }[];
	/** The step that most other listings name something of, and how many do; null if `full` has all. */
	lacked: { step: Step; by: number } | null;
}

/** Finds the listings that name only what the reader can do, and how many others each further step would add. */
export function answeredBy(rows: readonly Row[], shown: ReadonlySet<string>, steps: readonly Step[]): Answered {
	const naming = rows.map((row) => ({ row, names: namesOf(row) })).filter(({ names }) => names.length > 0);
	const lacks = naming.map(({ row, names }) => ({ row, lacking: names.filter((name) => !shown.has(name)) }));
	const short = lacks.filter(({ lacking }) => lacking.length > 0);
	const counted = steps.map((step) => ({
		step,
		opens: short.filter(({ lacking }) => lacking.every((name) => step.names.includes(name))).length,
		by: short.filter(({ lacking }) => lacking.some((name) => step.names.includes(name))).length,
	}));
	const [lacked] = counted.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by);
	return {
		full: lacks.filter(({ lacking }) => lacking.length === 0).map(({ row }) => row),
		silent: rows.length - naming.length,
		steps: counted
			.filter(({ opens }) => opens > 0)
			.map(({ step, opens }) => ({ step, opens }))
			.toSorted((a, b) => b.opens - a.opens),
		lacked: lacked ? { step: lacked.step, by: lacked.by } : null,
	};
}

/** The next step by two measures; null if no single step would add a listing. */
export interface NextSteps {
	/** Adds the most listings. */
	most: Answered['steps'][number] | null;
	/** Adds the most listings per hour of learning, among the steps with an estimate of hours. */
	perHour: Answered['steps'][number] | null;
}

/** Chooses the next step by listings added, and by listings added per hour. */
export function nextSteps({ steps }: Pick<Answered, 'steps'>): NextSteps {
	const rate = ({ step: { hours }, opens }: Answered['steps'][number]): number =>
		hours === null ? 0 : (2 * opens) / (hours.from + hours.to);
	const [perHour] = steps.filter(({ step }) => step.hours !== null).toSorted((a, b) => rate(b) - rate(a));
	return { most: steps[0] ?? null, perHour: perHour ?? null };
}
