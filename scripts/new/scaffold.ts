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

/** What `npm run new` can create, by the name used on the command line: the kind, and the field with the name that readers see. */
export const beginnings: ReadonlyMap<string, { kind: Kind; title: string | null }> = new Map(
	kindNames.flatMap((kind) => {
		const { begin } = declared(kind);
		return begin ? [[begin.as, { kind, title: begin.title }]] : [];
	}),
);

/** What else people call what can be begun, with what `npm run new` calls it: `question` is `faq`. */
export const otherNames: ReadonlyMap<string, string> = new Map(
	kindNames.flatMap((kind) => {
		const { begin } = declared(kind);
		return (begin?.also ?? []).map((name) => [name, begin?.as ?? name] as const);
	}),
);

export interface Wanted {
	/** What `npm run new` calls it. */
	what: string;
	/** The role it is of; for a role, its own slug. */
	role: string;
	slug: string;
	/** What readers see as its name, if it was said. */
	title?: string | undefined;
	/** The name of the one beside it that it comes right after; at the end where none is said. */
	after?: string | undefined;
}

/** A new file, or what is put at the end of a list. */
export interface Writing {
	path: string;
	text: string;
	appends: boolean;
}

/** What is known of the fields, and what is only put there so that something is. */
interface Fields {
	known?: Record<string, unknown>;
	guessed?: Record<string, unknown>;
}

export function scaffold(content: Content, wanted: Wanted): Writing[] {
	const { what, role, slug, title = slug.replaceAll('-', ' ') } = wanted;
	if (what === 'tool') return [entry('tools', wanted, content, { known: { slug } })];
	if (what === 'claim') {
		const known = { slug, asOf: content.today, reviewBy: later(content.today) };
		const shown = [sampleFields(Claim.shape.shown.unwrap().element, content.today)];
		return [entry('claims', wanted, content, { known, guessed: { provenance: 'editorial', shown } })];
	}
	if (what === 'role') {
		const inSentence = midSentence(title);
		const names = { slug, label: title, plural: `${inSentence}s`, short: inSentence };
		return [
			whole('role', wanted, content, { known: { status: 'draft' }, guessed: { reviewInDays: 180 } }),
			whole('pay', wanted, content, { guessed: { bands: [] } }),
			whole('hiring', wanted, content, {}),
			{ path: pathOf('claims', role, slug), text: '[]\n', appends: false },
			entry('roleTerms', wanted, content, { known: { ...names, titles: [{ phrase: title, weight: 3 }] } }),
		];
	}
	const own = whole(beginningOf(what).kind, wanted, content, ofKind(content, wanted));
	if (what !== 'track') return [own];
	return [own, entry('trackTerms', wanted, content, { known: { slug } })];
}

export function beginningOf(what: string): { kind: Kind; title: string | null } {
	const begun = beginnings.get(what);
	if (!begun) throw new Error(`Nothing is begun as \`${what}\`. Known are: ${[...beginnings.keys()].join(', ')}.`);
	return begun;
}

/** What the schema cannot know: the place among siblings, and what it belongs to. */
function ofKind(content: Content, { what, role, slug }: Wanted): Fields {
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

/** The sides of a comparison, roles of ours and one that the vocabulary does not know, and a title of their names. */
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

function whole(kind: Kind, wanted: Wanted, content: Content, fields: Fields): Writing {
	const path = pathOf(kind, wanted.role, wanted.slug);
	const yaml = toYaml(kind, wanted, content, fields).toString(inQuotes);
	return { path, text: path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\n${bodyOf(kind)}\n`, appends: false };
}

function entry(kind: Kind, wanted: Wanted, content: Content, fields: Fields): Writing {
	const list = new Document([]);
	list.add(toYaml(kind, wanted, content, fields).contents);
	return { path: pathOf(kind, wanted.role, wanted.slug), text: list.toString(inQuotes), appends: true };
}

/** The fields of a kind; what is neither known nor words to be written says beside it what it is for. */
function toYaml(kind: Kind, wanted: Wanted, content: Content, { known = {}, guessed = {} }: Fields): Document {
	const given: z.ZodType = kinds[kind].schema;
	const schema = given instanceof z.ZodArray ? given.element : given;
	if (!(schema instanceof z.ZodObject)) throw new Error(`What ${kind} holds is no list of fields.`);
	const sampled = sampleFields(schema, content.today);
	const { what, title } = wanted;
	const begun = beginningOf(what);
	const sure = {
		...placeAmong(kind, wanted, content),
		...known,
		...(kind === begun.kind && begun.title && title !== undefined && { [begun.title]: title }),
	};
	const document = new Document({ ...sampled, ...guessed, ...sure });
	if (!isMap(document.contents)) throw new Error(`What ${kind} holds has no fields.`);
	for (const pair of document.contents.items) {
		if (!(String(pair.key) in sure)) markPair(schema, content.today, pair, []);
	}
	return document;
}

/** The place in the order, and where the order is parted, the part: at the end, or right after the one that is named. */
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

/** Says beside a value, or above an empty list, what is to be written there. */
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

/** The date in half a year on which the text is due for review. */
function later(day: string): string {
	return daysAfter(day, 182);
}

// Quoted throughout: Astro takes a bare day for a date, and a colon within words would break the fields.
const inQuotes = { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;
