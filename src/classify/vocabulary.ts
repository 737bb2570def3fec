import { draftRoles } from '#content-model/drafts.ts';
import { readKinds } from '#content-model/read.ts';
import type { RoleDetector } from '#domain/detector.ts';
import type { Facet, FactTerm, Topic, Vocabulary } from '#domain/vocabulary.ts';
import type { KeptYaml } from '../yaml/kept-yaml.ts';

/**
 * Reads the vocabulary from a content folder: roles, tracks, facets, specialisations, levels, tools, regions. Words of a role
 * whose guide is still a draft are left out, so that starting a guide does not change any listing. Throws one ContentError with
 * the mistakes of all files.
 */
export function readVocabulary(
	content: string,
	leftOut: readonly string[] = draftRoles(content),
	kept?: KeptYaml,
): Vocabulary {
	const { roleTerms, trackTerms, facets, specialisations, levelTerms, tools, regions } = readKinds(
		['roleTerms', 'trackTerms', 'facets', 'specialisations', 'levelTerms', 'tools', 'regions'],
		content,
		kept,
	);
	const all = <T>(files: readonly { data: readonly T[] }[]): T[] => files.flatMap(({ data }) => data);
	return {
		roles: all(roleTerms).filter(({ slug }) => !leftOut.includes(slug)),
		tracks: trackTerms
			.filter(({ role }) => !leftOut.includes(role ?? ''))
			.flatMap(({ role, data }) => data.map(({ slug, ...words }) => ({ role: role ?? '', track: slug, ...words }))),
		facets: inOrder(facets),
		specialisations: all(specialisations),
		levels: all(levelTerms),
		tools: all(tools),
		regions: all(regions),
	};
}

/** The facets that the content declares, in order; there may be none. Throws a ContentError as above. */
export const readFacets = (content: string, kept?: KeptYaml): Facet[] =>
	inOrder(readKinds(['facets'], content, kept).facets);

const inOrder = (files: readonly { name: string; data: Omit<Facet, 'name'> }[]): Facet[] =>
	files.map(({ name, data }) => ({ ...data, name })).toSorted((a, b) => a.order - b.order);

/** The topics that adverts are searched for; they are only counted. Throws a ContentError as above. */
export const readTopicList = (content: string, kept?: KeptYaml): Topic[] =>
	readKinds(['topics'], content, kept).topics.flatMap(({ data }) => data);

/** The texts for readers about conditions of work. Throws a ContentError as above. */
export const readFactTerms = (content: string, kept?: KeptYaml): FactTerm[] =>
	readKinds(['factTerms'], content, kept).factTerms.flatMap(({ data }) => data);

/**
 * The detectors of flags and questions for each role, those that are off included. Those of a role whose guide is still a draft
 * are left out. Throws one ContentError with the mistakes of all files.
 */
export function readRoleDetectors(content: string, kept?: KeptYaml): RoleDetector[] {
	const { signalDetector, checkDetector } = readKinds(['signalDetector', 'checkDetector'], content, kept);
	const drafts = draftRoles(content);
	const found = [
		...signalDetector.map((one) => ({ ...one, of: 'flag' as const })),
		...checkDetector.map((one) => ({ ...one, of: 'answer' as const })),
	];
	const roles = [...new Set(found.map(({ role }) => role ?? ''))].toSorted();
	return roles
		.filter((role) => !drafts.includes(role))
		.flatMap((role) => found.filter((one) => one.role === role))
		.map(({ role, of, name, data }) => ({ role: role ?? '', of, slug: name, detector: data }));
}
