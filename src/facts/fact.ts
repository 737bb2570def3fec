import type { z } from 'zod';
import type { PostingWords } from '#classify/reading.ts';
import type { PreparedAdvert } from './prepared-advert.ts';
import type * as schemas from './schemas.ts';

type NonEmpty<T> = readonly [T, ...T[]];

/** What a fact says without the words that it was read from: `senior`, `['aws']`. */
export type Said<Read> = Read extends { value: infer Value; evidence: unknown }
	? Value
	: Read extends readonly (infer One)[]
		? readonly Said<One>[]
		: Read extends object
			? { [Field in keyof Read]?: Said<Read[Field]> }
			: Read;

/** An advert of an example: its text, or all that matters of it. */
export type ExampleAdvert = string | Partial<PostingWords>;

/** A column of the open data. */
export interface FactColumn<Value> {
	name: string;
	type: 'string' | 'integer' | 'number' | 'date';
	means: string;
	/** What readers call it, where its name does not say it. */
	title?: string;
	/** The kind of the vocabulary that its names are of. */
	of?: string;
	cell(value: Value): string | number | null;
}

/** Something that adverts are read for: a field of a listing. */
export interface Fact<Schema extends z.ZodType = z.ZodType, Read = unknown> {
	/** What the field may hold. It is handed the schemas, so that browsers, which ask for none, load none. */
	schema: (of: typeof schemas) => Schema;
	/** What the advert says; null, or empty, where it says nothing. */
	read: (advert: PreparedAdvert) => Read;
	/** Adverts with what is read in them, and adverts with similar words in which nothing is. */
	examples: {
		finds: NonEmpty<readonly [ExampleAdvert, NoInfer<Said<Exclude<Read, null>>>]>;
		misses: NonEmpty<ExampleAdvert>;
	};
	/** What a reader should ask where the advert says nothing. */
	question?: {
		/** Stable: ticks are kept by it. */
		name: string;
		/** Its place among the questions. */
		order: number;
		title: string;
		ask: string;
		/** Whether what the advert says is an answer; anything is, where this is left out. */
		isAnswer?(value: NoInfer<Exclude<Read, null>>): boolean;
	};
	/** Its columns in the table of tonight’s adverts. */
	columns?: readonly FactColumn<NoInfer<z.output<Schema>>>[];
}

/** Declares a fact. `facts.ts` lists all of them. */
export const fact = <Schema extends z.ZodType, Read extends z.output<Schema> | null>(
	declared: Fact<Schema, Read>,
): Fact<Schema, Read> => declared;
