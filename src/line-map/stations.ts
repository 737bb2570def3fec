import { toSlug } from '#domain/letters.ts';
import type { Station } from './network.ts';

/** What one line serves, in reading order. */
export interface LineContent {
	id: string;
	tools: { id: string; label: string }[];
	practices: string[];
}

export interface SkillContent {
	id: string;
	label: string;
	/** Lines that use it, the main one first. */
	on: string[];
}

/**
 * The most stops drawn that belong to one line only, and the total number of stops from which a line gets none of its own. A
 * longer map would be too small to read; the list under the map has all stops.
 */
const OWN_STOPS = 3;
const MOST_STOPS = 9;

/**
 * The stations of the map, from a role’s content: every skill, every tool or practice that two lines share, and the first few
 * that a line has to itself, alternating tools and practices.
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

/** The id of a skill’s station. The prefix avoids a clash with a tool of the same name. */
export const skillStation = (name: string): string => `skill-${name}`;

function byTurns<A, B>(a: A[], b: B[]): (A | B)[] {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
		.flat()
		.filter((item) => item !== undefined);
}
