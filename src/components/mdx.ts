import * as placed from './guide/tags.ts';
import DetectorFigures from './method/DetectorFigures.astro';
import SampleFigures from './method/SampleFigures.astro';
import Claimed from './prose/Claimed.astro';
import ClaimNotes from './prose/ClaimNotes.astro';
import { prose } from './prose/map.ts';

/**
 * What the pages’ texts are made of. Editors import nothing; src/content-model/components.ts says what each is for and which
 * props it takes, and a new one is added there and in tags.ts beside it.
 */
export const mdx = { ...prose, ...placed, DetectorFigures, SampleFigures };

/** On pages with a margin: what sources show of a claim stands beside it. */
export const mdxWithNotes = { ...mdx, Claimed, ClaimNotes };
