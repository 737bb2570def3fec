import type { AdvertText } from '#classify/advert.ts';
import type { Detected } from '#classify/reading.ts';
import type { Words } from '#classify/text/words.ts';
import { readCondition, type Condition } from './condition.ts';
import * as declared from './declared.ts';

type Declared = (typeof declared)[keyof typeof declared];

/** A condition of work: `on-call`. */
export type ConditionName = Declared['name'];
/** Something that an advert says of a condition: `no-on-call`. */
export type ConditionValue = ValueOf<Declared>;
type ValueOf<One> = One extends Condition<string, infer Value> ? Value : never;

/** The conditions of work that adverts are read for, in the order of readings and pages. */
export const conditions: readonly Condition<ConditionName>[] = Object.values(declared).toSorted(
	(a, b) => a.order - b.order,
);

/** What can be said of a condition. */
export const valuesOfCondition = ({ values }: Pick<Condition, 'values'>): ConditionValue[] =>
	Object.keys(values) as ConditionValue[];

/** What the advert says of the conditions of work, a thing of each at most, each with its sentence. */
export const readConditions = (advert: AdvertText & { title: Words }): Detected<ConditionValue>[] =>
	conditions.flatMap((one) => readCondition(one, advert) ?? []) as Detected<ConditionValue>[];
