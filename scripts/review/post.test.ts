import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { commentOf, suggestionComment, type Branch } from './comment.ts';
import { apiAt, postReview } from './post.ts';
import { readReview, type Note, type Review, type Suggestion } from './review.ts';

const note: Note = {
	file: 'src/content/roles/sre/pay.mdx',
	line: 12,
	severity: 'error',
	rule: 'content/dead-link',
	says: 'There is no page `/guides/sre/pey/`.',
	todo: 'Did you mean `/guides/sre/pay/`?',
};
const suggestion: Suggestion = {
	file: note.file,
	from: 12,
	to: 12,
	put: ['Ask what a ``night`` is paid.'],
	why: [note],
};
const review: Review = {
	notes: [note],
	elsewhere: [],
	suggestions: [suggestion],
	pages: [{ address: '/guides/sre/pay/', words: [note.file] }],
};
const branch: Branch = {
	server: 'https://github.com',
	into: { repository: 'owner/guides', branch: 'main' },
	from: { repository: 'editor/guides', branch: 'pay (new)' },
	commit: 'a'.repeat(40),
	preview: 'https://github.com/owner/guides/actions/runs/7/artifacts/8',
};

describe('the comment', () => {
	test('has the place, a link to edit the file, what to do, and the affected pages', () => {
		expect(commentOf(review, branch)).toMatchInlineSnapshot(`
			"<!-- what the check finds -->

			### The check: 1 error on your lines

			1 of them has a suggested fix: open “Files changed” and choose “Commit suggestion” next to the line.

			**src/content/roles/sre/pay.mdx** · [change it](https://github.com/editor/guides/edit/pay%20%28new%29/src/content/roles/sre/pay.mdx)

			- [line 12](https://github.com/editor/guides/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/src/content/roles/sre/pay.mdx?plain=1#L12): **Error.** There is no page \`/guides/sre/pey/\`. Did you mean \`/guides/sre/pay/\`? ([why](https://github.com/owner/guides/blob/main/docs/errors/dead-link.md))

			### Pages that change

			[Changed pages](https://github.com/owner/guides/actions/runs/7/artifacts/8). The author of this branch controls their content, so open them only if you would open an email attachment from this person.

			- /guides/sre/pay/: src/content/roles/sre/pay.mdx

			<sub>For commit aaaaaaaa. This comment is updated whenever the branch changes.</sub>"
		`);
	});

	test('escapes text from strangers', () => {
		const hostile = '@all [x](https://evil.test) <img src=x> https://evil.test ![y](z) `a` `@b` | # </details> <!--';
		const said = commentOf({ ...review, elsewhere: [{ ...note, says: hostile, file: '`x` @c](d)' }] }, branch) ?? '';
		const plain = commentOf({ ...review, elsewhere: [note] }, branch) ?? '';
		const tags = (text: string) =>
			markdownToHtml(text)
				.html.replaceAll(/<(\/?\w+)[^>]*>/g, '<$1>')
				.match(/<\/?(?:a|img)>/g);
		expect(tags(said)).toEqual(tags(plain));
		expect(said).not.toMatch(/(?<!`)@(?:all|c)/);
	});

	test('stays short for long names, and contains no direction-changing characters', () => {
		const words = Array.from({ length: 50 }, (_, at) => `${at}${'x'.repeat(300)}`);
		const pages = Array.from({ length: 30 }, (_, at) => ({ address: `/${at}${'y'.repeat(3000)}/`, words }));
		expect(commentOf({ ...review, pages }, branch)?.length).toBeLessThan(65_536);
		const turned = { ...note, says: 'pay \u202Exdm.yap, GH-1 and \u001B[31mred' };
		const said = commentOf({ ...review, notes: [turned] }, branch) ?? '';
		expect(['\u202E', '\u001B', 'GH-1'].filter((mark) => said.includes(mark))).toEqual([]);
	});

	test('keeps code in backticks on one line, without direction-changing characters', () => {
		const says = 'Write `a\r\r@all <img> \u202Eb\u001B[31m`.';
		const said = commentOf({ ...review, notes: [{ ...note, says }] }, branch) ?? '';
		expect(said).toContain('`a @all <img> b[31m`');
	});

	test('leaves room for the notes if page names are long', () => {
		const words = Array.from({ length: 50 }, (_, at) => `${at}${'_'.repeat(250)}`);
		const pages = Array.from({ length: 30 }, (_, at) => ({ address: `/${at}/`, words }));
		const said = commentOf({ ...review, notes: [{ ...note, says: 'A real problem.' }], pages }, branch);
		expect(said).toContain('A real problem.');
		expect(said).toContain('30 pages, whose names are too long to list here.');
	});

	test('is null if there is nothing to report, and never exceeds the length limit', () => {
		expect(commentOf({ notes: [], elsewhere: [], suggestions: [], pages: [] }, branch)).toBeNull();
		const many = Array.from({ length: 500 }, () => ({ ...note, says: 'A long sentence. '.repeat(50) }));
		expect(commentOf({ ...review, notes: many }, branch)?.length).toBeLessThan(65_536);
	});

	test('of a suggestion has a code fence that its lines cannot close', () => {
		expect(suggestionComment(suggestion, branch)).toContain('\n```suggestion\nAsk what a ``night`` is paid.\n```\n');
		const code = { ...suggestion, put: ['````yaml'] };
		expect(suggestionComment(code, branch)).toContain('\n`````suggestion\n````yaml\n`````\n');
	});
});

describe('the review file of a pull request', () => {
	test('is read if it is valid', () => expect(readReview(JSON.stringify(review))).toEqual(review));

	test('drops suggestions that contain direction-changing or escape characters', () => {
		const put = ['\u202Ea', '\u001B[31mb', '\tc'].map((line) => ({ ...suggestion, put: [line] }));
		expect(readReview(JSON.stringify({ ...review, suggestions: put })).suggestions).toEqual([put[2]]);
	});

	test.each([
		['a suggestion for an executable file', { suggestions: [{ ...suggestion, file: '.github/workflows/ci.yml' }] }],
		['a path outside the project', { notes: [{ ...note, file: 'src/../../x' }] }],
		['an invalid line number', { notes: [{ ...note, line: '12' }] }],
		['two lines in one string', { suggestions: [{ ...suggestion, put: ['a\n```\nb'] }] }],
		['an address elsewhere', { pages: [{ address: 'https://evil.test', words: [] }] }],
	])('is refused if it has %s', (_, part) => {
		expect(() => readReview(JSON.stringify({ ...review, ...part }))).toThrow();
	});
});

/** A local server that implements the parts of GitHub’s API that we use, and stores what is posted. */
const there: { comments: Posted[]; lines: Posted[]; asked: string[]; head: string; refuses: boolean } = {
	comments: [],
	lines: [],
	asked: [],
	head: branch.commit,
	refuses: false,
};
interface Posted {
	id: number;
	body: string;
	[field: string]: unknown;
}
const bot = { login: 'github-actions[bot]' };
const host = createServer((request, response) => {
	let sent = '';
	request.setEncoding('utf8').on('data', (part: string) => (sent += part));
	request.on('end', () => {
		const { pathname } = new URL(request.url ?? '', 'http://host');
		const body = JSON.parse(sent || '{}') as { body: string; comments?: Posted[] };
		const asked = `${request.method} ${pathname.replace('/repos/owner/guides/', '')}`;
		if (request.method !== 'GET') there.asked.push(asked);
		const answers: Record<string, () => unknown> = {
			'GET pulls': () => [{ number: 3, head: { sha: there.head, repo: { full_name: 'editor/guides' } } }],
			'GET actions/runs/7/artifacts': () => ({ artifacts: [{ id: 8, name: 'preview.html' }] }),
			'GET issues/3/comments': () => there.comments,
			'GET pulls/3/comments': () => there.lines,
			'POST issues/3/comments': () => there.comments.push({ id: 1, user: bot, body: body.body }),
			'PATCH issues/comments/1': () => Object.assign(there.comments[0] ?? {}, body),
			'POST pulls/3/reviews': () =>
				body.comments?.forEach((one) => there.lines.push({ ...one, id: there.lines.length + 10, user: bot })),
			'DELETE pulls/comments/10': () => (there.lines = there.lines.filter(({ id }) => id !== 10)),
		};
		const answer = there.refuses && asked.endsWith('reviews') ? undefined : answers[asked];
		response.writeHead(answer ? 200 : 422).end(answer ? JSON.stringify(answer() ?? null) : '{"message":"no"}');
	});
}).listen(0, '127.0.0.1');
await once(host, 'listening');
afterAll(() => host.close());
beforeEach(() => Object.assign(there, { comments: [], lines: [], asked: [], head: branch.commit, refuses: false }));

const api = apiAt(`http://127.0.0.1:${(host.address() as AddressInfo).port}`, 'token');
const run = {
	id: 7,
	repository: 'owner/guides',
	mainBranch: 'main',
	headRepository: 'editor/guides',
	headBranch: 'pay (new)',
	headCommit: branch.commit,
};
const post = (of: Review) => postReview(run, of, api, 'https://github.com');

describe('a pull request on GitHub', () => {
	test('gets one comment, which the next run updates, and each suggestion once', async () => {
		await post(review);
		await post(review);
		expect(there.asked).toEqual(['POST issues/3/comments', 'POST pulls/3/reviews', 'PATCH issues/comments/1']);
		expect(there.comments).toHaveLength(1);
		expect(there.lines).toMatchObject([{ path: note.file, line: 12, side: 'RIGHT' }]);
	});

	test('loses outdated suggestions that nobody has replied to', async () => {
		await post(review);
		await post({ ...review, suggestions: [] });
		expect(there.lines).toEqual([]);
		await post(review);
		there.lines.push({ id: 11, body: 'Why?', user: { login: 'editor' }, in_reply_to_id: 10 });
		await post({ ...review, suggestions: [] });
		expect(there.lines).toHaveLength(2);
	});

	test('is not commented on if its branch has newer commits', async () => {
		there.head = 'b'.repeat(40);
		expect((await post(review)).join()).toContain('a later run will report on it');
		expect(there.asked).toEqual([]);
	});

	test('keeps its comment if GitHub refuses the suggestions, which is reported', async () => {
		there.refuses = true;
		expect(await post(review)).toEqual([
			'Posted the comment.',
			expect.stringContaining('GitHub refused all 1 suggestions') as string,
		]);
	});
});
