import ClaimedParagraph from './depth/ClaimedParagraph.astro';
import CitedLink from './guide/CitedLink.astro';

/** What MDX is made of beside plain HTML. Editors import nothing; a new component is added here. */
export const mdx = { a: CitedLink };

/** The same on pages with room for a margin: a claim has beside it what sources show. */
export const mdxWithNotes = { ...mdx, p: ClaimedParagraph };
