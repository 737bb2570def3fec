import type { z } from 'zod';
import { join, type AnyKind, type EntryOf } from './declare.ts';
import { guideKinds } from './kinds/guide.ts';
import { partKinds } from './kinds/parts.ts';
import { sectionKinds } from './kinds/sections.ts';
import { siteKinds } from './kinds/site.ts';
import { vocabularyKinds } from './kinds/vocabulary.ts';

/** Every kind of content. A new one is an entry in a file of `kinds/`; everything else is made from it. */
export const kinds = join({ ...guideKinds, ...sectionKinds, ...partKinds, ...siteKinds, ...vocabularyKinds });

export type Kinds = typeof kinds;
export type Kind = keyof Kinds;

/** What the whole of a file holds, once its schema has passed it. */
export type FileData<K extends Kind> = z.output<Kinds[K]['schema']>;
/** What one entry holds: a file, or an entry of a file that holds a list. */
export type Entry<K extends Kind> = EntryOf<Kinds[K]['schema']>;

/** The kinds that a condition on their declaration picks. */
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

/** What is declared of a kind, without the types of its fields. */
export const declared = (kind: Kind): AnyKind => kinds[kind];
