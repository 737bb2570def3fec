import { declared, kindNames } from '#content-model/kinds.ts';
import { anchorOf, type Anchored } from './anchors.ts';

const anchored: readonly Anchored[] = [
	...(kindNames.filter((kind) => declared(kind).part !== undefined) as Anchored[]),
	'adjustment',
	'claim',
	'question',
	'round',
	'own',
];

/** All ids that a thing with this name may have on a page: `on-call` → `check-on-call`, `skill-on-call`, … */
export const anchorsOf = (name: string): string[] => anchored.map((kind) => anchorOf(kind, name));
