import type { Pattern } from '../../pattern.ts';
import type { ContentRule } from '../../rule.ts';
import type { Slip } from './slip-table.ts';
import { soundSlips } from './slips-of-sound.ts';
import { verbSlips } from './slips-of-verbs.ts';
import { wordSlips } from './slips-of-words.ts';

/** Verbs that are told from a noun behind “now” and “often”. */
const VERBS =
	'match need want run take give make show fail return hold keep come go say see use know read write get send call start stop stand belong depend mean become change grow break serve store load wait tell'.split(
		' ',
	);

/** Things and people of the trade, of which there are several. */
const MANY =
	'(?:adverts|alerts|answers|bands|banks|candidates|clusters|companies|dashboards|developers|employers|engineers|errors|features|files|firms|incidents|interviewers|jobs|levels|managers|metrics|models|nodes|people|pipelines|pods|providers|queries|readers|roles|rows|seniors|servers|services|skills|sources|startups|systems|tables|teams|tests|tools|tracks|users|vendors|weeks)';

/** Not behind what makes another word the subject, “one of many firms is”, or the verb an infinitive, “lets the job now run”. */
const NOT_ITS_NOUN =
	'(?<!\\b(?:of|in|for|with|from|to|by|on|at|and|or|nor|than|like|as|so|how|too|not|lets?|makes?|made|helps?|helped|sees?|saw|watch|watches|have|had|having|do|does|did|can|could|will|would|shall|should|may|might|must|that|behind|between|among|over|under|about|after|before|through|across|per|against) )';

const SLIPS: readonly Slip[] = [
	...verbSlips,
	...wordSlips,
	...soundSlips,
	// Apostrophes that are missing.
	['(do|does|did|is|was|were|are|has|have|had|could|would|should|must|need)nt', '$1n’t'],
	['(ca|wo)nt(?= )', '$1n’t'],
	['(they|we|you)(re|ve)(?<!were)', '$1’$2'],
	['(that|what|there|here|who)s(?= (?:a|an|the|no|not|why|how|what|it)\\b)(?<!there’s)', '$1’s'],
	['lets(?= (?:you|us|them|him|her|it|go|look|say|see|take)\\b)(?<=^lets)', 'let’s'],
	// One word taken for another.
	['(could|should|would|must|might) of', '$1 have'],
	[
		'(more|less|better|worse|larger|smaller|bigger|higher|lower|faster|slower|longer|shorter|fewer|cheaper|older|newer|rather|easier|harder) then(?= (?!again|on\\b))',
		'$1 than',
	],
	["(?:it’s|it's) own", 'its own'],
	["(of|in|at|for|with|from|to) (?:it’s|it's)(?= \\p{L})", '$1 its'],
	['your(?= (?:going to|welcome to|not|expected to|asked to|able to|allowed to)\\b)', 'you’re'],
	['their(?= (?:is|are|was|were|will be|has been|have been)\\b)', 'there'],
	['there(?= (?:own|team’s|manager|employer)\\b)', 'their'],
	['who’s(?= (?:job|work|team|model|data|pipeline|service|code|turn|name)\\b)', 'whose'],
	[
		'loose(?= (?:data|money|time|the|your|their|its|a|an|track|trust|sight)\\b)(?<=\\b(?:to|can|will|may|you|they|we|not) loose)',
		'lose',
	],
	['principle(?= (?:engineer|developer|scientist|architect)s?\\b)', 'principal'],
	['(has|have|had|can have|an|no|little|any|the) affect(?= (?:on|of)\\b)', '$1 effect'],
	[
		'to (much|many|few)(?= \\p{L})(?<!\\b(?:owe|owes|added|adds|compared|come|comes|due|leads?|led|amounts?|up|down|access|thanks) to (?:much|many|few))',
		'too $1',
	],
	['(?:alot)', 'a lot'],
	['(?:infact)', 'in fact'],
	['(?:aswell)', 'as well'],
	['(?:eachother)', 'each other'],
	['(?:noone)', 'no one'],
	['irregardless', 'regardless'],
	['(?:for all intensive purposes)', 'for all intents and purposes'],
	['(?:in regards to)', 'about'],
	['(?:off of)', 'off'],
	['(?:the reason is because)', 'the reason is that'],
	['(?:different than)', 'different from'],
	['(?:discuss about)', 'discuss'],
	['(?:comprised of)', 'made up of'],
	['(?:and etc\\.?)', 'and so on'],
	// Number and person.
	[
		'less (people|engineers|jobs|adverts|teams|models|tools|employers|companies|hours|weeks|days|questions|candidates|incidents|services|tests|errors|alerts|pages|steps|rounds|offers|skills|tracks|nodes|pods|files|rows|tables|queries)',
		'fewer $1',
	],
	[
		'(amount) of (people|engineers|jobs|adverts|teams|models|tools|employers|companies|alerts|requests|errors|incidents|services|queries|rows|files|pods|nodes)',
		'number of $2',
	],
	['there is (many|several|few|two|three|four|five|six)(?= \\p{L}+s\\b)', 'there are $1'],
	['there’s (many|several|few|two|three|four|five|six)(?= \\p{L}+s\\b)', 'there are $1'],
	[
		'(he|she|it) (have|do)(?= (?:a|an|the|not|no|been|to)\\b)(?<!\\b(?:does|did|would|could|should|will|can|may|might|must|make|makes|let|lets|help|helps|make|have|has|had|see|watch|and|do) (?:he|she|it) (?:have|do))',
		'$1 $2*',
	],
	['(they|we) (is|was|has|does)', '$1 $2*'],
	[
		`${NOT_ITS_NOUN}(each|every|another) ((?!\\p{L}*s |(?:other|one|of|would|could|should|will|can|may|might|must|also|both|all) )\\p{L}+) (are|were|have|do)`,
		'$1 $2 $3*',
	],
	[
		`${NOT_ITS_NOUN}(the|this|each|every) (\\p{L}+(?<!s|\\b(?:people|data|media|police|staff|men|women|children|criteria|rest|majority|half|few|poor|rich|old|young))) (now|always|never|often|usually|still|already|also|rarely|seldom) (${VERBS.join('|')})`,
		'$1 $2 $3 $4*',
	],
	['(these|those) (kind|sort|type) of', '$1 $2s of'],
	[
		'(this) (engineers|models|jobs|adverts|teams|tools|employers|services|skills|pipelines|metrics|alerts|tests|errors|questions|companies)',
		'$1 $2*',
	],
	[
		'(many|several|few|these|those|both) (engineer|model|job|advert|team|tool|employer|service|skill|pipeline|metric|alert|test|error|question|incident|node|pod|server|cluster|table|file|row|query)(?= (?:is|are|was|were|have|has|do|does|can|will|run|use|need|fail|in|on|of|that|which|and|to|at|for|with)\\b)(?<!\\b(?:as|so|how|too|the|of) many \\p{L}+)',
		'$1 $2s',
	],
	// “one of many firms is” and “what those teams do is” are right.
	[`${NOT_ITS_NOUN}(many|several|few|both) (${MANY}) (is|was|has|does)`, '$1 $2 $3*'],
	[
		`(?<=[.!?:] |^|[\\uFFFE])(the|our|your|their|these|those|most|some) (${MANY}) (is|was|has|does)(?= (?!what|where|how|why|when)\\p{L})`,
		'$1 $2 $3*',
	],
	['(?:advices)', 'advice'],
	['(?:informations)', 'information'],
	['(?:softwares)', 'software'],
	['(?:feedbacks)', 'feedback'],
	['(?:knowledges)', 'knowledge'],
];

