import type { MadeComponent } from '#content-model/components.ts';
import Claimed from '../text/Claimed.astro';
import ClaimNotes from '../text/ClaimNotes.astro';
import { prose } from '../text/map.ts';
import * as placed from './tags.ts';

/**
 * The components of editors’ texts. `src/content-model/components.ts` has the rule of each. One that data fill is a name in
 * `tags.ts` of this folder, any other one a name in `../text/tags.ts`; where a name is missing, this does not compile.
 */
export const mdx = { ...prose, ...placed } satisfies Record<MadeComponent, unknown>;

/** On pages with a margin: what sources show of a claim stands beside it. */
export const mdxWithNotes = { ...mdx, Claimed, ClaimNotes };
