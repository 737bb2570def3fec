import { z } from 'zod';
import { FeedFault } from '../../decode/fault.ts';
import { plainText } from '#plain-text/plain-text.ts';
import { Id, words } from '../fields.ts';
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
		...words('comment_text', 'text', 'created_at'),
	})
	.refine(({ objectID, id }) => (objectID ?? id ?? null) !== null, {
		error: 'The comment has no id.',
		path: ['objectID'],
	});
type Comment = z.output<typeof Comment>;

const Story = z.object({ objectID: Id, title: z.string(), author: z.string() });

/**
 * The newest “Ask HN: Who is hiring?”: finds the story first, then reads its comments. Only facts in the first line of a comment
 * become a posting, under the title that the author wrote; a line without a role gives none. If a comment names several roles,
 * the one closest to this site’s is taken. The board is `who-is-hiring`.
 */
export const hn: Source = {
	carriesOthers: true,
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
		const rows = found(page);
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
			unfit: unfit(comment, text, heading),
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
	const stories = found(page).flatMap((hit) => Story.safeParse(hit).data ?? []);
	const story = stories.find(
		({ title, author }) => author === 'whoishiring' && /^Ask HN: Who is hiring\?/i.test(title),
	);
	if (story) return story.objectID;
	throw new FeedFault('schema', 'None of the newest stories by whoishiring asks who is hiring.');
}

/** The hits of a search, or the direct replies in the tree of a story. */
function found(page: unknown): unknown[] {
	const error = reportedError(page);
	if (error) throw error;
	const { hits, children } = (page ?? {}) as { hits?: unknown; children?: unknown };
	const rows = Array.isArray(children) ? children : hits;
	if (Array.isArray(rows)) return rows as unknown[];
	throw new FeedFault('schema', 'The body has neither `hits` nor `children`, where this source keeps its comments.');
}

function unfit(
	{ parent_id: parent, story_id: story }: Comment,
	text: string,
	heading: ReturnType<typeof readHeading>,
): { rule: string; reason: string } | null {
	if ((parent ?? null) !== (story ?? null)) return { rule: 'reply', reason: 'a reply to another comment.' };
	if (/^\s*(?:seeking (?:work|freelancer|a? ?job)|looking for work|for hire)\b/i.test(text))
		return { rule: 'seeks-work', reason: 'the comment is of somebody who looks for work, or for a freelancer.' };
	if (text === '') return { rule: 'deleted', reason: 'the comment was deleted.' };
	if (heading === null)
		return { rule: 'no-heading', reason: 'the first line is not parted into employer, role and place.' };
	if (heading.title === null) return { rule: 'no-role-named', reason: 'the first line names no role.' };
	return null;
}
