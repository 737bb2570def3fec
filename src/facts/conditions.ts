import { modules } from '#every-condition';
import type { AdvertText } from '#classify/advert.ts';
import type { Detected } from '#classify/reading.ts';
import type { Words } from '#classify/text/words.ts';
import { readCondition, type Condition } from './condition.ts';

/** The conditions of work that adverts are read for, a file of `conditions/` each, in the order of readings and pages. */
export const conditions: readonly Condition[] = modules
	.flatMap((module) => Object.values(module) as Condition[])
	.toSorted((a, b) => a.order - b.order);

/** What can be said of a condition: `on-call`, `no-on-call`. */
export const valuesOfCondition = ({ values }: Pick<Condition, 'values'>): string[] => Object.keys(values);

/** What the advert says of the conditions of work, a thing of each at most, each with its sentence. */
export const readConditions = (advert: AdvertText & { title: Words }): Detected<string>[] =>
	conditions.flatMap((one) => readCondition(one, advert) ?? []);
