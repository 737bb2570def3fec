import type { Finding } from '../../lint/rule.ts';
import type { ContentFile } from '../content-file.ts';
import { at, type ContentRule } from '../rule.ts';

/** A comment that suppresses a warning meets one, and says why. */
export const meant: ContentRule = {
	id: 'content/meant',
	severity: 'warning',
	keptFor: 'A permission that no longer meets anything would hide the next mistake.',
	title: 'A word to the check that meets nothing',
	help: `
		Where a warning is wrong about your text, say so in a comment in the line above, with the rule and the reason:

		\`\`\`
		{/* meant: typed-date, the survey has the year in its name */}
		\`\`\`

		Among the fields at the top of a file, and in lists, it is \`# meant: pay-overlap, one offer can carry either title\`. In a definition of
		the glossary it stands among the fields. Only warnings can be meant; an error has to be mended.

		A comment without a reason, or above a line of which nothing is told, is a warning itself. Take it out.
	`,
};

/** An editor’s word that a warning is meant to stand. */
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
	says: reason === '' ? 'The comment does not say why.' : `The comment meets no warning of \`${rule}\`.`,
	todo: 'Write `meant: rule, reason` in the line above the warning, or take the comment out.',
});
