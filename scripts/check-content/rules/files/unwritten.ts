import type { Pattern } from '../../pattern.ts';
import type { ContentRule } from '../../rule.ts';

/** Notes for later: the `WRITE:` of `npm run new`, and `TODO` and the like. */
const UNWRITTEN = [
	/(?<!# )WRITE:(?: ?[^'"\n]*[^'"\s])?/gu,
	/\bwrite-me\b|https:\/\/example\.org\/write\b|\b(?:TODO|FIXME|TBD|TBC|XXX)\b|\[(?:insert|add|source|figure|citation needed|TK)\b[^\]]*\](?!\()|\blorem ipsum\b/giu,
];

/** Patterns for unwritten words in these files; `what` is the part to take out until they are known: an entry or the file. */
const missing = (files: RegExp, what: string) =>
	UNWRITTEN.map((pattern): Pattern => ({
		in: ['file'],
		files,
		pattern,
		says: ({ words }) => `The text is not written yet: “${words}”.`,
		todo: `Write it, or remove the ${what} until you know it.`,
	}));

export const unwritten: ContentRule = {
	id: 'content/unwritten',
	severity: 'error',
	keptFor: 'A text with its WRITE marks must never be published.',
	title: 'Text that is still to be written',
	help: `
		\`\`\`
		src/content/roles/sre/faq/on-call-pay.mdx:6:1  content/unwritten
		  The text is not written yet: “WRITE: the text.”.
		  Write it, or remove the file until you know it.
		\`\`\`

		\`npm run new\` writes all that can be known and marks the rest with \`WRITE:\` and what belongs there; a slug that only a person
		can choose is \`write-me\`. A file with four or more is reported once, with their lines. “TODO”, “TBD”, “FIXME” and “lorem ipsum” are told of too. Write what is missing in place of the mark.

		A note such as \`25 # WRITE: how long it takes\` marks a value that is only a guess. Correct the value if necessary, then delete
		from the \`#\` to the end of the line.
	`,
	patterns: [
		{
			in: ['file'],
			// A note in a comment is about the value on its line or below. For `write-me` and placeholder names, the value itself is reported.
			pattern: /WRITE:(?<=# WRITE:)(?<!(?:write-me|\/write|WRITE: a name)['"]? # WRITE:)(?: ?[^'"\n]*[^'"\s])?/gu,
			says: ({ words }) => `Nobody has checked this value yet: “${words}”.`,
			todo: 'Correct the value if necessary, then remove the note that starts with `#`.',
		},
		...missing(/^vocabulary\/|\/claims\.yaml$/u, 'entry'),
		...missing(/^(?!vocabulary\/|.*\/claims\.yaml$)/u, 'file'),
	],
};
