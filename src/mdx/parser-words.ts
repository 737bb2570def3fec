/** A plain message for an error of the MDX parser, for editors who do not know tags or braces. */
interface ParserWords {
	/** Matches the parser’s message; absent when `text` is enough. */
	parser?: RegExp;
	/** Matches the line’s text from the error on. */
	text?: RegExp;
	/** What is wrong and what to do, in whole sentences. `found` holds the named groups that `parser` matched. */
	says(found: Record<string, string>): string;
	todo(found: Record<string, string>): string;
}

const closeTag = ({ tag }: Record<string, string>) =>
	`Write \`</${tag}>\` where it ends, or close it at once: \`<${tag} />\`.`;

/** The first entry that matches is used; the last matches everything. */
const parserWords: readonly ParserWords[] = [
	{
		parser: /^Expected a closing tag for `<br>`/,
		says: () => 'The text contains the HTML tag `<br>`, which cannot be used here.',
		todo: () => 'Start a new paragraph, with an empty line between the two.',
	},
	{
		parser: /^Expected a closing tag for `<(?<tag>[a-z][^`>]*)>`/,
		says: ({ tag }) => `The text contains HTML: \`<${tag}>\`.`,
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
		todo: ({ tag }) => `Remove it, or write \`<${tag}>\` where the part begins. Close the inner of two tags first.`,
	},
	{
		parser: /brace|expression/,
		says: () => 'A `{` in the text starts an expression, and expressions are not allowed.',
		todo: () => 'Put it inside backticks, or remove it.',
	},
	{
		text: /^<!--/,
		says: () => 'HTML comments do not work here.',
		todo: () => 'Write a note to other editors `{/* like this */}`.',
	},
	{
		text: /^<[A-Z]\w* +[\w-]+=[^"']/,
		says: () => 'The value of a prop is not in straight double quotes.',
		todo: () => 'Write it like this: `<Cite source="cncf-survey-2026" />`.',
	},
	{
		parser: /JSX tag|before name|in name/,
		says: () => 'A `<` in the text is read as the start of a tag.',
		todo: () =>
			'Write it in words (“under 100 ms”) or inside backticks. Write a link as `[words](https://…)`, and the value of a prop in double quotes.',
	},
	{
		parser: /^(?<why>.*?)\.?$/s,
		says: ({ why }) => `The text cannot be read: ${why}.`,
		todo: () => 'Close every tag. In prose, write `<` and `{` in words or inside backticks.',
	},
];

/** Translates an error of the MDX parser into an editor’s words. `at` is the line’s text from the error on. */
export function inEditorsWords(parserSays: string, at: string): { says: string; todo: string } {
	for (const { parser = /^/, text = /^/, says, todo } of parserWords) {
		const match = parser.exec(parserSays);
		if (!match || !text.test(at)) continue;
		const found = match.groups ?? {};
		return { says: says(found), todo: todo(found) };
	}
	throw new Error(`No entry of parser-words.ts matches “${parserSays}”.`);
}
