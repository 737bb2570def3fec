import type { z } from 'zod';
import { join, type AnyKind, type EntryOf } from './declare.ts';
import { guideKinds } from './kinds/guide.ts';
import { partKinds } from './kinds/parts.ts';
import { sectionKinds } from './kinds/sections.ts';
import { siteKinds } from './kinds/site.ts';
import { vocabularyKinds } from './kinds/vocabulary.ts';

/** Every kind of content. To add one, add an entry to a file of `kinds/`; everything else is derived from it. */
export const kinds = join({ ...guideKinds, ...sectionKinds, ...partKinds, ...siteKinds, ...vocabularyKinds });

export type Kinds = typeof kinds;
export type Kind = keyof Kinds;

/** The data of a whole file after validation. */
export type FileData<K extends Kind> = z.output<Kinds[K]['schema']>;
/** The data of one entry: of a whole file, or of one element when the file holds a list. */
export type Entry<K extends Kind> = EntryOf<Kinds[K]['schema']>;

/** The kinds whose declaration matches a type. */
type KindsWith<Declared> = { [K in Kind]: Kinds[K] extends Declared ? K : never }[Kind];
/** Kinds of Markdown texts. */
export type TextKind = KindsWith<{ text: unknown; collection: string }>;
/** Kinds whose texts belong to a guide. */
export type GuideTextKind = KindsWith<{ part: unknown }>;
/** Kinds whose texts have a `<Brief>`. */
export type BriefKind = KindsWith<{ text: { brief: string } }>;
/** The collections of some kinds, as Astro names them. */
export type CollectionOf<K extends Kind> = NonNullable<Kinds[K]['collection']>;

export const kindNames = Object.keys(kinds) as Kind[];

/** The declaration of a kind, without the types of its fields. */
export const declared = (kind: Kind): AnyKind => kinds[kind];
