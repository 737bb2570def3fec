import type { Kind, Searched } from '#domain/searched.ts';
import { withAnchor } from '#routes/anchors.ts';

/** The part of a page under one heading: one record of the search index. */
export interface Passage {
	/** Address with fragment: `/guides/sre/#skill-python`. The passage above the first heading has no fragment. */
	url: string;
	title: string;
	/** The headings above it, starting with the page’s title; empty for the passage above the first heading. */
	trail: string[];
	kind: Kind;
	/** Slug of the role that it belongs to. */
	role: string | null;
	/** Words by which readers look for it, if the content declares any. */
	asked?: string | undefined;
	/** The same words of the page that it is a part of: they say what the whole page is about. */
	askedOfPage?: string | undefined;
	text: string;
}

/**
 * The passages of the page at a path: the part above the first heading, and each part below one. A heading that ends with a
 * question mark makes the passage a question.
 */
export function passagesOf(
	path: string,
	{ title, kind, above, asked, text, parts = [], ...page }: Searched,
): Passage[] {
	const role = page.role ?? null;
	const trail = above === undefined ? [] : [above];
	return [
		{ url: path, title, trail, kind, role, asked, text },
		...parts.map((part): Passage => ({
			url: withAnchor(path, part.id),
			title: part.title,
			trail: [...trail, title, ...(part.below ?? [])],
			kind: part.title.endsWith('?') ? 'question' : kind,
			role,
			askedOfPage: asked,
			text: part.text,
		})),
	];
}
