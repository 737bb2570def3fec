/** What to say of a fault that the parser of MDX found, to someone who writes neither tags nor braces. */
interface ParserWords {
	/** Of the parser’s words; absent where the text alone tells. */
	parser?: RegExp;
	/** Of the text from the fault on, to the end of its line. */
	text?: RegExp;
	/** In whole sentences; `found` is what the groups of `parser` matched. */
	says(found: Record<string, string>): string;
	todo(found: Record<string, string>): string;
}

const closeTag = ({ tag }: Record<string, string>) =>
	`Write \`</${tag}>\` where it ends, or close it at once: \`<${tag} />\`.`;

/** The first that fits is taken; the last fits everything. */
const parserWords: readonly ParserWords[] = [
	{
		parser: /^Expected a closing tag for `<br>`/,
		says: () => 'A line break of HTML stands in the text, which has none.',
		todo: () => 'Start a new paragraph, with an empty line between the two.',
	},
	{
		parser: /^Expected a closing tag for `<(?<tag>[a-z][^`>]*)>`/,
		says: ({ tag }) => `The text holds HTML: \`<${tag}>\`.`,
		todo: () => 'Write it in Markdown: `**bold**`, `*stressed*`, `[words](https://…)`, a list with `- `.',
	},
	{
		parser: /^Expected a closing tag for `<(?<tag>[^`>]*)>`.*before the end of/s,
		says: ({ tag }) => `\`<${tag}>\` is not closed in the paragraph that opens it.`,
		todo: closeTag,
	},
	{
		parser: /^Expected a closing tag for `<(?<tag>[^`>]*)>`/,
		says: ({ tag }) => `\`<${tag}>\` is not closed.`,
		todo: closeTag,
	},
	{
		parser: /^Unexpected closing tag `<\/(?<tag>[^`>]*)>`/,
		says: ({ tag }) => `\`</${tag}>\` closes nothing.`,
		todo: ({ tag }) =>
			`Take it out, or write \`<${tag}>\` where it begins; of two tags, the inner one is closed first.`,
	},
	{
		parser: /brace|expression/,
		says: () => 'A `{` in the text opens an expression, and a text has none.',
		todo: () => 'Put it within backticks, or take it out.',
	},
	{
		text: /^<!--/,
		says: () => 'A note to other editors is written otherwise here.',
		todo: () => 'Write `{/* like this */}`.',
	},
	{
		text: /^<[A-Z]\w* +[\w-]+=[^"']/,
		says: () => 'What a prop of this tag says does not stand in straight quotation marks.',
		todo: () => 'Write them so: `<Cite source="cncf-survey-2026" />`.',
	},
	{
		parser: /JSX tag|before name|in name/,
		says: () => 'A `<` in the text reads as the start of a tag that is none.',
		todo: () =>
			'Write it as words (“under 100 ms”) or within backticks, a link as `[words](https://…)`, and what a prop says in double quotes.',
	},
	{
		parser: /^(?<why>.*?)\.?$/s,
		says: ({ why }) => `The text cannot be read: ${why}.`,
		todo: () => 'Close every tag, and write `<` and `{` in prose as words or within backticks.',
	},
];

/** What the parser says of tags and braces, in an editor’s words; `at` is the line of the text from the fault on. */
export function inEditorsWords(parserSays: string, at: string): { says: string; todo: string } {
	for (const { parser = /^/, text = /^/, says, todo } of parserWords) {
		const match = parser.exec(parserSays);
		if (!match || !text.test(at)) continue;
		const found = match.groups ?? {};
		return { says: says(found), todo: todo(found) };
	}
	throw new Error(`No words of parser-words.ts fit “${parserSays}”.`);
}
