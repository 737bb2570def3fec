import type { z } from 'zod';
import type { SiteConfig } from '#site-config/schema.ts';
import type { ComponentName } from './components.ts';

/** A way to values among fields: `seo.title`, `tools.*`, `cited.*.source`; `*` stands for any place in a list. */
export type FieldPath<T> =
	NonNullable<T> extends readonly (infer Entry)[]
		? `*${Below<Entry>}`
		: { [Name in keyof NonNullable<T> & string]: `${Name}${Below<NonNullable<T>[Name]>}` }[keyof NonNullable<T> &
				string];
type Below<T> = '' | (NonNullable<T> extends object ? `.${FieldPath<T>}` : never);

/** What the entries of a list, or the one entry of a file, hold. */
export type EntryOf<Schema extends z.ZodType> =
	z.output<Schema> extends readonly (infer Entry)[] ? Entry : z.output<Schema>;
type FieldOf<Schema extends z.ZodType> = keyof EntryOf<Schema> & string;

/** That a value is the slug of something else: of which kind, and what messages call one. */
export interface Reference {
	kind: string;
	what: string;
	/** A list among the fields of the role’s one file of that kind, whose entries it names. */
	list?: string;
	/** Whether it names one of the same role. */
	ofRole?: true;
	/** What messages call the entry that it stands in, which it must not name. */
	notItself?: string;
	/** Whether Astro joins the two, so that the build too stops where there is none. */
	joined?: true;
}

export interface Heading {
	text: string;
	/** What belongs below it, for whoever begins to write; it follows “WRITE: ” and has no full stop. */
	holds: string;
	/** The component that stands below it. */
	part?: ComponentName;
	/** Whether a concise guide may leave it out. */
	optional?: true;
}

/** The parts of a guide in its order, with the headings by which the page on claims groups them. */
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

/** What the text of a kind holds. */
export interface TextShape {
	/** Words of running text in a guide of full depth and in a concise one; outside them the check warns. */
	words: { full: Range; concise: Range };
	/** What its `<Brief>` says, where it has one, for whoever begins to write. */
	brief?: string;
	/** What the text says, where no heading says it; as `holds` of a heading. */
	holds?: string;
	/** In their order. */
	headings?: readonly Heading[];
	/** Components that it must have, beside those below headings. */
	parts?: readonly ComponentName[];
}

/** What a guide needs before search engines may list it: files, or entries of a list among their fields. */
export interface Minimum<Field = string> {
	what: string;
	/** The number of `guides.least` in site.yaml: `tracks` */
	least: keyof SiteConfig['guides']['least'];
	/** Counts the entries of this list. */
	list?: Field;
	/** Counts only files that have this field, and this value in it. */
	has?: Field;
	value?: string;
}

/** A kind of content, declared once. Whatever reads, checks, shows, begins or explains content asks here. */
interface Declaration<Schema extends z.ZodType, Field extends string, Path extends string> {
	schema: Schema;
	/** The collection that pages read; null where none does. */
	collection: string | null;
	/** The page whose text is the file’s own; null where it stands on others’. */
	page: string | null;
	/** What readers ask the search for its page with, where its title says it in other words. */
	asked?: string;
	/** Other pages on which its words stand; `**` stands for any end. */
	shownOn?: readonly string[];
	/** The part of the guide that its texts belong to; every text of a role has one, so a claim may stand in any of them. */
	part?: GuidePart;
	/**
	 * What `npm run new` calls one, what else people call it, the field that is readers’ name of it, and what its text says
	 * where the text is free; null where none is begun by itself.
	 */
	begin: { as: string; also?: readonly string[]; title: Field | null; holds?: string } | null;
	/** Whether a guide, or the site where the path names no role, cannot be built without it. */
	required?: true;
	/** Whether its `order` has each number once, among those alike in a field, and no hole unless it may have some. */
	ordered?: true | { beside?: Field; holes?: true };
	/** Fields that give a place in the guide, which no two may share. */
	places?: readonly Field[];
	/** Fields, alone or together, in which no two may say the same: within a role, or on the whole site. */
	distinct?: { inRole?: readonly Path[]; onSite?: readonly (Path | readonly Path[])[] };
	/** Fields that hold slugs of others. */
	names?: Readonly<Partial<Record<Path, Reference>>>;
	/** What the file, by its own name, is of. */
	named?: Reference;
	minimum?: readonly Minimum<Field>[];
}

/** Where files of a kind lie below src/content, with `<role>` and `<name>` for what tells them apart, and what they hold. */
type Files =
	| { at: `${string}.mdx` | `${string}.md`; /** Null where the text is free. */ text: TextShape | null }
	| { /** One entry, or a list of them where the schema is a list. */ at: `${string}.yaml`; text?: never };

export type AnyKind = Declaration<z.ZodType, string, string> & Files;

type Piece = keyof Declaration<z.ZodType, string, string> | 'at' | 'text';
/** Asks each text of a role for its part of the guide. */
type WithPart<Declared> = Declared extends { at: `roles/<role>/${string}.mdx` } ? { part: GuidePart } : unknown;
/** Refuses what no declaration has: a misspelt piece, or a name of a field that there is not. */
type Unknown<Declared, Path extends string> = Record<Exclude<keyof Declared, Piece>, never> &
	(Declared extends {
		names: infer Names;
	}
		? { names: Record<Exclude<keyof Names, Path>, never> }
		: unknown);

/** Declares a kind; a field that its schema does not have, or a piece left out, is an error of types. */
export function kind<
	Schema extends z.ZodType,
	const Declared extends Declaration<Schema, FieldOf<Schema>, FieldPath<z.output<Schema>>> & Files,
>(
	declared: Declared & { schema: Schema } & WithPart<Declared> & Unknown<Declared, FieldPath<z.output<Schema>>>,
): Declared {
	return declared;
}

/** All kinds by their names; a reference to a kind that is none is an error of types. */
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
