// Imports no packages: the job that runs this may write to pull requests, so it must not run third-party code.
import { readFileSync } from 'node:fs';
import { apiAt, postReview } from './review/post.ts';
import { readReview } from './review/review.ts';

/** The fields of GitHub’s `workflow_run` event that we use. */
interface Event {
	workflow_run: {
		id: number;
		head_sha: string;
		head_branch: string;
		head_repository: { full_name: string } | null;
	};
	repository: { full_name: string; default_branch: string };
}

const { env } = process;
const [file = ''] = process.argv.slice(2);
const { workflow_run: ran, repository } = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as Event;
if (ran.head_repository === null) {
	console.log('The repository of the pull request’s branch was deleted, so there is nothing to comment on.');
} else {
	const run = {
		id: ran.id,
		repository: repository.full_name,
		mainBranch: repository.default_branch,
		headRepository: ran.head_repository.full_name,
		headBranch: ran.head_branch,
		headCommit: ran.head_sha,
	};
	const api = apiAt(env['GITHUB_API_URL'] ?? '', env['GITHUB_TOKEN'] ?? '');
	const messages = await postReview(run, readReview(readFileSync(file, 'utf8')), api, env['GITHUB_SERVER_URL'] ?? '');
	console.log(messages.join('\n'));
}
