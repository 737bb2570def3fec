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

/** The ids that a thing of this name may have on some page: `on-call` → `check-on-call`, `skill-on-call`, … */
export const anchorsOf = (name: string): string[] => anchored.map((kind) => anchorOf(kind, name));
