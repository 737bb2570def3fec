import { components } from '#content-model/components.ts';
import CountedClaims from './CountedClaims.astro';
import Nothing from './Nothing.astro';
import Table from './Table.astro';
import * as tags from './tags.ts';
import Whole from './Whole.astro';

/** What running text is made of; what editors place and data fill comes in ../guide/mdx.ts. */
export const prose = { ...tags, table: Table, Remainder: Whole, Claimed: CountedClaims, ClaimNotes: Nothing };

const placed = [...components].filter(([, { kind }]) => kind === 'placed');

/** For a text of which only the Brief is shown, and nothing that its own page fills from data. */
export const proseOfBrief = {
	...Object.fromEntries(placed.map(([name]) => [name, Nothing])),
	...prose,
	Remainder: Nothing,
};
