import type { Problem } from '../lint/problem.ts';

/** What a rule of the content check found in earlier versions of the content. */
export interface RuleYield {
	rule: string;
	/** The number of different findings. One that stays through many versions counts once. */
	found: number;
	/** The findings that a later version of the same file no longer has: an editor corrected or rewrote the sentence. */
	fixed: number;
	/** Some findings to read, newest first. */
	examples: string[];
}

/** The findings and the files of one version. */
export interface VersionFindings {
	problems: readonly Problem[];
	files: ReadonlySet<string>;
}

const MAX_EXAMPLES = 3;

/**
 * Summarises what each rule found.
 * @param versions the oldest first
 * @param rules the names of all rules, so that a rule that never found anything is listed too
 */
export function ruleYields(versions: readonly VersionFindings[], rules: readonly string[]): RuleYield[] {
	const lastSeen = new Map<string, { at: number; problem: Problem }>();
	for (const [at, { problems }] of versions.entries())
		for (const problem of problems) lastSeen.set(`${problem.rule}\0${problem.file}\0${problem.says}`, { at, problem });
	const byRule = Map.groupBy(lastSeen.values(), ({ problem }) => problem.rule);
	return rules
		.map((rule) => {
			const found = (byRule.get(rule) ?? []).toSorted((a, b) => b.at - a.at);
			const isFixed = ({ at, problem }: (typeof found)[number]) => versions[at + 1]?.files.has(problem.file) ?? false;
			return {
				rule,
				found: found.length,
				fixed: found.filter(isFixed).length,
				examples: found.slice(0, MAX_EXAMPLES).map(({ problem }) => `${problem.file}: ${problem.says}`),
			};
		})
		.toSorted((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1));
}
