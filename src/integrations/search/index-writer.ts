import { createHash } from 'node:crypto';
import MiniSearch from 'minisearch';
import { fields, placeOf, type Catalogue, type Shown, type Terms } from '../../components/search/index-files.ts';
import type { facets } from '../../components/search/query.ts';
import { termsOf } from '../../components/search/terms.ts';
import { byCodeUnits } from '../../format.ts';

/** What the search knows of a part of a page, or of a listing. */
export interface SearchRecord extends Shown {
	/** Words to find it by that say where it stands or who offers it. */
	where: string;
	role: string | null;
	level: string | null;
}

/** So many characters of terms, 35 to 45 KB on their way, are one file: then only the first query waits for it. */
const ONE_FILE_SIZE = 200_000;
/** Of more, most characters of each file, 13 to 16 KB: then a word costs the same however many listings there are. */
const FILE_SIZE = 72_000;

/** The files of the index by their path in its folder: parts of pages first, then listings, each in the order given. */
export function indexFiles(parts: SearchRecord[], listings: SearchRecord[]): Map<string, string> {
	const records = [...parts, ...listings];
	const { index, fieldLength, averageFieldLength } = indexOf(records);
	const groups = inFiles(index.toSorted(([a], [b]) => byCodeUnits(a, b)));
	const files = new Map([
		...groups.map((terms, n) => [`terms/${n}.json`, JSON.stringify(terms)] as const),
		...shownFiles(records, parts.length),
	]);
	const version = createHash('sha256')
		.update([...files].flat().join('\n'))
		.digest('hex')
		.slice(0, 8);
	const catalogue: Catalogue = {
		version,
		parts: parts.length,
		termFiles: groups.map(([first]) => first?.[0] ?? ''),
		facets: facetsOf(records),
		lengths: records.map((_, document) => fields.map((_, field) => fieldLength[document]?.[field] ?? 0)),
		averageLengths: averageFieldLength,
	};
	return new Map([
		['catalogue.json', JSON.stringify(catalogue)],
		...[...files].map(([path, text]) => [`${version}/${path}`, text] as const),
	]);
}

function indexOf(records: SearchRecord[]) {
	const search = new MiniSearch({
		fields: [...fields],
		idField: 'document',
		tokenize: termsOf,
		processTerm: (term) => term,
	});
	search.addAll(records.map(({ title, where, text }, document) => ({ document, title, where, text })));
	const { index, ...rest } = search.toJSON();
	return { index: index as Terms, ...rest };
}

/** Cuts the terms into files of nearly one size. */
function inFiles(terms: Terms): Terms[] {
	const sizes = terms.map((term) => JSON.stringify(term).length);
	const all = sizes.reduce((sum, size) => sum + size, 0);
	const count = all <= ONE_FILE_SIZE ? 1 : Math.ceil(all / FILE_SIZE);
	const files: Terms[] = Array.from({ length: count }, () => []);
	let before = 0;
	terms.forEach((term, place) => {
		files[Math.floor((before / all) * count)]?.push(term);
		before += sizes[place] ?? 0;
	});
	return files;
}

function shownFiles(records: SearchRecord[], parts: number): [string, string][] {
	const files: Shown[][] = [];
	records.forEach(({ url, title, kind, trail, text }, document) => {
		const { file } = placeOf(document, parts);
		(files[file] ??= []).push({ url, title, kind, trail, text });
	});
	return files.map((shown, n) => [`shown/${n}.json`, JSON.stringify(shown)]);
}

function facetsOf(records: SearchRecord[]): Catalogue['facets'] {
	const column = (facet: (typeof facets)[number]) => {
		const values = [...new Set(records.flatMap((record) => record[facet] ?? []))].toSorted(byCodeUnits);
		return { values, of: records.map((record) => values.indexOf(record[facet] ?? '')) };
	};
	return { kind: column('kind'), role: column('role'), level: column('level') };
}
