import type { Problem, Severity } from './problem.ts';

/** What a rule finds wrong at one place, in whole sentences; the name and the severity are the rule’s. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & {
	/** Where this case is more or less severe than its rule. */
	severity?: Severity;
};

/** What is wrong, and what to do. */
export type Words = Pick<Finding, 'says' | 'todo'>;

/** What each rule says of itself; how it looks for its mistake depends on what it looks at. */
export interface RuleInfo {
	/** Permanent name. */
	id: `content/${string}` | `audit/${string}`;
	severity: Severity;
	/** What is wrong, as the heading of its page in docs/errors/. */
	title: string;
	/** The rest of that page, in Markdown: why it is wrong, and the cure. `npm run manual` writes the page. */
	help: string;
}

/** A rule’s findings as problems, with its name. */
export const problemsOf = ({ id, severity }: RuleInfo, findings: readonly Finding[]): Problem[] =>
	findings.map((finding) => ({ rule: id, severity, ...finding }));
