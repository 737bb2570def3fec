import { readFacets, readFactTerms } from '#classify/vocabulary.ts';
import { slug } from 'github-slugger';
import { dirname } from 'node:path';
import { getCollection } from 'astro:content';
import { newestEdition, verdictsOf } from '#guide/claim-verdicts.ts';
import { claimsWithPlaces } from '#guide/claim-places.ts';
import { loadGuides, nameInRole, roleOf } from '#guide/load-guide.ts';
import { namesFor } from '#guide/names.ts';
import { roleOrder } from '#guide/role-order.ts';
import { wordsOf } from '#guide/words.ts';
import { sourceKinds } from '#domain/edition.ts';
import type { RoleTerm } from '#domain/vocabulary.ts';
import { countryName } from '#filter/facets.ts';
import { numberedLives } from '#listings/lifetimes.ts';
import { livesOfNight } from '#listings/lives-of-night.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { csvOf } from '#pack/csv.ts';
import { dataPackage, type Described } from '#pack/datapackage.ts';
import { keptManifests } from '#pack/kept.ts';
import { lastBefore, MANIFEST, PREVIOUS, sealed } from '#pack/manifest.ts';
import { parquetOf, type Table } from '#pack/table.ts';
import { advertsTable } from '#pack/tables/adverts.ts';
import { claimsTable, type CountedClaim } from '#pack/tables/claims.ts';
import { editionTable, tonightTable } from '#pack/tables/edition.ts';
import { jobsTable, livesTable } from '#pack/tables/lives.ts';
import { nightsNamedTable, nightsTable } from '#pack/tables/nights.ts';
import { sourcesTable, vocabularyTable } from '#pack/tables/references.ts';
import { capital } from '#site/format.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { factsOfNight } from '../measure/tonight.ts';
import { verdictNames } from '../measure/verdict.ts';
import { loadEdition } from '../loaders/editions.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { loadSnapshot, snapshotFile, type LoadedSnapshot } from '../loaders/snapshot.ts';

/** The open data of one night: descriptions of its tables, and its files by name. */
export interface Pack {
	tables: Described[];
	files: ReadonlyMap<string, Uint8Array>;
}

const DATA_PACKAGE = 'datapackage.json';

let kept: { snapshot: LoadedSnapshot; pack: Promise<Pack> } | undefined;

/** The open data of the night that the site shows, made once per build. `homepage` is the address of its page. */
export function loadPack(homepage: string): Promise<Pack> {
	const snapshot = loadSnapshot();
	if (kept?.snapshot !== snapshot) kept = { snapshot, pack: makePack(snapshot, homepage) };
	return kept.pack;
}

async function makePack({ manifest: { takenAt, sample } }: LoadedSnapshot, homepage: string): Promise<Pack> {
	const files = new Map<string, Uint8Array>();
	const made = await Promise.all([...(await tablesOfNight()).values()].map((make) => make()));
	const tables = made.map((table) => {
		const head = table.columns.map(({ name }) => name);
		const bytes = { csv: Buffer.from(csvOf(head, table.rows)), parquet: parquetOf(table) };
		return {
			table,
			files: (['csv', 'parquet'] as const).map((format) => {
				const path = `${table.name}.${format}`;
				files.set(path, bytes[format]);
				return { format, path, bytes: bytes[format].length, sha256: sha256(bytes[format]) };
			}),
		};
	});
	const description = sample
		? 'The adverts, the nights and all counts of them are from invented employers; the editions are real.'
		: 'Facts from remote job adverts, read in employers’ own feeds, and counts of them.';
	const { field, licence, name } = siteConfig();
	const title = `Remote ${field} jobs and what they ask for`;
	files.set(
		DATA_PACKAGE,
		Buffer.from(
			dataPackage(
				{ name: slug(`${name} guides`), title, description, takenAt, homepage, licence: licence.data },
				tables,
			),
		),
	);
	return { tables, files: sealed(files, { takenAt, sample }, previousManifest()) };
}

