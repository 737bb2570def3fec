import type { Pattern } from '../../pattern.ts';
import type { ContentRule } from '../../rule.ts';

/** What `npm run new` leaves for a person to write, and what people leave for later. */
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
		says: ({ words }) => `Words are still missing here: “${words}”.`,
		todo: `Write them in its place, or take the ${what} out until they are known.`,
	}));

export const unwritten: ContentRule = {
	id: 'content/unwritten',
	severity: 'error',
	keptFor: 'A text with its WRITE marks must never be published.',
	title: 'Words that are still missing',
	help: `
		\`\`\`
		src/content/roles/sre/faq/on-call-pay.mdx:6:1  content/unwritten
		  Words are still missing here: “WRITE: the text.”.
		  Write them in its place, or take the file out until they are known.
		\`\`\`

		\`npm run new\` writes all that can be known and marks the rest with \`WRITE:\` and what belongs there; a slug that only a person
		can choose is \`write-me\`. A file that has four or more is told of once, with their lines. “TODO”, “TBD”, “FIXME” and “lorem ipsum” are told of too. Write what is missing in place of the mark.

		A note such as \`25 # WRITE: how long it takes\` stands beside a value that is only a guess. Correct the value or leave it, then delete
		from the \`#\` to the end of the line.
	`,
	patterns: [
		{
			in: ['file'],
			// In a comment it is about the value beside or below it; beside `write-me` and a name, that is told of.
			pattern: /WRITE:(?<=# WRITE:)(?<!(?:write-me|\/write|WRITE: a name)['"]? # WRITE:)(?: ?[^'"\n]*[^'"\s])?/gu,
			says: ({ words }) => `Nobody has looked at this value yet: “${words}”.`,
			todo: 'Correct the value or leave it, then take the note from its `#` on out.',
		},
		...missing(/^vocabulary\/|\/claims\.yaml$/u, 'entry'),
		...missing(/^(?!vocabulary\/|.*\/claims\.yaml$)/u, 'file'),
	],
};
