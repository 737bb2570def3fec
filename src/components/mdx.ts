import * as placed from './guide/tags.ts';
import DetectorFigures from './method/DetectorFigures.astro';
import SampleFigures from './method/SampleFigures.astro';
import ListItem from './prose/ListItem.astro';
import { prose } from './prose/map.ts';
import Paragraph from './prose/Paragraph.astro';

/**
 * What the pages’ texts are made of. Editors import nothing; src/content-model/components.ts says what each is for and which
 * props it takes, and a new one is added there and in tags.ts beside it.
 */
export const mdx = { ...prose, ...placed, DetectorFigures, SampleFigures };

/** On pages with a margin: what sources show of a claim stands beside it. */
export const mdxWithNotes = { ...mdx, p: Paragraph, li: ListItem };
