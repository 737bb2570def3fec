import { filesOfPage } from '#content-model/pages.ts';
import type { Problem } from '../lint/problem.ts';

/** Names the file in which the words of a built page are written, where there is one: that is the file to open. */
export function sayWhereWritten(problems: readonly Problem[], contentFiles: readonly string[]): Problem[] {
	return problems.map((problem) => {
		const address = problem.file.replace(/^dist/, '').replace(/index\.html$/, '');
		// Of pages of jobs, most words are of adverts.
		const [source] = /^\/(?:jobs|listings)\//.test(address) ? [] : filesOfPage(address, contentFiles);
		return source === undefined
			? problem
			: { ...problem, todo: `${problem.todo} The page’s words stand in \`${source}\`.` };
	});
}