/** The names of the files in `loadPack`, without making them. */
export async function packFiles(): Promise<string[]> {
	const tables = [...(await tablesOfNight()).keys()].flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
	return [...tables, DATA_PACKAGE, ...(previousManifest() ? [PREVIOUS] : []), MANIFEST];
}

function previousManifest(): Uint8Array | null {
	const { takenAt, sample } = loadSnapshot().manifest;
	return lastBefore({ takenAt, sample }, keptManifests(dirname(snapshotFile)));
}

/** Functions that make the tables, by table name. */
async function tablesOfNight(): Promise<Map<string, () => Table | Promise<Table>>> {
	const { listings } = loadSnapshot();
	const { days, postings } = loadLedger();
	const terms = new Map((await getCollection('listingSources')).map(({ id, data }) => [id, data]));
	const byRole = await roleOrder();
	const roles = (await getCollection('roleTerms')).map(({ data }) => data).toSorted((a, b) => byRole(a.slug, b.slug));
	const editions = await getCollection('editions');
	return new Map<string, () => Table | Promise<Table>>([
		['adverts', () => advertsTable(listings, terms)],
		['nights', () => nightsTable(days)],
		['nights-named', () => nightsNamedTable(days)],
		['lives', async () => livesTable((await livesOfNight()).groups)],
		['jobs', async () => jobsTable(numberedLives(postings, (await livesOfNight()).from))],
		['claims', async () => claimsTable(await countedClaims())],
		['tonight', () => tonightTable(factsOfNight(listings, roles))],
		...editions.map(
			({ id, data }) => [`edition-${id}`, () => editionTable(id, data.title, loadEdition(id).facts)] as const,
		),
		['vocabulary', async () => vocabularyTable(await vocabulary(roles, terms))],
		['sources', () => sourcesTable(terms)],
	]);
}

/** The terms of each kind in the table `vocabulary`. */
async function vocabulary(roles: readonly RoleTerm[], sources: ReadonlyMap<string, { label: string }>) {
	const nameOf = await namesFor('');
	const words = async (kind: 'tools' | 'specialisations' | 'topics' | 'regions' | 'levelTerms') =>
		(await getCollection(kind)).map(({ data }) => data);
	const regions = await words('regions');
	const countries = (await getCollection('regions')).flatMap(({ data }) => data.countries);
	return {
		role: roles,
		level: await words('levelTerms'),
		track: (await getCollection('tracks')).map(({ id, data }) => ({
			...{ slug: nameInRole(id), role: roleOf(id), label: data.title },
		})),
		tool: await words('tools'),
		...Object.fromEntries(readFacets(contentFolder).map(({ name, terms: all }) => [name, all])),
		...Object.fromEntries(
			readFactTerms(contentFolder)
				.filter(({ filter }) => filter !== null)
				.map(({ slug, says }) => [slug, Object.entries(says).map(([value, label]) => ({ slug: value, label }))]),
		),
		specialisation: await words('specialisations'),
		topic: await words('topics'),
		region: regions,
		country: [...new Set(countries)].toSorted().map((code) => ({ slug: code, label: countryName(code) })),
		source: [
			...[...sources].map(([slug, { label }]) => ({ slug, label })),
			...sourceKinds.map((slug) => ({ slug, label: capital(nameOf('source', slug)) })),
		],
		verdict: verdictNames.map((slug) => ({ slug, label: wordsOf.counted[slug].word })),
	};
}

async function countedClaims(): Promise<CountedClaim[]> {
	const edition = await newestEdition();
	if (!edition) return [];
	const { name } = edition;
	const claims = (await loadGuides()).flatMap((guide) => claimsWithPlaces(guide));
	const counted = await Promise.all(
		claims.map(async ({ claim: { id, data }, claim: entry, place }) => {
			const verdicts = await verdictsOf(entry);
			const claim = { role: roleOf(id), claim: data.slug, words: place.words };
			return verdicts === null
				? []
				: [
						{ ...claim, origin: name, measured: verdicts.edition },
						{ ...claim, origin: 'tonight', measured: verdicts.tonight },
					];
		}),
	);
	return counted.flat();
}
