import type { ContentRule } from '../../rule.ts';

/** Phrases that a writing assistant addresses to the person who asked for the text: “I hope this helps”. */
const SAID = [
	'as an? (?:AI|artificial intelligence|(?:large )?language model)\\b[^.\\uFFFE]*',
	"I (?:hope (?:this|that) helps|cannot (?:browse|access)|can[’']t (?:browse|access))[^.\\uFFFE]*",
	'(?:certainly|sure|absolutely|of course|great question)[!,] (?:here|I)[^.\\uFFFE]*',
	"here(?:’s|'s| is) (?:a|the|your) (?:revised|rewritten|updated|improved|polished|shorter|concise|draft)[^.\\uFFFE]*",
	'let me know if (?:you|I|this)[^.\\uFFFE]*',
	'feel free to (?:adjust|ask|reach|modify|edit|let)[^.\\uFFFE]*',
	'(?:my|the) (?:last )?(?:knowledge|training)(?: data)? (?:cut-?off|ends)[^.\\uFFFE]*',
	'as of my (?:last|latest)[^.\\uFFFE]*',
	'\\[(?:your|company|role|name|link|date|number|city|xx?)\\b[^\\]]*\\]',
	'\\[(?:\\p{Lu}{1,3}|\\p{Lu}\\p{Ll}+): [^\\]]*\\](?!\\()',
	'\\b(?:pls|plz) (?:check|confirm|verify|fix)|\\bstill true\\?|\\bcheck this\\?|\\bsource\\?|\\bto be confirmed\\b|\\bcitation needed',
	'(?:in conclusion|in summary|to sum up|to summarise),',
	"(?:it’s|it's|it is) important to remember that",
	"(?:not just|not only|isn’t just|isn't just|more than just) (?:a|an|about) [^.,;\\uFFFE]{3,40}[;,—–-] ?(?:it’s|it's|it is|but a)\\b",
	'(?:a testament to|tapestry|ever-evolving|ever-changing|navigate the (?:complexities|world)|in the realm of|plays? a (?:pivotal|vital|key|crucial) role|embark on|harness the power|elevate your|treasure trove|holistic approach|synerg(?:y|ies|istic)|paradigm shift|move the needle|low-hanging fruit|circle back|supercharge|turbocharge|empower(?:s|ing)? (?:you|your|teams)|unleash)',
];

/** Words that a writing assistant left behind. */
export const leftOver: ContentRule = {
	id: 'content/left-over',
	severity: 'warning',
	keptFor: 'A sentence that a writing assistant meant for the writer must never be published once.',
	title: 'Words that were not meant for readers',
	help: `
		Phrases that a writing assistant addresses to the person who asked, or uses about anything: “I hope this helps”, “Here is a revised version”, “a testament to”, “plays a pivotal role”. Remove it, or say what is true of this role.
	`,
	patterns: [
		{
			pattern: new RegExp(String.raw`(?<![-\p{L}])(?:${SAID.join('|')})`, 'giu'),
			says: ({ words }) => `“${words}” is not meant for readers of this page.`,
			todo: 'Remove it, or write what readers need here.',
		},
	],
};
