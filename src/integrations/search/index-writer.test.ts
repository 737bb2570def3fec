import { expect, test } from 'vitest';
import { placeOf, type Catalogue, type Shown, type Terms } from '../../components/search/index-files.ts';
import { engineWith, filesWith, lookUp } from '../../components/search/look-up.ts';
import { termsOf } from '../../components/search/terms.ts';
import { indexFiles, type SearchRecord } from './index-writer.ts';

const part = (title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
	url: `/${title}/`,
	title,
	kind: 'guide',
	trail: '',
	text,
	where: '',
	role: null,
	level: null,
	...more,
});
const listing = (title: string, text: string): SearchRecord => part(title, text, { kind: 'listing', level: 'senior' });

const search = (words: string, parts: SearchRecord[], listings: SearchRecord[] = []) =>
	searchFiles(words, indexFiles(parts, listings));

/** Looks up as the search page does, in files just written; answers titles. */
function searchFiles(words: string, files: Map<string, string>) {
	const read = <T>(path: string) => JSON.parse(files.get(path) ?? '') as T;
	const catalogue = read<Catalogue>('catalogue.json');
	const terms = filesWith(termsOf(words), catalogue).map((n) => read<Terms>(`${catalogue.version}/terms/${n}.json`));
	const { matches, closeness } = lookUp(engineWith(terms.flat(), catalogue), words, catalogue);
	const titles = matches.map(({ document }) => {
		const { file, at } = placeOf(document, catalogue.parts);
		return read<Shown[]>(`${catalogue.version}/shown/${file}.json`)[at]?.title;
	});
	return { titles, closeness };
}

test('finds all that have every word, in any of its forms, and what is called by it first', () => {
	const parts = [
		part('Signals', 'Models that drift.'),
		part('Data drift', 'Inputs move.'),
		part('Drift', 'Drifting of data.'),
	];
	expect(search('drifts', parts).titles).toEqual(['Drift', 'Data drift', 'Signals']);
	expect(search('data drift', parts)).toEqual({ titles: ['Data drift', 'Drift'], closeness: 'all' });
});

test('finds the last word by its beginning, as it is typed', () => {
	const parts = [part('Kubernetes', 'Runs containers.'), part('Kueue', 'Jobs for Kubernetes.')];
	expect(search('kube', parts).titles).toEqual(['Kubernetes', 'Kueue']);
	expect(search('kube containers', parts).closeness).toBe('some');
});

test('finds what was meant by a misspelt word, and says that it is not what was written', () => {
	expect(search('kuberntes', [part('Kubernetes', 'Runs containers.')])).toEqual({
		titles: ['Kubernetes'],
		closeness: 'similar',
	});
	expect(search('visa', [part('Via', 'Vista.')]).titles).toEqual([]);
});

test('where none has all words, gives those that have most of them', () => {
	const parts = [part('DevOps', 'Pay.'), part('MLOps', 'Beside DevOps.'), part('Pay', 'Little.')];
	expect(search('mlops devops degree', parts)).toEqual({ titles: ['MLOps'], closeness: 'some' });
});

test('gives what is called just so before what says it oftener', () => {
	const parts = [
		part('Go or Rust', 'Both are compiled and fast. Go came first, and more tools are written in Go.'),
		part('Go', 'A compiled language for tools.'),
	];
	expect(search('go', parts).titles).toEqual(['Go', 'Go or Rust']);
});

test('gives a part of a page before a listing, whose record is shorter', () => {
	const parts = [part('Orchestration', 'Runs steps in their order and again when they fail. Airflow is one of these.')];
	const listings = [listing('Data engineer', 'Airflow')];
	expect(search('airflow', parts, listings).titles).toEqual(['Orchestration', 'Data engineer']);
});

test('finds in many files of terms what it finds in one, misspelt words at their borders too', () => {
	const word = (n: number) => `w${n.toString(36).padStart(5, '0')}x`;
	const parts = Array.from({ length: 5000 }, (_, n) => part(word(n), `${word(n + 1)} ${word(n + 2)} shared`));
	const files = indexFiles(parts, []);
	const { termFiles } = JSON.parse(files.get('catalogue.json') ?? '') as Catalogue;
	expect(termFiles.length).toBeGreaterThan(1);
	for (const n of [0, 2499, 4999]) expect(searchFiles(word(n), files).titles).toContain(word(n));
	expect(searchFiles('shared', files).titles).toHaveLength(5000);

	const border = termFiles[1] ?? '';
	const misspelt = `${border.slice(0, -1)}a`;
	expect(misspelt < border).toBe(true);
	expect(searchFiles(misspelt, files).titles).toContain(border);
});

test('shows each listing from the file it shares with others', () => {
	const listings = Array.from({ length: 95 }, (_, n) => listing(`Engineer x${n}`, 'Kubernetes'));
	for (const n of [0, 39, 40, 94])
		expect(search(`x${n}`, [part('Pay', 'Bands.')], listings).titles[0]).toBe(`Engineer x${n}`);
});

test('writes the same bytes for the same records, and a new folder for others', () => {
	const parts = [part('Pay', 'Bands.')];
	expect(indexFiles(parts, [])).toEqual(indexFiles(parts, []));
	const folders = (texts: string) => [...indexFiles([part('Pay', texts)], []).keys()].map((path) => path.split('/')[0]);
	expect(new Set([...folders('Bands.'), ...folders('Ranges.')]).size).toBe(3);
});

test('notes the facets of each document', () => {
	const files = indexFiles([part('Pay', 'Bands.', { role: 'sre' })], [listing('Engineer', 'Go')]);
	expect((JSON.parse(files.get('catalogue.json') ?? '') as Catalogue).facets).toEqual({
		kind: { values: ['guide', 'listing'], of: [0, 1] },
		role: { values: ['sre'], of: [0, -1] },
		level: { values: ['senior'], of: [-1, 0] },
	});
});
