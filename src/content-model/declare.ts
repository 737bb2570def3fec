import type { z } from 'zod';
import type { SiteConfig } from '#site-config/schema.ts';
import type { ComponentName } from './components.ts';

/** A path to values among fields: `seo.title`, `tools.*`, `cited.*.source`. `*` stands for every index of a list. */
export type FieldPath<T> =
	NonNullable<T> extends readonly (infer Entry)[]
		? `*${Below<Entry>}`
		: { [Name in keyof NonNullable<T> & string]: `${Name}${Below<NonNullable<T>[Name]>}` }[keyof NonNullable<T> &
				string];
type Below<T> = '' | (NonNullable<T> extends object ? `.${FieldPath<T>}` : never);

/** The type of one entry: an element of a file whose schema is a list, or else the whole file. */
export type EntryOf<Schema extends z.ZodType> =
	z.output<Schema> extends readonly (infer Entry)[] ? Entry : z.output<Schema>;
type FieldOf<Schema extends z.ZodType> = keyof EntryOf<Schema> & string;

/** Says that a value is the slug of something else. */
export interface Reference {
	kind: string;
	what: string;
	/** The field of the role’s one file of that kind whose list holds the entries that can be named. */
	list?: string;
	/** Whether the named entry must belong to the same role. */
	ofRole?: true;
	/** The word for the entry that holds the reference, when the entry must not refer to itself. */
	notItself?: string;
	/** Whether Astro resolves the reference too, so that the build also fails when the target is missing. */
	joined?: true;
}

export interface Heading {
	text: string;
	/** What to write below the heading, for the template of a new file. It follows “WRITE: ” and has no full stop. */
	holds: string;
	/** The component that must stand below the heading. */
	part?: ComponentName;
	/** Whether a concise guide may leave the heading out. */
	optional?: true;
}

/** The parts of a guide in order, with the headings under which the page on claims groups them. */
export const guideParts = {
	role: 'The role',
	tracks: 'Tracks',
	employers: 'Who hires',
	skills: 'Skills',
	checks: 'Before you apply',
	levels: 'Levels',
	pay: 'Pay',
	hiring: 'Hiring',
	drills: 'Drills and prompts',
	signals: 'Red and green flags',
	moves: 'How to get in',
	inTheJob: 'In the job',
	faq: 'Questions',
} as const;
export type GuidePart = keyof typeof guideParts;

type Range = readonly [from: number, to: number];

/** What a text of a kind must contain. */
export interface TextShape {
	/** The range of word counts in a full guide and in a concise one. The check warns about texts outside it. */
	words: { full: Range; concise: Range };
	/** What to write in the text’s `<Brief>`, for the template of a new file; absent when the text has none. */
	brief?: string;
	/** What to write in a text without headings; the same format as `holds` of a heading. */
	holds?: string;
	/** The required headings, in order. */
	headings?: readonly Heading[];
	/** Components that the text must contain, in addition to those below headings. */
	parts?: readonly ComponentName[];
}

/** What a guide needs before search engines may list it: a number of files, or of entries in a list. */
export interface Minimum<Field = string> {
	what: string;
	/** The key of `guides.least` in site.yaml that holds the number: `tracks`. */
	least: keyof SiteConfig['guides']['least'];
	/** Counts the entries of this list instead of files. */
	list?: Field;
	/** Counts only files that have this field, with `value` if that is set. */
	has?: Field;
	value?: string;
}

/** The declaration of a kind of content. All code that reads, checks, shows, creates or documents content uses it. */
interface Declaration<Schema extends z.ZodType, Field extends string, Path extends string> {
	schema: Schema;
	/** The Astro collection that pages read; null when no page reads it. */
	collection: string | null;
	/**
	 * The address of the page that shows the file’s text as its main text; null when the text appears only on pages of other
	 * files.
	 */
	page: string | null;
	/** Words that readers search for and that the page’s title does not contain. */
	asked?: string;
	/** Addresses of other pages that show the file’s words. `**` at the end matches anything. */
	shownOn?: readonly string[];
	/** The part of the guide that its texts belong to. Every text of a role has one, so that a claim may stand in any of them. */
	part?: GuidePart;
	/**
	 * For `npm run new`: the name of the kind, other names for it, the field that holds the title, and what to write in a text
	 * without headings. Null when such a file is never created on its own.
	 */
	begin: { as: string; also?: readonly string[]; title: Field | null; holds?: string } | null;
	/** Whether a guide cannot be built without it; for a kind that does not belong to a role, whether the site cannot. */
	required?: true;
	/**
	 * Whether its `order` values must be unique and consecutive: among all files, or among files with the same value of `beside`.
	 * `holes` allows gaps.
	 */
	ordered?: true | { beside?: Field; holes?: true };
	/** Fields that hold a position in the guide. No two files may have the same value. */
	places?: readonly Field[];
	/** Fields, or combinations of fields, that must be unique within a role or on the whole site. */
	distinct?: { inRole?: readonly Path[]; onSite?: readonly (Path | readonly Path[])[] };
	/** Fields that hold slugs of other entries. */
	names?: Readonly<Partial<Record<Path, Reference>>>;
	/** What the file’s own name refers to. */
	named?: Reference;
	minimum?: readonly Minimum<Field>[];
}

/** The path of a kind’s files below src/content, with the variable parts `<role>` and `<name>`, and what its texts contain. */
type Files =
	| { at: `${string}.mdx` | `${string}.md`; /** Null where the text is free. */ text: TextShape | null }
	| { /** One entry, or a list of them where the schema is a list. */ at: `${string}.yaml`; text?: never };

export type AnyKind = Declaration<z.ZodType, string, string> & Files;

type Piece = keyof Declaration<z.ZodType, string, string> | 'at' | 'text';
/** Requires every text of a role to declare its part of the guide. */
type WithPart<Declared> = Declared extends { at: `roles/<role>/${string}.mdx` } ? { part: GuidePart } : unknown;
/** Makes a declaration with an unknown key, or with a field that does not exist, a type error. */
type Unknown<Declared, Path extends string> = Record<Exclude<keyof Declared, Piece>, never> &
	(Declared extends {
		names: infer Names;
	}
		? { names: Record<Exclude<keyof Names, Path>, never> }
		: unknown);

/** Declares a kind. A field that its schema does not have, or a missing key, is a type error. */
export function kind<
	Schema extends z.ZodType,
	const Declared extends Declaration<Schema, FieldOf<Schema>, FieldPath<z.output<Schema>>> & Files,
>(
	declared: Declared & { schema: Schema } & WithPart<Declared> & Unknown<Declared, FieldPath<z.output<Schema>>>,
): Declared {
	return declared;
}

/** All kinds by name. A reference to a kind that does not exist is a type error. */
export function join<const Kinds extends Record<string, AnyKind>>(
	kinds: Kinds & {
		[Name in keyof Kinds]: {
			names?: Record<string, { kind: keyof Kinds }>;
			named?: { kind: keyof Kinds };
		};
	},
): Kinds {
	return kinds;
}
