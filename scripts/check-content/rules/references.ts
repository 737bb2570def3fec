import { attributesOf, isComponent } from '../../../src/guide/mdx-tree.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { fieldsOf, filesOf, isRecord, slugsOf, type Content } from '../content.ts';
import { ROOT, type ContentFile } from '../content-file.ts';
import { patternOf, type Kind } from '../kinds.ts';
import { tell, type Place, type Rule } from '../rule.ts';
import { tables, type Reference } from '../tables.ts';

/** Whatever is named by its slug must exist, and every source is named somewhere. */
export const deadReferences: Rule = (content) => {
	const named = content.files.flatMap((file) => namesIn(file).map((one) => ({ file, ...one })));
	const sources = new Set(named.flatMap(({ reference, value }) => (reference.names === 'source' ? [value] : [])));
	return [
		...tables.vocabulary
			.filter((kind) => filesOf(content, kind).length === 0)
			.map((kind) => tell({ path: `${ROOT}${patternOf(kind)}` }, null, 'missing-file/vocabulary')),
		...named.flatMap((one) => dead(content, one)),
		...content.files.flatMap((file) => bandless(content, file)),
		...filesOf(content, 'source')
			.filter(({ name }) => !sources.has(name))
			.map((file) => tell(file, { line: 1, col: 1 }, 'unused/source', { name: file.name })),
	];
};

interface Name {
	reference: Reference;
	value: string;
	place: Place;
}

/** Everything that a file names by its slug. */
function namesIn(file: ContentFile): Name[] {
	const rows = tables.references.filter((row) => !row.in || (file.kind !== null && row.in.includes(file.kind)));
	const find = (tag: string | undefined, at: string) => rows.find((row) => row.tag === tag && row.at === at);
	const name = (reference: Reference | undefined, value: string, place: Place): Name[] =>
		reference ? [{ reference, value, place }] : [];
	return [
		...name(find(undefined, '<file>'), file.name, null),
		...file.yaml.strings().flatMap(({ path, value, start }) => {
			const at = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
			return name(find(undefined, at), value, start);
		}),
		...file.nodes.filter(isComponent).flatMap((component) => {
			const attributes = Object.entries(attributesOf(component));
			return attributes.flatMap(([at, value]) => name(find(component.name ?? '', at), value, component));
		}),
	];
}

function dead(content: Content, { file, reference, value, place }: Name & { file: ContentFile }): Problem[] {
	const { what, itself, says = 'dead-reference' } = reference;
	if (itself && value === (file.role ?? file.name))
		return [tell(file, place, 'dead-reference/itself', { value, itself })];
	const known = knownTo(content, file, reference);
	if (known === null || known.includes(value)) return [];
	return [tell(file, place, says, { what, value, todo: didYouMean(value, known, '') })];
}

/** What there is to name; null where that cannot be known. */
function knownTo(content: Content, file: ContentFile, { names = '', own, what }: Reference): string[] | null {
	const [kind, list] = names.split('.') as [Kind, string?];
	if (names === '') return null;
	if (list) return entriesIn(filesOf(content, kind, file.role)[0], list, 'slug');
	if (!patternOf(kind).includes('<')) return slugsOf(content, kind);
	const known = filesOf(content, kind, own ? file.role : undefined).map(({ name }) => name);
	return what.startsWith('other') ? known.filter((name) => name !== file.name) : known;
}

/** What the entries of a list among the fields of a file have under a name. */
function entriesIn(file: ContentFile | undefined, list: string, name: string): string[] | null {
	const entries: unknown = file && fieldsOf(file)[list];
	return Array.isArray(entries) ? entries.flatMap((entry) => (isRecord(entry) ? [String(entry[name])] : [])) : null;
}

/** `<Band>` shows nothing for a level that pay.mdx has no band of. */
function bandless(content: Content, file: ContentFile): Problem[] {
	return file.nodes.filter(isComponent).flatMap((component) => {
		const { level, role = file.role } = attributesOf(component);
		const known = component.name === 'Band' ? entriesIn(filesOf(content, 'pay', role)[0], 'bands', 'level') : null;
		if (level === undefined || known === null || known.includes(level)) return [];
		const list = known.map((one) => `\`${one}\``).join(', ');
		return tell(file, component, 'dead-reference/band', { role, level, known: list });
	});
}
