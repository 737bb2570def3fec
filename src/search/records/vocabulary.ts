import { readKinds } from '#content-model/read.ts';
import { contentFolder } from '#site-config/site-folder.ts';

/** Labels by slug, one map for each vocabulary that a listing speaks in. */
export type Labels = Record<'levels' | 'clouds' | 'specialisations' | 'tools' | 'regions', ReadonlyMap<string, string>>;

export function readLabels(content = contentFolder): Labels {
	const read = readKinds(['levelTerms', 'clouds', 'specialisations', 'tools', 'regions'], content);
	const labels = (files: { data: { slug: string; label: string }[] }[]) =>
		new Map(files.flatMap(({ data }) => data.map(({ slug, label }) => [slug, label] as const)));
	return {
		levels: labels(read.levelTerms),
		clouds: labels(read.clouds),
		specialisations: labels(read.specialisations),
		tools: labels(read.tools),
		regions: labels(read.regions),
	};
}
