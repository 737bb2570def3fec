import type { Problem, Severity } from './problem.ts';

/** One mistake that a rule found, in whole sentences. Its name and severity come from the rule. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & {
	/** Set only if this case is more or less severe than the rule. */
	severity?: Severity;
};

/** What is wrong, and what to do. */
export type Words = Pick<Finding, 'says' | 'todo'>;

/** The description that all rules share; the function that finds mistakes differs by what a rule checks. */
export interface RuleInfo {
	/** Permanent name. */
	id: `content/${string}` | `audit/${string}`;
	severity: Severity;
	/** Why the rule stays although `npm run yield` has never seen it find anything. */
	keptFor?: string;
	/** What is wrong, as the heading of its page in docs/errors/. */
	title: string;
	/** The rest of that page, in Markdown: why it is wrong, and the cure. `npm run manual` writes the page. */
	help: string;
}

/** Turns the findings of a rule into problems with its name. */
export const problemsOf = ({ id, severity }: RuleInfo, findings: readonly Finding[]): Problem[] =>
	findings.map((finding) => ({ rule: id, severity, ...finding }));

/** How many problems of one rule in one file are computed; a damaged file can have hundreds of thousands. */
export const MOST_OF_A_RULE = 100;

/** Keeps the first problems of each rule in each file; the last one says how many more there are. */
export function bounded(problems: readonly Problem[]): Problem[] {
	if (problems.length <= MOST_OF_A_RULE) return [...problems];
	return [...Map.groupBy(problems, ({ file, rule, severity }) => `${rule} ${severity} ${file}`).values()].flatMap(
		(alike) => {
			const rest = alike.slice(MOST_OF_A_RULE);
			const last = alike[MOST_OF_A_RULE - 1];
			if (!last || rest.length === 0) return alike;
			const more = rest.reduce((sum, one) => sum + 1 + (one.more ?? 0), last.more ?? 0);
			return [...alike.slice(0, MOST_OF_A_RULE - 1), { ...last, more }];
		},
	);
}
