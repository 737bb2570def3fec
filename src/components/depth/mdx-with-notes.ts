import { mdx } from '../mdx.ts';
import ClaimedParagraph from './ClaimedParagraph.astro';

/** What MDX is made of on pages with room for a margin: a claim has beside it what sources show. */
export const mdxWithNotes = { ...mdx, p: ClaimedParagraph };
