import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { Id, optionalStrings } from '../fields.ts';
import { numberAt, reportedError, type Draft, type Source } from '../source.ts';
import { readHeading } from './heading.ts';

const HOST = 'hn.algolia.com';
const PER_PAGE = 1_000;

// The search API names the fields of a comment differently from the tree of a story.
const Comment = z
	.object({
		objectID: Id.nullish(),
		id: Id.nullish(),
		parent_id: Id.nullish(),
		story_id: Id.nullish(),
		...optionalStrings('comment_text', 'text', 'created_at'),
	})
	.refine(({ objectID, id }) => (objectID ?? id ?? null) !== null, {
		error: 'The comment has no id.',
		path: ['objectID'],
	});
type Comment = z.output<typeof Comment>;

const Story = z.object({ objectID: Id, title: z.string(), author: z.string() });

/**
 * The newest “Ask HN: Who is hiring?”. Finds the story first, then reads its comments. A posting has only the facts in the first line
 * of a comment; a line without a role gives none. If a comment names several roles, we read the one closest to our roles. The only
 * board is `who-is-hiring`.
 */
export const hn: Source = {
	hasManyEmployers: true,
	startsAnew: true,
	maxPages: 4,
	first: () => ({ url: `https://${HOST}/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=10` }),
	next: (page, asked) => {
		const tags = new URL(asked.url).searchParams.get('tags') ?? '';
		if (tags.startsWith('story,')) return commentPage(newestStory(page), 0);
		const number = numberAt(page, 'page') ?? 0;
		const pages = numberAt(page, 'nbPages') ?? 0;
		const story = /story_(\d+)/.exec(tags)?.[1];
		return story === undefined || number + 1 >= pages ? null : commentPage(story, number + 1);
	},
	// The first page, the search for the story, has no comments.
	rows: (page) => {
		const rows = hitsOf(page);
		return rows.length > 0 && rows.every((row) => Story.safeParse(row).success) ? [] : rows;
	},
	posting: Comment.transform((comment): Draft => {
		const id = comment.objectID ?? comment.id ?? '';
		const text = plainText(comment.comment_text ?? comment.text);
		const heading = readHeading(text.split('\n')[0] ?? '');
		return {
			key: id,
			title: heading?.title ?? '',
			employer: heading?.employer ?? null,
			url: `https://news.ycombinator.com/item?id=${id}`,
			locations: heading?.places ?? [],
			workplace: heading?.workplace ?? null,
			employmentType: heading?.employmentType ?? null,
			publishedOn: comment.created_at,
			payText: heading?.pay ?? null,
			text,
			unfit: whyUnfit(comment, text, heading),
		};
	}),
};

function commentPage(story: string, page: number): ReturnType<Source['first']> {
	return {
		url: `https://${HOST}/api/v1/search_by_date?tags=comment,story_${story}&hitsPerPage=${PER_PAGE}&page=${page}`,
	};
}

/** The newest hiring story. The same author also posts “Who wants to be hired?” and “Freelancer?”. */
function newestStory(page: unknown): string {
	const stories = hitsOf(page).flatMap((hit) => Story.safeParse(hit).data ?? []);
	const story = stories.find(
		({ title, author }) => author === 'whoishiring' && /^Ask HN: Who is hiring\?/i.test(title),
	);
	if (story) return story.objectID;
	throw new FeedFault('schema', 'None of the newest stories by whoishiring asks who is hiring.');
}

/** The hits of a search, or the direct replies in the tree of a story. */
function hitsOf(page: unknown): unknown[] {
	const error = reportedError(page);
	if (error) throw error;
	const { hits, children } = (page ?? {}) as { hits?: unknown; children?: unknown };
	const rows = Array.isArray(children) ? children : hits;
	if (Array.isArray(rows)) return rows as unknown[];
	throw new FeedFault('schema', 'The body has neither `hits` nor `children`; the format may have changed.');
}

function whyUnfit(
	{ parent_id: parent, story_id: story }: Comment,
	text: string,
	heading: ReturnType<typeof readHeading>,
): { rule: string; reason: string } | null {
	if ((parent ?? null) !== (story ?? null)) return { rule: 'reply', reason: 'a reply to another comment.' };
	if (/^\s*(?:seeking (?:work|freelancer|a? ?job)|looking for work|for hire)\b/i.test(text))
		return { rule: 'seeks-work', reason: 'the author is looking for work, or for a freelancer.' };
	if (text === '') return { rule: 'deleted', reason: 'the comment was deleted.' };
	if (heading === null)
		return { rule: 'no-heading', reason: 'the first line does not have the form “Employer | Role | Place”.' };
	if (heading.title === null) return { rule: 'no-role-named', reason: 'the first line names no role.' };
	return null;
}
