import { readFacets } from '#classify/vocabulary.ts';
import { readKinds } from '#content-model/read.ts';
import { contentFolder } from '#site-config/site-folder.ts';

/** Labels by slug, one map for each vocabulary that listings use. */
export type Labels = Record<'levels' | 'specialisations' | 'tools' | 'regions', ReadonlyMap<string, string>> & {
	/** By facet, then by slug. */
	named: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

export function readLabels(content = contentFolder): Labels {
	const read = readKinds(['levelTerms', 'specialisations', 'tools', 'regions'], content);
	const labels = (files: { data: { slug: string; label: string }[] }[]) =>
		new Map(files.flatMap(({ data }) => data.map(({ slug, label }) => [slug, label] as const)));
	return {
		levels: labels(read.levelTerms),
		named: new Map(
			readFacets(content).map(({ name, terms }) => [name, new Map(terms.map(({ slug, label }) => [slug, label]))]),
		),
		specialisations: labels(read.specialisations),
		tools: labels(read.tools),
		regions: labels(read.regions),
	};
}
