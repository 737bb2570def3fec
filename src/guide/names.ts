import { getCollection } from 'astro:content';
import { readFacets } from '#classify/vocabulary.ts';
import { countryName } from '#filter/facets.ts';
import { midSentence } from '#domain/letters.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { roleOf, nameInRole } from './load-guide.ts';
import type { NameOf } from './verdict-words.ts';

const sources: Record<string, string> = {
	ats: 'employers’ own pages',
	board: 'job boards',
	'remote-board': 'boards of remote jobs',
	other: 'other places',
};

/**
 * Returns a function that gives readers’ names for the slugs in a measure, as written within a sentence. Tracks are those of the
 * role.
 */
export async function namesFor(role: string): Promise<NameOf> {
	const labels = async (collection: 'tools' | 'specialisations' | 'topics' | 'regions' | 'levelTerms') =>
		(await getCollection(collection)).map(({ data }) => [data.slug, data.label] as const);
	const lower = async (collection: 'specialisations' | 'topics' | 'levelTerms') =>
		(await labels(collection)).map(([slug, label]) => [slug, midSentence(label)] as const);
	const tracks = (await getCollection('tracks')).filter(({ id }) => roleOf(id) === role);
	const names: Record<string, ReadonlyMap<string, string>> = {
		tool: new Map(await labels('tools')),
		...Object.fromEntries(
			readFacets(contentFolder).map(({ name, terms }) => [
				name,
				new Map(terms.map(({ slug, label }) => [slug, label])),
			]),
		),
		region: new Map(await labels('regions')),
		specialisation: new Map(await lower('specialisations')),
		topic: new Map(await lower('topics')),
		level: new Map(await lower('levelTerms')),
		role: new Map((await getCollection('roleTerms')).map(({ data }) => [data.slug, data.plural])),
		track: new Map(tracks.map(({ id, data }) => [nameInRole(id), midSentence(data.title)])),
		source: new Map(Object.entries(sources)),
	};
	return (kind, slug) =>
		kind === 'country' ? (slug === 'US' ? 'the United States' : countryName(slug)) : (names[kind]?.get(slug) ?? slug);
}
