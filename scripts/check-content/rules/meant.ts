import type { Finding } from '../../lint/rule.ts';
import type { ContentFile } from '../content-file.ts';
import { at, type ContentRule } from '../rule.ts';

/** Reports a comment that suppresses no warning, or that gives no reason. */
export const meant: ContentRule = {
	id: 'content/meant',
	severity: 'warning',
	keptFor: 'A permission that no longer meets anything would hide the next mistake.',
	title: 'A comment that suppresses nothing',
	help: `
		Where a warning is wrong about your text, say so in a comment in the line above, with the rule and the reason:

		\`\`\`
		{/* meant: typed-date, the survey has the year in its name */}
		\`\`\`

		Among the fields at the top of a file, and in lists, it is \`# meant: pay-overlap, one offer can carry either title\`. In a definition of
		the glossary it stands among the fields. Only warnings can be suppressed. Errors must be corrected.

		A comment without a reason, or above a line of which nothing is told, is a warning itself. Remove it.
	`,
};

/** An editor’s comment that suppresses a warning: `meant: length, a short answer is enough`. */
export interface Suppression {
	file: ContentFile;
	line: number;
	/** Without its `content/`. */
	rule: string;
	reason: string;
	covers: (line: number | null) => boolean;
}

/** What is wrong with a comment that suppresses nothing. */
export const idle = ({ file, line, rule, reason }: Suppression): Finding => ({
	...at(file, { line, col: 1 }),
	says:
		reason === ''
			? 'The comment does not say why.'
			: `There is no warning of \`${rule}\` for this comment to suppress.`,
	todo: 'Write `meant: rule, reason` on the line above the warning, or remove the comment.',
});
