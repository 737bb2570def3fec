import { commentOf, COMMENT, suggestionComment, suggestionMark, type Branch } from './comment.ts';
import type { Review, Suggestion } from './review.ts';

/** The workflow run of the pull request, from the event sent when it ended. */
export interface Run {
	id: number;
	/** The base repository and its main branch. */
	repository: string;
	mainBranch: string;
	headRepository: string;
	headBranch: string;
	headCommit: string;
}

/** Calls GitHub’s API and returns the JSON unchecked. Throws with a message if the request fails. */
export type Api = (method: string, path: string, body?: object) => Promise<unknown>;

/** How many suggestions one run posts at most: with more, fixing by hand is faster than clicking. */
const MAX_SUGGESTIONS = 30;

/** Creates a client for GitHub’s API. */
export function apiAt(address: string, token: string): Api {
	return async (method, path, body) => {
		const response = await fetch(`${address}${path}`, {
			method,
			headers: {
				Accept: 'application/vnd.github+json',
				Authorization: `Bearer ${token}`,
				'Content-Type': 'application/json',
				'X-GitHub-Api-Version': '2022-11-28',
			},
			...(body && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(30_000),
		});
		const text = await response.text();
		if (!response.ok)
			throw new RefusedError(response.status, `${method} ${path} got ${response.status}: ${text.slice(0, 500)}`);
		return text === '' ? null : JSON.parse(text);
	};
}

class RefusedError extends Error {
	readonly status: number;
	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/** Updates the comments on a pull request with the results of its last run. Returns messages about what it did. */
export async function postReview(run: Run, review: Review, api: Api, server: string): Promise<string[]> {
	const { repository, headRepository, headBranch, headCommit } = run;
	const repo = `/repos/${repository}`;
	// For forks, the event does not name the pull request, and a number from the run itself could be forged. So look it
	// up by commit.
	const head = encodeURIComponent(`${headRepository.split('/', 1)[0]}:${headBranch}`);
	const open = await everyPage<Pull>(api, `${repo}/pulls?state=open&head=${head}`);
	const pull = open.find((one) => one.head.repo?.full_name === headRepository && one.head.sha === headCommit);
	if (!pull) return [`No open pull request has ${headCommit} as its last commit; a later run will report on it.`];
	const { artifacts } = (await api('GET', `${repo}/actions/runs/${run.id}/artifacts`)) as { artifacts: Artifact[] };
	const preview = artifacts.find(({ name }) => name === 'preview.html');
	const branch: Branch = {
		server,
		into: { repository, branch: run.mainBranch },
		from: { repository: headRepository, branch: headBranch },
		commit: headCommit,
		preview: preview ? `${server}/${repository}/actions/runs/${run.id}/artifacts/${preview.id}` : null,
	};
	return [
		await keepComment(api, repo, pull.number, commentOf(review, branch)),
		...(await keepSuggestions(api, repo, pull.number, review.suggestions.slice(0, MAX_SUGGESTIONS), branch)),
	];
}

async function keepComment(api: Api, repo: string, pull: number, body: string | null): Promise<string> {
	const comments = await everyPage<Comment>(api, `${repo}/issues/${pull}/comments`);
	const ours = comments.find((one) => isOurs(one) && one.body.startsWith(COMMENT));
	if (body === null && !ours) return 'There is nothing to report.';
	if (ours && body === null) {
		await api('DELETE', `${repo}/issues/comments/${ours.id}`);
		return 'Deleted the comment, because there is nothing left to report.';
	}
	if (ours) await api('PATCH', `${repo}/issues/comments/${ours.id}`, { body });
	else await api('POST', `${repo}/issues/${pull}/comments`, { body });
	return ours ? 'Updated the comment.' : 'Posted the comment.';
}

/** Posts new suggestions, and deletes outdated ones unless somebody has replied. */
async function keepSuggestions(
	api: Api,
	repo: string,
	pull: number,
	suggestions: readonly Suggestion[],
	branch: Branch,
): Promise<string[]> {
	const comments = await everyPage<LineComment>(api, `${repo}/pulls/${pull}/comments`);
	const answered = new Set(comments.map(({ in_reply_to_id }) => in_reply_to_id));
	const there = new Set<string>();
	for (const comment of comments.filter((one) => isOurs(one) && !one.in_reply_to_id)) {
		const mark = /<!-- suggestion [0-9a-f]{16} -->$/.exec(comment.body)?.[0];
		if (mark === undefined) continue;
		// GitHub gives no line for comments on code that has changed since.
		const holds =
			comment.line !== null && suggestions.some((one) => suggestionMark(one) === mark && one.file === comment.path);
		if (holds) there.add(`${mark} ${comment.line}`);
		else if (!answered.has(comment.id)) await api('DELETE', `${repo}/pulls/comments/${comment.id}`);
	}
	const fresh = suggestions.filter((one) => !there.has(`${suggestionMark(one)} ${one.to}`));
	if (fresh.length === 0) return [];
	try {
		await api('POST', `${repo}/pulls/${pull}/reviews`, {
			commit_id: branch.commit,
			event: 'COMMENT',
			body: '',
			comments: fresh.map((one) => ({
				path: one.file,
				side: 'RIGHT',
				line: one.to,
				...(one.from < one.to && { start_line: one.from, start_side: 'RIGHT' }),
				body: suggestionComment(one, branch),
			})),
		});
	} catch (error) {
		// GitHub refuses all suggestions if one is on a line outside the diff. The main comment describes the problems anyway.
		if (!(error instanceof RefusedError && error.status === 422)) throw error;
		return [`GitHub refused all ${fresh.length} suggestions: ${error.message}`];
	}
	return [`Suggestions added: ${fresh.length}.`];
}

interface Pull {
	number: number;
	head: { sha: string; repo: { full_name: string } | null };
}
interface Artifact {
	id: number;
	name: string;
}
interface Comment {
	id: number;
	body: string;
	user: { login: string } | null;
}
interface LineComment extends Comment {
	path: string;
	line: number | null;
	in_reply_to_id?: number;
}

/** Whether the comment was posted by a workflow. */
const isOurs = ({ user }: Comment): boolean => user?.login === 'github-actions[bot]';

async function everyPage<T>(api: Api, path: string): Promise<T[]> {
	const all: T[] = [];
	for (let page = 1; page <= 20; page++) {
		const some = (await api('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`)) as T[];
		all.push(...some);
		if (some.length < 100) break;
	}
	return all;
}
