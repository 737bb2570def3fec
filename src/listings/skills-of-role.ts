import type { Guide } from '#guide/load-guide.ts';
import { nameInRole } from '#guide/load-guide.ts';
import { namesOf, type Step } from '#filter/answered.ts';
import { countBy } from '#filter/count-by.ts';
import { facetDimensions, NOT_STATED } from '#filter/facets.ts';
import { siteFacets } from '#filter/site-choices.ts';
import { toolPath } from '#routes/anchors.ts';
import { jobsPath } from '#routes/jobs.ts';
import { skillPath } from '#routes/pages.ts';
import type { RoleListings } from './role-listings.ts';

/** A tool or a term of a facet that open jobs of a role name. */
export interface AskedName {
	/** As in addresses. */
	name: string;
	label: string;
	/** The list of the jobs that name it. */
	href: string;
	/** How many of them there are. */
	jobs: number;
	/** The page that describes it; empty if there is none. */
	about: string;
}

/** What tonight’s jobs of a role name, in groups, and the steps that a reader could learn. */
export interface SkillsOfRole {
	/** The guide’s skills, each with its tools; a tool of several skills is in each of them. */
	skills: { title: string; lesson: string; names: AskedName[] }[];
	/** Terms of each facet that are not also tools. */
	facets: { title: string; names: AskedName[] }[];
	/** All tools named, the most often named first. */
	tools: AskedName[];
	/** Tools of no skill. */
	others: AskedName[];
	steps: Step[];
}

/** Groups what tonight’s jobs of a role name by what its guide teaches. */
export function skillsOfRole(guide: Guide, { role, index: { options, rows } }: RoleListings): SkillsOfRole {
	const named = countBy(rows, namesOf);
	const asked = (name: string, label: string, choice: Parameters<typeof jobsPath>[1], about: string): AskedName => ({
		name,
		label,
		href: jobsPath(role, choice),
		jobs: named.get(name) ?? 0,
		about,
	});
	// A slug that is a tool and a term of a facet has one box, among the tools.
	const isTool = new Set(options.tool.map(({ value }) => value));
	const facets = facetDimensions.map((facet) => ({
		title: siteFacets.find(({ name }) => name === facet)?.plural ?? '',
		names: options[facet]
			.filter(({ value }) => value !== NOT_STATED && named.has(value) && !isTool.has(value))
			.map(({ value, label }) => asked(value, label, { [facet]: [value] }, '')),
	}));
	const tools = options.tool
		.filter(({ value }) => named.has(value))
		.map(({ value, label }) => asked(value, label, { tool: [value] }, toolPath(value)))
		.toSorted((a, b) => b.jobs - a.jobs);
	const skills = guide.skills.map(({ id, data }) => ({
		title: data.title,
		lesson: skillPath(role, nameInRole(id)),
		hours: data.hours,
		names: tools.filter(({ name }) => data.tools.some((tool) => tool.id === name)),
	}));
	const taught = new Set(skills.flatMap(({ names }) => names.map(({ name }) => name)));
	const others = tools.filter(({ name }) => !taught.has(name));
	const steps: Step[] = [
		...skills.map(({ title, lesson, hours, names }) => ({
			...{ label: title, href: lesson, hours },
			names: names.map(({ name }) => name),
		})),
		...facets.flatMap(({ names }) =>
			names.map(({ name, label, href }) => ({ label, href, hours: null, names: [name] })),
		),
		...others.map(({ name, label, about }) => ({ label, href: about, hours: null, names: [name] })),
	];
	return { skills, facets, tools, others, steps };
}
