import type { Problem } from '../lint/problem.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from './content.ts';
import type { ContentRule } from './rule.ts';

export function draftsIn(content: Content): Set<string | null> {
	const drafts = filesOf(content, 'role').filter((file) => fieldsOf(file)['status'] === 'draft');
	return new Set(drafts.map(({ role }) => role));
}

/** Turns errors in drafts into warnings: readers don’t see drafts, and an unfinished guide may be committed. */
export function warningsInDrafts(content: Content, problems: Problem[], rules: readonly ContentRule[]): Problem[] {
	const drafts = draftsIn(content);
	if (drafts.size === 0) return problems;
	const errors = new Set<string>(rules.filter(({ isErrorInDrafts }) => isErrorInDrafts).map(({ id }) => id));
	const files = new Set(content.files.filter(({ role }) => role !== null && drafts.has(role)).map(({ path }) => path));
	const folders = [...drafts].map((role) => `src/content/roles/${role}/`);
	const entries = entriesOfDrafts(content, drafts);
	return problems.map((found) => {
		const isOfDraft = files.has(found.file) || folders.some((folder) => found.file.startsWith(folder));
		if (
			found.rule === 'content/unwritten' &&
			entries.some((entry) => entry.file === found.file && isWithin(entry, found.line))
		)
			return { ...found, severity: 'warning' };
		return isOfDraft && !errors.has(found.rule) ? { ...found, severity: 'warning' } : found;
	});
}

interface Entry {
	file: string;
	from: number;
	to: number;
}

const isWithin = ({ from, to }: Entry, line: number | null) => line !== null && line >= from && line < to;

/** The entries of drafts in the vocabulary, with their lines. */
function entriesOfDrafts(content: Content, drafts: Set<string | null>): Entry[] {
	return filesOf(content, 'roleTerms').flatMap((file) => {
		const entries = entriesOf(file);
		const lines = entries.map((_, index) => file.yaml.positionOfValue([index]).line);
		return entries.flatMap(({ slug }, index) =>
			typeof slug === 'string' && drafts.has(slug)
				? { file: file.path, from: lines[index] ?? 1, to: lines[index + 1] ?? Infinity }
				: [],
		);
	});
}
