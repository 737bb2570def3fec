import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import type { Pattern } from '../../pattern.ts';
import { proseOf, type Prose } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

const BODY: Pattern['in'] = ['paragraph', 'heading', 'cell'];

export const punctuation: ContentRule = {
	id: 'content/punctuation',
	severity: 'warning',
	keptFor: 'Most of it is mended by --fix, so it costs an editor nothing.',
	title: 'A punctuation mistake',
	help: `
		Two spaces in a row, a space before a comma or none after it, doubled punctuation marks, straight quotation marks, three full stops, a dash that joins sentences, a bracket or quotation mark without its other half. \`npm run check -- --fix\` corrects mistakes with only one possible correction.
	`,
	patterns: [
		{
			pattern: /(?<=[^\s\uFFFC|]) {2,}(?=[^\s\uFFFC|])/gu,
			says: 'There are several spaces in a row.',
			todo: 'Keep one.',
			fix: ' ',
		},
		{
			in: BODY,
			pattern: /(?<=[\p{L}\d)”\uFFFC]) +([,;:!?]|\.(?!\S))(?!\d)/gu,
			says: ({ group }) => `There is a space before “${group}”.`,
			todo: 'Remove it.',
			fix: ({ group }) => group,
		},
		{
			pattern: /([,;])[,;.:]+|(?<!\.)([.!?:])\.(?!\.|\w)|!!+|\?\?+/gu,
			says: ({ words }) => `“${words}” has two punctuation marks in a row.`,
			todo: 'Keep the right one.',
		},
		{
			in: BODY,
			pattern: /(?<=\p{Ll}{2})([,;!?])(?=\p{L}{2})/gu,
			says: ({ group }) => `There is no space after “${group}”.`,
			todo: 'Add one.',
			fix: ({ group }) => `${group} `,
		},
		{
			in: BODY,
			pattern: /(?<=(?<!\p{L})\p{Lu}?\p{Ll}{3,})\.(?=\p{Lu}\p{Ll})/gu,
			says: 'There is no space after the full stop.',
			todo: 'Add one.',
			fix: '. ',
		},
		{
			in: BODY,
			pattern: /\.\.\.+/gu,
			says: 'There are three full stops instead of “…”.',
			todo: 'Write “…”, or finish the sentence.',
			fix: '…',
		},
		{
			in: BODY,
			pattern: /"([^"\n\uFFFC]+)"/gu,
			says: ({ group }) => `The quotation marks around “${group}” are straight, as in code.`,
			todo: ({ group }) => `Write “${group}”.`,
			fix: ({ group }) => `“${group}”`,
		},
		{
			in: ['paragraph', 'heading', 'field'],
			pattern: /(?<=\S) (?:--?|—|–) (?=\p{L})|(?<=\p{L})(?:--|—)(?=\p{L})/gu,
			says: 'A dash joins two sentences.',
			todo: 'Write two sentences, or use a comma, a colon or brackets.',
		},
		{
			in: BODY,
			pattern: /[\u00A0\u202F]/gu,
			says: 'There is a non-breaking space here.',
			todo: 'Type an ordinary space.',
			fix: ' ',
		},
		{
			pattern: /(?<=\d) %|(?<=[$€£]) (?=\d)/gu,
			says: 'There is a space between the number and its sign.',
			todo: 'Remove it.',
			// The fix removes the space and keeps the sign.
			fix: ({ words }) => words.trim(),
		},
		{
			in: ['paragraph', 'field'],
			pattern:
				/(?<=(?<![\p{L}\uFFFC])\p{Ll}{2,}) (?=(?:The|They|This|These|Those|There|That|It|Its|If|When|Where|While|Then|You|Your|We|What|Who|How|Why|But|And|So|Because|Ask|Each|Most|Some|Both|Nobody|Somebody|Everybody|Everything|Nothing|He|She|An|At|On|For|From|With|After|Before|Once|Until|Now|Here) \p{Ll})/gu,
			says: 'A sentence starts here, but the one before it has no full stop.',
			todo: 'Put a full stop before it, or write a small letter.',
		},
		{
			in: ['paragraph', 'field'],
			pattern:
				/(?<=(?:\p{Ll}{3}|\p{Ll}{2}(?<=\b(?:is|it|do|so|on|in|up|go|us|me|by|of|be|at))|\d{2}%?|\p{Ll}\)|”|\uFFFC\))[.!?] )(?<!\b(?:etc|vs|approx|incl|resp|Inc|Ltd|Corp)\. )(?!kubectl|dbt|npm|iOS|e\.g|i\.e|eBPF|pandas|scikit|vLLM|pip|git|conda|spaCy|gRPC|etcd|systemd|cgroup|nginx|jq|xgboost)\p{Ll}+(?![\p{L}.(_])/gu,
			says: 'The sentence starts with a small letter.',
			todo: 'Write a capital, or replace the full stop by a comma.',
		},
		{
			pattern: /\p{Extended_Pictographic}(?<![©®™↔→])/gu,
			says: ({ words }) => `There is an emoji, “${words}”.`,
			todo: 'Say it in words.',
		},
		{
			in: ['value'],
			pattern: /^[^'"]*(?<!s)['"]$|^['"][^'"]*$/gu,
			says: ({ field }) => `\`${field}\` has a quotation mark at only one end.`,
			todo: 'Add the other one, or remove this one.',
		},
		{
			pattern: /(?<=\p{L})´(?=\p{L})/gu,
			says: ({ words }) => `“${words}” is an accent, not an apostrophe.`,
			todo: "Write “'”.",
			fix: "'",
		},
	],
	file: (file) => [
		...(file.kind === null ? [] : proseOf(file).flatMap((prose) => unbalanced(file, prose))),
		...file.nodes.flatMap((node): Finding[] =>
			node.type === 'break'
				? [
						{
							...at(file, node),
							severity: 'error',
							says: 'Two spaces or a backslash at the end of the line make a line break.',
							todo: 'Remove them. To start a paragraph, leave an empty line.',
						},
					]
				: [],
		),
	],
};

const PAIRS = [
	['“', '”'],
	['(', ')'],
] as const;

/** Reports brackets and quotation marks without their other half. */
function unbalanced(file: ContentFile, { text, start }: Prose): Finding[] {
	// An enumeration, “a)”, opens nothing.
	if (/(?:^|\s)[a-z\d]\)/.test(text)) return [];
	return PAIRS.flatMap(([open, close]) => {
		const more = text.split(open).length - text.split(close).length;
		if (more === 0) return [];
		const [there, missing] = more > 0 ? [open, close] : [close, open];
		const place = more > 0 ? text.lastIndexOf(open) : text.indexOf(close);
		return [
			{
				...at(file, start + place),
				says: `“${there}” has no other half.`,
				todo: `Add “${missing}” where it belongs.`,
			},
		];
	});
}
