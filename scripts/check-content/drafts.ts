import type { Problem } from '../reporters/problem.ts';
import { fieldsOf, filesOf, type Content } from './content.ts';

/** What could run code, or cannot be read, is wrong in a draft, too. */
const ALWAYS = new Set(['content/component', 'content/unsafe-link', 'content/damaged', 'content/syntax']);

export function draftsIn(content: Content): Set<string | null> {
	const drafts = filesOf(content, 'role').filter((file) => fieldsOf(file)['status'] === 'draft');
	return new Set(drafts.map(({ role }) => role));
}

/** What is wrong in a draft reaches no reader, so it is a warning: an unfinished guide may be handed in. */
export function mildInDrafts(content: Content, problems: Problem[]): Problem[] {
	const drafts = draftsIn(content);
	if (drafts.size === 0) return problems;
	const files = new Set(content.files.filter(({ role }) => role !== null && drafts.has(role)).map(({ path }) => path));
	const folders = [...drafts].map((role) => `src/content/roles/${role}/`);
	return problems.map((found) => {
		const isOfDraft = files.has(found.file) || folders.some((folder) => found.file.startsWith(folder));
		return isOfDraft && !ALWAYS.has(found.rule) ? { ...found, severity: 'warning' } : found;
	});
}
