import { NOT_STATED } from '#filter/facets.ts';
import type { Row } from '#filter/filter.ts';

/** The tools and clouds that a listing’s advert names. */
export const namesOf = ({ tool, cloud }: Pick<Row, 'tool' | 'cloud'>): string[] => [
	...tool,
	...cloud.filter((value) => value !== NOT_STATED),
];

/** What a reader would learn in one go: the tools of a skill, or a tool or cloud that belongs to none. */
export interface Step {
	label: string;
	/** Where it is taught or described. */
	href: string;
	/** Tools and clouds, by slug. */
	names: readonly string[];
}

/** What a reader’s tools and clouds come to among some listings. */
export interface Answered {
	/** Those that name nothing else, in their order. */
	full: Row[];
	/** How many name no tool and no cloud, and are none of them. */
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
