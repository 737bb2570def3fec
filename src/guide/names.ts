import { getCollection } from 'astro:content';
import { countryName } from '#filter/facets.ts';
import { midSentence } from '#site/format.ts';
import { roleOf, nameInRole } from './load-guide.ts';
import type { NameOf } from './verdict-words.ts';

const sources: Record<string, string> = {
	ats: 'employers’ own pages',
	board: 'job boards',
	'remote-board': 'boards of remote jobs',
	other: 'other places',
};

/** What readers call the slugs of a measure, within a sentence; a track is one of the role’s. */
export async function namesFor(role: string): Promise<NameOf> {
	const labels = async (collection: 'tools' | 'clouds' | 'specialisations' | 'topics' | 'regions' | 'levelTerms') =>
		(await getCollection(collection)).map(({ data }) => [data.slug, data.label] as const);
	const lower = async (collection: 'specialisations' | 'topics' | 'levelTerms') =>
		(await labels(collection)).map(([slug, label]) => [slug, midSentence(label)] as const);
	const tracks = (await getCollection('tracks')).filter(({ id }) => roleOf(id) === role);
	const names: Record<string, ReadonlyMap<string, string>> = {
		tool: new Map(await labels('tools')),
		cloud: new Map(await labels('clouds')),
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
