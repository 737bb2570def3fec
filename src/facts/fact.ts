import type { z } from 'zod';
import type { PostingWords } from '#classify/reading.ts';
import type { PreparedAdvert } from './prepared-advert.ts';
import type * as schemas from './schemas.ts';

type NonEmpty<T> = readonly [T, ...T[]];

/** The bare values of a fact, without their evidence: `senior`, `['aws']`. */
export type Said<Read> = Read extends { value: infer Value; evidence: unknown }
	? Value
	: Read extends readonly (infer One)[]
		? readonly Said<One>[]
		: Read extends object
			? { [Field in keyof Read]?: Said<Read[Field]> }
			: Read;

/** The advert of an example: its text, or only those fields that the fact depends on. */
export type ExampleAdvert = string | Partial<PostingWords>;

/** A column of the published tables. */
export interface FactColumn<Value> {
	name: string;
	type: 'string' | 'integer' | 'number' | 'date';
	means: string;
	/** The column’s heading for readers, if its name is not clear enough. */
	title?: string;
	/** The kind of vocabulary term that the cells name, such as `tool`. */
	of?: string;
	cell(value: Value): string | number | null;
}

/** Something that we read from every advert, stored as a field of its listing. */
export interface Fact<Schema extends z.ZodType = z.ZodType, Read = unknown> {
	/**
	 * The schema of the field. The schema library comes in as an argument, so that browser code, which does not validate, need not
	 * load it.
	 */
	schema: (of: typeof schemas) => Schema;
	/** What the advert states; null, or an empty list, if it states nothing. */
	read: (advert: PreparedAdvert) => Read;
	/** Adverts with the values to be read from them, and similar adverts from which nothing must be read. */
	examples: {
		finds: NonEmpty<readonly [ExampleAdvert, NoInfer<Said<Exclude<Read, null>>>]>;
		misses: NonEmpty<ExampleAdvert>;
	};
	/** The question that an applicant should ask if the advert does not answer it. */
	question?: {
		/** Must not change: readers’ ticks are stored under this name. */
		name: string;
		/** Sort order among the questions. */
		order: number;
		title: string;
		ask: string;
		/** Whether this value answers the question; if left out, every value does. */
		isAnswer?(value: NoInfer<Exclude<Read, null>>): boolean;
	};
	/** The fact’s columns in the table of tonight’s adverts. */
	columns?: readonly FactColumn<NoInfer<z.output<Schema>>>[];
}

/** Declares a fact. `facts.ts` lists all of them. */
export const fact = <Schema extends z.ZodType, Read extends z.output<Schema> | null>(
	declared: Fact<Schema, Read>,
): Fact<Schema, Read> => declared;
