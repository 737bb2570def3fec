import { toolPath } from '#routes/anchors.ts';
import { skillPath, trackPath } from '#routes/pages.ts';
import { getCollection } from 'astro:content';
import { nameInRole, type Guide } from '#guide/load-guide.ts';
import type { Labels } from './draw.ts';
import { measures } from './geometry.ts';
import { layOut, type LineMap } from './layout.ts';
import { stationsOf } from './stations.ts';
import { numberWord } from '#site/format.ts';

/** The map of a guide’s tracks, skills, tools and practices, with its labels. A map without names passes its own `sizes`. */
export async function mapOfGuide(guide: Guide, sizes = measures): Promise<{ map: LineMap; labels: Labels }> {
	const toolLabels = new Map((await getCollection('tools')).map(({ id, data }) => [id, data.label]));
	const tracks = new Map(guide.tracks.map(({ id, data }) => [nameInRole(id), data]));
	const stations = stationsOf(
		guide.tracks.map(({ id, data }) => ({
			id: nameInRole(id),
			tools: data.tools.map(({ id }) => ({ id, label: toolLabels.get(id) ?? id })),
			practices: data.practices,
		})),
		guide.skills.map(({ id, data }) => ({ id: nameInRole(id), label: data.short, on: data.tracks })),
	);
	const map = layOut(
		[...tracks].map(([id, { short }]) => ({ id, name: short })),
		stations,
		sizes,
	);
	const role = guide.role.id;
	const labels: Labels = {
		title: `Line map of the ${guide.role.data.title}: ${numberWord(tracks.size)} lines of work and the skills, tools and practices they share`,
		line: (id) => ({ letter: (tracks.get(id)?.line ?? 'a').toUpperCase(), name: tracks.get(id)?.short ?? id }),
		href: {
			line: (id) => trackPath(role, id),
			station: ({ kind, name, on }) => {
				if (kind === 'skill') return skillPath(role, name);
				return kind === 'tool' ? toolPath(name) : trackPath(role, on[0] ?? '');
			},
		},
	};
	return { map, labels };
}
