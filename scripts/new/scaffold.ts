import { daysAfter } from '#domain/day.ts';
import { z } from 'zod';
import { Document, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { Claim } from '#domain/claim.ts';
import { midSentence } from '#domain/letters.ts';
import { entriesOf, filesOf, fieldsOf, isRecord, siteSlugs, slugsOf, type Content } from '../check-content/content.ts';
import { ROOT, type Path } from '../check-content/content-file.ts';
import { fill } from '#content-model/files.ts';
import { declared, kindNames, kinds, type Kind } from '#content-model/kinds.ts';
import { choicesAt, descriptionAt } from '../check-content/schema-walk.ts';
import { bodyOf } from './body.ts';
import { sampleFields } from './sample.ts';

/** What `npm run new` can create, by its name on the command line: the kind of content, and the field that holds its title. */
export const beginnings: ReadonlyMap<string, { kind: Kind; title: string | null }> = new Map(
	kindNames.flatMap((kind) => {
		const { begin } = declared(kind);
		return begin ? [[begin.as, { kind, title: begin.title }]] : [];
	}),
);

/** Other names that people use on the command line, and the official one: `question` means `faq`. */
export const otherNames: ReadonlyMap<string, string> = new Map(
	kindNames.flatMap((kind) => {
		const { begin } = declared(kind);
		return (begin?.also ?? []).map((name) => [name, begin?.as ?? name] as const);
	}),
);

export interface Wanted {
	/** The name of its kind on the command line: `faq` */
	what: string;
	/** The role it belongs to; for a new role, its own slug. */
	role: string;
	slug: string;
	/** The title that readers see. By default it is made from the slug. */
	title?: string | undefined;
	/** The name of the sibling that it should follow. By default it comes last. */
	after?: string | undefined;
}

/** A new file, or an entry that is added to a list in a file. */
export interface Writing {
	path: string;
	text: string;
	/** Whether to add the text to the end of an existing file. */
	appends: boolean;
}

/** Values of fields: those that are certainly right, and guesses, which get a comment that asks the editor to check them. */
interface Fields {
	known?: Record<string, unknown>;
	guessed?: Record<string, unknown>;
}

export function scaffold(content: Content, wanted: Wanted): Writing[] {
	const { what, role, slug, title = slug.replaceAll('-', ' ') } = wanted;
	if (what === 'tool') return [newEntry('tools', wanted, content, { known: { slug } })];
	if (what === 'claim') {
		const known = { slug, asOf: content.today, reviewBy: inHalfAYear(content.today) };
		const shown = [sampleFields(Claim.shape.shown.unwrap().element, content.today)];
		return [newEntry('claims', wanted, content, { known, guessed: { provenance: 'editorial', shown } })];
	}
	if (what === 'role') {
		const inSentence = midSentence(title);
		const names = { slug, label: title, plural: `${inSentence}s`, short: inSentence };
		return [
			newFile('role', wanted, content, { known: { status: 'draft' }, guessed: { reviewInDays: 180 } }),
			newFile('pay', wanted, content, { guessed: { bands: [] } }),
			newFile('hiring', wanted, content, {}),
			{ path: pathOf('claims', role, slug), text: '[]\n', appends: false },
			newEntry('roleTerms', wanted, content, { known: { ...names, titles: [{ phrase: title, weight: 3 }] } }),
		];
	}
	const own = newFile(beginningOf(what).kind, wanted, content, fieldsFor(content, wanted));
	if (what !== 'track') return [own];
	return [own, newEntry('trackTerms', wanted, content, { known: { slug } })];
}

export function beginningOf(what: string): { kind: Kind; title: string | null } {
	const begun = beginnings.get(what);
	if (!begun)
		throw new Error(`\`npm run new\` cannot create \`${what}\`. Choose one of: ${[...beginnings.keys()].join(', ')}.`);
	return begun;
}

/** The values of fields that follow from the content or the slug, such as the level of a level page. */
function fieldsFor(content: Content, { what, role, slug }: Wanted): Fields {
	const [track] = filesOf(content, 'track', role);
	if (what === 'level') return { known: { level: slug }, guessed: { years: { from: null, to: null } } };
	if (what === 'compare') return { known: sidesOf(slug.split('-or-'), content) };
	if (what === 'source') return { known: { accessed: content.today.slice(0, 7) }, guessed: { sample: null } };
	const isKind = siteSlugs(content, 'employerKinds')?.includes(slug);
	if (what === 'employer') return isKind ? { known: { kind: slug } } : {};
	if (what === 'move') return slugsOf(content, 'roleTerms')?.includes(slug) ? { known: { from: slug } } : {};
	if (what === 'skill') return { guessed: { tracks: [track?.name ?? 'write-me'] } };
	if (what === 'track') {
		const taken = filesOf(content, 'track', role).map((file) => fieldsOf(file)['line']);
		return { known: { line: ['a', 'b', 'c', 'd', 'e'].find((line) => !taken.includes(line)) ?? 'e' } };
	}
	if (what === 'prompt') {
		const [hiring] = filesOf(content, 'hiring', role);
		const rounds = hiring ? fieldsOf(hiring)['rounds'] : null;
		const first: unknown = Array.isArray(rounds) ? rounds[0] : null;
		return isRecord(first) ? { guessed: { round: first['slug'] } } : {};
	}
	return {};
}

/** The fields of a comparison: the two roles, one of which may have no guide here, and a title made from their names. */
function sidesOf(sides: readonly string[], content: Content): Record<string, unknown> {
	const ours = new Map(
		filesOf(content, 'roleTerms')
			.flatMap(entriesOf)
			.map(({ slug, label }) => [slug, String(label)]),
	);
	const nameOf = (side: string) => ours.get(side) ?? capital(side.replaceAll('-', ' '));
	const title = sides.map((side, at) => (at === 0 ? nameOf(side) : midSentence(nameOf(side)))).join(' or ');
	const other = sides.find((side) => !ours.has(side));
	if (other === undefined) return { title, roles: sides };
	const blurb = 'WRITE: what its work is, without a full stop';
	const neighbour = { slug: other, label: nameOf(other), blurb };
	return { title, roles: sides.filter((side) => side !== other), neighbour };
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function newFile(kind: Kind, wanted: Wanted, content: Content, fields: Fields): Writing {
	const path = pathOf(kind, wanted.role, wanted.slug);
	const yaml = toYaml(kind, wanted, content, fields).toString(inQuotes);
	return { path, text: path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\n${bodyOf(kind)}\n`, appends: false };
}

function newEntry(kind: Kind, wanted: Wanted, content: Content, fields: Fields): Writing {
	const list = new Document([]);
	list.add(toYaml(kind, wanted, content, fields).contents);
	return { path: pathOf(kind, wanted.role, wanted.slug), text: list.toString(inQuotes), appends: true };
}

/** The fields of a new file or entry as YAML. Each value that is not certain gets a comment that says what to write. */
function toYaml(kind: Kind, wanted: Wanted, content: Content, { known = {}, guessed = {} }: Fields): Document {
	const given: z.ZodType = kinds[kind].schema;
	const schema = given instanceof z.ZodArray ? given.element : given;
	if (!(schema instanceof z.ZodObject)) throw new Error(`The schema of ${kind} is not an object.`);
	const sampled = sampleFields(schema, content.today);
	const { what, title } = wanted;
	const begun = beginningOf(what);
	const certain = {
		...placeAmong(kind, wanted, content),
		...known,
		...(kind === begun.kind && begun.title && title !== undefined && { [begun.title]: title }),
	};
	const document = new Document({ ...sampled, ...guessed, ...certain });
	if (!isMap(document.contents)) throw new Error(`The schema of ${kind} has no fields.`);
	for (const pair of document.contents.items) {
		if (!(String(pair.key) in certain)) markPair(schema, content.today, pair, []);
	}
	return document;
}

/**
 * The position among its siblings: last, or right after the sibling that `after` names. If the order is separate for
 * each value of a field, such as the colour of a flag, that field is copied from the sibling too.
 */
function placeAmong(kind: Kind, { role, after }: Wanted, content: Content): Record<string, unknown> {
	const { ordered } = declared(kind);
	if (!ordered && kind !== 'compare') return {};
	const siblings = filesOf(content, kind, kind === 'compare' ? undefined : role);
	const orders = siblings.map((file) => Number(fieldsOf(file)['order']) || 0);
	const before = siblings.find(({ name }) => name === after);
	if (!before) return { order: Math.max(0, ...orders) + 1 };
	const { beside } = typeof ordered === 'object' ? ordered : {};
	return { order: Number(fieldsOf(before)['order'] ?? 0) + 1, ...(beside && { [beside]: fieldsOf(before)[beside] }) };
}

/** Adds a comment that says what to write, next to a value or above an empty list. */
function markPair(schema: z.ZodType, today: string, { key, value }: Pair, above: Path): void {
	const path = [...above, String(key)];
	if (isMap(value)) return value.items.forEach((pair) => markPair(schema, today, pair, path));
	const note = ` WRITE: ${[descriptionAt(schema, path), choicesAt(schema, path)].filter(Boolean).join(': ')}`;
	if (!isSeq(value)) return markScalar(value, today, note);
	if (value.items.length === 0 && isNode(key)) key.commentBefore = note;
	value.items.forEach((item, at) =>
		isMap(item)
			? item.items.forEach((pair) => markPair(schema, today, pair, [...path, at]))
			: markScalar(item, today, note),
	);
}

function markScalar(node: unknown, today: string, note: string): void {
	if (!isScalar(node) || node.value === today || /WRITE(?!: a name$)/.test(String(node.value))) return;
	node.comment = note;
}

function pathOf(kind: Kind, role: string, slug: string): string {
	return `${ROOT}${fill(kinds[kind].at, { role, name: slug })}`;
}

function inHalfAYear(day: string): string {
	return daysAfter(day, 182);
}

// All texts are quoted: Astro would parse an unquoted 2026-11-24 as a date, and a colon in a text would break the YAML.
const inQuotes = { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;
