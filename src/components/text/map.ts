import { components } from '#content-model/components.ts';
import CountedClaims from './CountedClaims.astro';
import Nothing from './Nothing.astro';
import Table from './Table.astro';
import * as tags from './tags.ts';
import Whole from './Whole.astro';

/** The components of running text; those that are filled from data are added in ../guide/mdx.ts. */
export const prose = { ...tags, table: Table, Remainder: Whole, Claimed: CountedClaims, ClaimNotes: Nothing };

const placed = [...components].filter(([, { kind }]) => kind === 'placed');

/** For showing only the Brief of a text, without components that are filled from data. */
export const proseOfBrief = {
	...Object.fromEntries(placed.map(([name]) => [name, Nothing])),
	...prose,
	Remainder: Nothing,
};
