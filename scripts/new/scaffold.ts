import { z } from 'zod';
import { stringify } from 'yaml';
import { filesOf, fieldsOf, isRecord, type Content } from '../check-content/content.ts';
import { ROOT } from '../check-content/content-file.ts';
import { patternOf, schemaOf, type Kind } from '../check-content/kinds.ts';
import { bodyOf } from './body.ts';
import { sample, sampleFields } from './sample.ts';

/** What `npm run new` can begin, and the kind of content each is. */
export const beginnings = {
	role: 'role',
	track: 'track',
	skill: 'skill',
	level: 'level',
	check: 'check',
	signal: 'signal',
	faq: 'faq',
	drill: 'drill',
	prompt: 'prompt',
	term: 'glossary',
	tool: 'tools',
	source: 'source',
	claim: 'claims',
	compare: 'compare',
} as const satisfies Record<string, Kind>;
export type Beginning = keyof typeof beginnings;

export interface Wanted {
	what: Beginning;
	/** The role it is of; for a role, its own slug. */
	role: string;
	slug: string;
	/** What readers see as its name, if it was said. */
	title?: string | undefined;
}

/** A new file, or what is put at the end of a list. */
export interface Writing {
	path: string;
	text: string;
	appends: boolean;
}

/** The fields that are readers’ name of a thing. */
const titleFields = ['title', 'question', 'term', 'label'];

export function scaffold(content: Content, wanted: Wanted): Writing[] {
	const { what, role, slug } = wanted;
	if (what === 'tool') return [entry('tools', wanted, content.today, { slug })];
	if (what === 'claim') {
		return [entry('claims', wanted, content.today, { slug, provenance: 'editorial', reviewBy: later(content.today) })];
	}
	if (what === 'role') {
		const titled = wanted.title ?? slug.replaceAll('-', ' ');
		const term = { slug, label: titled, plural: `${titled}s`, short: titled, titles: [{ phrase: titled, weight: 3 }] };
		return [
			whole('role', wanted, content, { status: 'draft', related: [] }),
			whole('pay', wanted, content, { bands: [band('junior', 100_000), band('mid', 130_000)] }),
			whole('hiring', wanted, content, {}),
			{ path: pathOf('claims', role, slug), text: '[]\n', appends: false },
			entry('roleTerms', wanted, content.today, term),
		];
	}
	const kind = beginnings[what];
	const own = whole(kind, wanted, content, ofKind(content, wanted));
	if (what !== 'track') return [own];
	return [own, entry('trackTerms', wanted, content.today, { role, track: slug })];
}

/** What the schema cannot know: the place among siblings, and what it belongs to. */
function ofKind(content: Content, { what, role, slug }: Wanted): Record<string, unknown> {
	const [track] = filesOf(content, 'track', role);
	if (what === 'level') return { level: slug, years: { from: null, to: null } };
	if (what === 'compare') return { roles: slug.split('-or-') };
	if (what === 'source') return { accessed: content.today.slice(0, 7), date: null };
	if (what === 'skill') return { tracks: [track?.name ?? 'write-me'] };
	if (what === 'track') {
		const taken = filesOf(content, 'track', role).map((file) => fieldsOf(file)['line']);
		return { line: ['a', 'b', 'c', 'd', 'e'].find((line) => !taken.includes(line)) ?? 'e' };
	}
	if (what === 'prompt') {
		const [hiring] = filesOf(content, 'hiring', role);
		const rounds = hiring ? fieldsOf(hiring)['rounds'] : null;
		const first: unknown = Array.isArray(rounds) ? rounds[0] : null;
		return isRecord(first) ? { round: first['slug'] } : {};
	}
	return {};
}

function whole(
	kind: Kind,
	{ role, slug, title, what }: Wanted,
	content: Content,
	known: Record<string, unknown>,
): Writing {
	const path = pathOf(kind, role, slug);
	const fields = { ...sampleObject(kind, content.today), ...known };
	if ('order' in fields) {
		const orders = filesOf(content, kind, kind === 'compare' ? undefined : role).map(
			(file) => Number(fieldsOf(file)['order']) || 0,
		);
		fields['order'] = Math.max(0, ...orders) + 1;
	}
	for (const field of titleFields)
		if (field in fields && title !== undefined && kind === beginnings[what]) fields[field] = title;
	const yaml = toYaml(fields);
	return { path, text: path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\n${bodyOf(kind)}\n`, appends: false };
}

function entry(kind: Kind, { role, slug, title }: Wanted, today: string, known: Record<string, unknown>): Writing {
	const fields: Record<string, unknown> = { ...sampleObject(kind, today), ...known };
	if ('label' in fields && title !== undefined) fields['label'] = title;
	return { path: pathOf(kind, role, slug), text: toYaml([fields]), appends: true };
}

function sampleObject(kind: Kind, today: string): Record<string, unknown> {
	const schema = schemaOf(kind);
	const one = schema instanceof z.ZodArray ? schema.element : schema;
	return one instanceof z.ZodObject ? sampleFields(one, today) : { ...(sample(one as z.ZodType, today) as object) };
}

function pathOf(kind: Kind, role: string, slug: string): string {
	return `${ROOT}${patternOf(kind).replace('<role>', role).replace('<name>', slug)}`;
}

const band = (level: string, low: number) => ({ level, low, high: low + 30_000 });

/** Half a year on, when what was written is read again. */
function later(day: string): string {
	return new Date(Date.parse(day) + 182 * 86_400_000).toISOString().slice(0, 10);
}

// Quoted throughout: Astro takes a bare day for a date, and a colon within words would break the fields.
const toYaml = (value: unknown) =>
	stringify(value, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
