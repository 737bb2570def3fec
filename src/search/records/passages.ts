import type { Kind, Searched } from '#domain/searched.ts';
import { withAnchor } from '#routes/anchors.ts';

/** A part of a page under one heading: one record of the search. */
export interface Passage {
	/** Address with the anchor: `/guides/sre/#skill-python`; without one for the opening of the page. */
	url: string;
	title: string;
	/** Headings above it, from the page’s own down; empty for the opening. */
	trail: string[];
	kind: Kind;
	/** Slug of the role that it is about. */
	role: string | null;
	/** What readers search for it with, where content says so. */
	asked?: string | undefined;
	text: string;
}

/** The passages of the page at this path: its opening, and each part. A title below the page’s own that asks is a question. */
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
			text: part.text,
		})),
	];
}
