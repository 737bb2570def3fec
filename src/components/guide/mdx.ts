import Claimed from '../text/Claimed.astro';
import ClaimNotes from '../text/ClaimNotes.astro';
import { prose } from '../text/map.ts';
import * as placed from './tags.ts';

/**
 * What the pages’ texts are made of. Editors import nothing; src/content-model/components.ts says what each is for and which
 * props it takes, and a new one is added there and in tags.ts, here where data fill it and in ../text/ where they do not.
 */
export const mdx = { ...prose, ...placed };

/** On pages with a margin: what sources show of a claim stands beside it. */
export const mdxWithNotes = { ...mdx, Claimed, ClaimNotes };