const PLURAL: Readonly<Record<string, string>> = {
	is: 'are',
	was: 'were',
	has: 'have',
	does: 'do',
	have: 'has',
	do: 'does',
	are: 'is',
	were: 'was',
	...Object.fromEntries(VERBS.map((verb) => [verb, verb + (/(?:ch|sh|s|o)$/.test(verb) ? 'es' : 's')])),
	this: 'these',
	that: 'those',
};

/** `they is*` with the other number: `they are`. */
const agreed = (right: string): string =>
	right.replace(/(\S+) (\S+)\*$/, (_, a: string, b: string) => {
		const other = PLURAL[b.toLowerCase()];
		return other ? `${a} ${other}` : `${PLURAL[a.toLowerCase()] ?? a} ${b}`;
	});

/** Whether a word is a slip by itself, so that the dictionary need not tell of it again: `dont`, `alot`. */
export const isSlip = (word: string): boolean => SINGLE.test(word);
const SINGLE = new RegExp(
	`^(?:${SLIPS.flatMap(([wrong]) => (/^[a-z|()?:]+$/.test(wrong) ? [wrong] : [])).join('|')})$`,
	'i',
);

/** A pattern without what it only looks at. */
const bare = ({ source, flags }: RegExp): RegExp =>
	new RegExp(source.replace(/\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ''), flags.replace('g', ''));

/** What no word that is searched for has beside it. */
const OF_A_WORD = String.raw`[\p{L}\p{N}’'-]`;

const patterns = SLIPS.map(([wrong, right]): Pattern => {
	const words = wrong.replaceAll('’', "[’']");
	const pattern = new RegExp(String.raw`\b(?<!${OF_A_WORD})(?:${words})(?!${OF_A_WORD})`, 'giu');
	const cure = ({ words }: { words: string }) => {
		const put =
			typeof right === 'function'
				? right(words)
				: /[$*]/.test(right)
					? agreed(words.replace(bare(pattern), right))
					: right;
		return /^\p{Lu}/u.test(words) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
	};
	return {
		pattern,
		says: ({ words }) => `“${words}” is a slip.`,
		todo: (match) => `Write “${cure(match)}”.`,
		fix: cure,
	};
});

/** Slips of which two things can be meant. */
const UNCERTAIN: readonly Pattern[] = [
	{
		// “The tools are the companies own.”
		pattern:
			/(?<=\b(?:is|are|was|were|be) )(?:the|their|your|our) (?!\p{L}*(?:ss|us|is) )\p{L}{3,}s own(?=[.,;:])|(?<=\b(?:in|on|from|with|by|at) )(?:the|their|your|our) (?!\p{L}*(?:ss|us|is) )\p{L}{3,}s own(?= \p{L})/giu,
		says: ({ words }) => `“${words}” lacks its apostrophe.`,
		todo: ({ words }) => {
			const [, before = '', several = ''] = /^(.*?)(\S+) own$/.exec(words) ?? [];
			const one = several.replace(/(?:ie)?s$/, (end) => (end === 's' ? '' : 'y'));
			return `Write “${before}${one}’s own” of one, and “${before}${several}’ own” of several.`;
		},
	},
];

/** Slips of grammar that are never meant. */
export const slip: ContentRule = {
	id: 'content/slip',
	severity: 'error',
	title: 'A slip of grammar',
	help: `
		One word taken for another, a missing apostrophe, one thing spoken of as if it were several: “should of”, “dont”, “better then”, “less engineers”, “they is”. The check says what is right, and \`npm run check -- --fix\` writes it. The list, in \`scripts/check-content/rules/language/slip.ts\`, has only what is wrong wherever it stands.
	`,
	patterns: [...patterns, ...UNCERTAIN],
};
