import { modules } from '#every-condition';
import type { AdvertText } from '#classify/advert.ts';
import type { Detected } from '#classify/reading.ts';
import type { Words } from '#classify/text/words.ts';
import { readCondition, type Condition } from './condition.ts';

/** All conditions of work, one file in `conditions/` each, sorted as readings and pages show them. */
export const conditions: readonly Condition[] = modules
	.flatMap((module) => Object.values(module) as Condition[])
	.toSorted((a, b) => a.order - b.order);

/** The possible values of a condition: `on-call`, `no-on-call`. */
export const valuesOfCondition = ({ values }: Pick<Condition, 'values'>): string[] => Object.keys(values);

/** What the advert states about conditions of work: at most one value for each, with its sentence as evidence. */
export const readConditions = (advert: AdvertText & { title: Words }): Detected<string>[] =>
	conditions.flatMap((condition) => readCondition(condition, advert) ?? []);
