import type { MadeComponent } from '#content-model/components.ts';
import Claimed from '../text/Claimed.astro';
import ClaimNotes from '../text/ClaimNotes.astro';
import { prose } from '../text/map.ts';
import * as placed from './tags.ts';

/**
 * The components that editors can use in texts; `src/content-model/components.ts` has the rules for each. Components filled from
 * data are exported by `tags.ts` in this folder, the others by `../text/tags.ts`. If one is missing, this file does not compile.
 */
export const mdx = { ...prose, ...placed } satisfies Record<MadeComponent, unknown>;

/** For pages with a margin: they show the evidence for claims there. */
export const mdxWithNotes = { ...mdx, Claimed, ClaimNotes };
