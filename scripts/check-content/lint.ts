import { createHash } from 'node:crypto';
import type { Problem } from '../lint/problem.ts';
import { bounded, problemsOf, type Finding } from '../lint/rule.ts';
import type { At, Content } from './content.ts';
import { ROOT, type ContentFile } from './content-file.ts';
import { warningsInDrafts } from './drafts.ts';
import { matchPatterns } from './match-patterns.ts';
import type { ContentRule } from './rule.ts';
import { damaged } from './rules/files/damaged.ts';
import { refusedFile } from './rules/files/refused-file.ts';
import { syntax } from './rules/files/syntax.ts';
import { rules as all, rulesOfLanguage } from './rules/index.ts';
import { withoutSuppressed } from './suppress.ts';

/**
 * Cached problems. Keys are a hash of a file’s path and text, and, for rules that depend on other files too, that hash with a
 * hash of those files.
 */
export type Cache = Map<string, Problem[]>;

/**
 * All problems of the content after drafts and suppressions, with the new cache. Files whose hash is in `cache` are not checked
 * again.
 */
export function lint(
	content: Content,
	cache: Cache = new Map(),
	at: At = () => undefined,
): { problems: Problem[]; cache: Cache } {
	const now: Cache = new Map();
	const { of, look } = beside(content, all);
	const keep = (key: string, find: () => Problem[]): Problem[] => {
		const found = cache.get(key) ?? find();
		now.set(key, found);
		return found;
	};
	const alone = content.files.flatMap((file) => {
		const key = createHash('sha1').update(`${file.path}\0${file.depth}\0${file.given}`).digest('base64');
		at(file.path);
		return [...keep(key, () => lintFile(file, all)), ...keep(key + of, () => look(file))];
	});
	at(ROOT);
	const problems = warningsInDrafts(content, [...alone, ...lintTogether(content, all)], all);
	return { problems: withoutSuppressed(content, problems), cache: now };
}

/** All findings before drafts and suppressions are considered. */
export const run = (content: Content, rules: readonly ContentRule[] = all): Problem[] => [
	...content.files.flatMap((file) => lintFile(file, rules)),
	...content.files.flatMap(beside(content, rules).look),
	...lintTogether(content, rules),
];

/**
 * Problems because of which a site cannot be built: files that are refused or cannot be parsed. The build runs these rules too,
 * because not everybody runs the check first.
 */
export const lintGate = (content: Content): Problem[] => run(content, [refusedFile, damaged, syntax]);

/** All errors except those about wording, which take by far the longest. Any error that can break the build is among these. */
export const lintForm = (content: Content): Problem[] => run(content, rulesOfForm);

const rulesOfForm = all.filter((rule) => rule.severity === 'error' && !rulesOfLanguage.has(rule));

const lintFile = (file: ContentFile, rules: readonly ContentRule[]): Problem[] => [
	...rules.flatMap((rule) => orTell(rule, file.path, () => rule.file?.(file) ?? [])),
	...bounded(matchPatterns(file, rules)),
];

/** Runs the rules that check a file against other files. `of` is a hash of everything that these rules use from other files. */
function beside(
	content: Content,
	rules: readonly ContentRule[],
): { of: string; look: (file: ContentFile) => Problem[] } {
	const told = rules.flatMap((rule) => (rule.beside ? [{ rule, ...rule.beside(content) }] : []));
	const of = createHash('sha1').update(told.map((one) => one.of).join('\0'));
	return {
		of: of.digest('base64'),
		look: (file) => told.flatMap(({ rule, look }) => orTell(rule, file.path, () => look(file))),
	};
}

const lintTogether = (content: Content, rules: readonly ContentRule[]): Problem[] =>
	rules.flatMap((rule) => orTell(rule, ROOT, () => rule.content?.(content) ?? []));

/** Runs a rule. If it throws, the error is reported as a problem of the file, because a stack trace does not help an editor. */
function orTell(rule: ContentRule, file: string, look: () => Finding[]): Problem[] {
	try {
		return bounded(problemsOf(rule, look()));
	} catch (error) {
		const says = `The check fails here, in its rule \`${rule.id}\`: ${(error as Error).message}.`;
		const todo = 'Undo the last change bit by bit until it does not, and tell an engineer what it was.';
		return problemsOf(damaged, [{ file, line: null, col: null, says, todo }]);
	}
}
