import CitedLink from './guide/CitedLink.astro';
import DetectorFigures from './method/DetectorFigures.astro';

/** What MDX is made of beside plain HTML. Editors import nothing; a new component is added here. */
export const mdx = { a: CitedLink, DetectorFigures };
