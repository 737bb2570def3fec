import type { Problem, Severity } from './problem.ts';

/** One mistake that a rule found. The name and severity of the rule are added later. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & {
	/** Set only if this case is more or less severe than the rule. */
	severity?: Severity;
};

/** What is wrong, and what to do. */
export type Words = Pick<Finding, 'says' | 'todo'>;

/** The description of a rule. Rules for content and for built pages each add their own function that finds mistakes. */
export interface RuleInfo {
	/** Permanent name. */
	id: `content/${string}` | `audit/${string}`;
	severity: Severity;
	/** Why we keep the rule although, according to `npm run yield`, it has never found anything. */
	keptFor?: string;
	/** What is wrong, as the heading of its page in docs/errors/. */
	title: string;
	/** The rest of that page, in Markdown: why it is wrong, and how to fix it. `npm run manual` writes the page. */
	help: string;
}

/** Turns the findings of a rule into problems with its name. */
export const problemsOf = ({ id, severity }: RuleInfo, findings: readonly Finding[]): Problem[] =>
	findings.map((finding) => ({ rule: id, severity, ...finding }));

/** At most this many problems of one rule in one file are kept; a damaged file can have hundreds of thousands. */
export const MAX_PER_RULE = 100;

/** Keeps only the first problems of each rule in each file. The last one that is kept counts the rest in `more`. */
export function bounded(problems: readonly Problem[]): Problem[] {
	if (problems.length <= MAX_PER_RULE) return [...problems];
	return [...Map.groupBy(problems, ({ file, rule, severity }) => `${rule} ${severity} ${file}`).values()].flatMap(
		(alike) => {
			const rest = alike.slice(MAX_PER_RULE);
			const last = alike[MAX_PER_RULE - 1];
			if (!last || rest.length === 0) return alike;
			const more = rest.reduce((sum, one) => sum + 1 + (one.more ?? 0), last.more ?? 0);
			return [...alike.slice(0, MAX_PER_RULE - 1), { ...last, more }];
		},
	);
}
