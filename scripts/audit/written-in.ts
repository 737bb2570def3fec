import { filesOfPage } from '#content-model/pages.ts';
import type { Problem } from '../lint/problem.ts';

/** Adds the content file with the words of the page, if there is one, because that is the file to edit. */
export function sayWhereWritten(problems: readonly Problem[], contentFiles: readonly string[]): Problem[] {
	return problems.map((problem) => {
		const address = problem.file.replace(/^dist/, '').replace(/index\.html$/, '');
		// Most words on job pages come from adverts.
		const [source] = /^\/(?:jobs|listings)\//.test(address) ? [] : filesOfPage(address, contentFiles);
		return source === undefined
			? problem
			: { ...problem, todo: `${problem.todo} The page’s words stand in \`${source}\`.` };
	});
}
