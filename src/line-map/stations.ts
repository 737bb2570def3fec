import { toSlug } from '#domain/letters.ts';
import type { Station } from './network.ts';

/** What a line calls at, in reading order. */
export interface LineContent {
	id: string;
	tools: { id: string; label: string }[];
	practices: string[];
}

export interface SkillContent {
	id: string;
	label: string;
	/** Lines that use it, the nearest first. */
	on: string[];
}

/**
 * How many stops that only one line has are drawn for each, and how many of any kind from which a line gets none: a
 * longer map would be too small to read. The list under the map has them all.
 */
const OWN_STOPS = 3;
const MOST_STOPS = 9;

/**
 * The stations of the map, from a role’s content alone: every skill, every tool or practice that two lines share,
 * and the first of those that a line has to itself, tools and practices by turns.
 */
export function stationsOf(lines: LineContent[], skills: SkillContent[]): Station[] {
	const stops = new Map<string, Station>();
	for (const { id: line, tools, practices } of lines) {
		const calls = byTurns(
			tools.map(({ id, label }) => ({ kind: 'tool' as const, name: id, label })),
			practices.map((label) => ({ kind: 'practice' as const, name: toSlug(label), label })),
		);
		for (const { kind, name, label } of calls) {
			const stop: Station = stops.get(label) ?? { id: name, kind, name, label, on: [] };
			if (!stop.on.includes(line)) stop.on.push(line);
			stops.set(label, stop);
		}
	}
	const skillStations = skills
		.toSorted((a, b) => b.on.length - a.on.length)
		.map(({ id, label, on }): Station => ({ id: skillStation(id), kind: 'skill', name: id, label, on: [...on] }));
	for (const { label } of skillStations) stops.delete(label);
	const shared = [...skillStations, ...[...stops.values()].filter(({ on }) => on.length > 1)];
	const own = lines.flatMap(({ id }) => {
		const room = Math.max(0, MOST_STOPS - shared.filter(({ on }) => on.includes(id)).length);
		return [...stops.values()].filter(({ on }) => on.length === 1 && on[0] === id).slice(0, Math.min(OWN_STOPS, room));
	});
	return [...shared, ...own];
}

/** The id of the station of a skill: a tool may have its name. */
export const skillStation = (name: string): string => `skill-${name}`;

function byTurns<A, B>(a: A[], b: B[]): (A | B)[] {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
		.flat()
		.filter((item) => item !== undefined);
}
