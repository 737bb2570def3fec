import type { ContentRule } from '../../rule.ts';

export const linkWords: ContentRule = {
	id: 'content/link-words',
	severity: 'warning',
	keptFor: 'Links called “here” are useless to people who hear the page.',
	title: 'A link whose words say nothing',
	help: `
		“Click here”, “this page” or a bare address do not say where a link leads, least of all to someone who hears the links of a page read out. Put the link on words that do: \`the [survey of 2026](https://…)\`.
	`,
	patterns: [
		{
			in: ['link'],
			pattern:
				/^(?:(?:click |see )?here|this|link|(?:this|the) (?:link|page|article)|(?:read |see |learn )?more|https?:\/\/\S+)$/giu,
			says: ({ words }) => `The words of the link, “${words}”, do not say where it leads.`,
			todo: 'Put the link on words that do.',
		},
	],
};
