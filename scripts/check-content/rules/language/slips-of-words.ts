import { lastBy, type Slip } from './slip-table.ts';

const COMPARED =
	'better worse easier harder faster slower cheaper larger smaller bigger higher lower older newer longer shorter simpler safer quicker stronger'.split(
		' ',
	);
/** None that is a verb too. */
const THINGS =
	'(?:advert|candidate|cluster|developer|employer|engineer|incident|job|manager|metric|node|pipeline|pod|provider|role|row|server|skill|startup|table|team|tool|user|vendor)';
/** Those that texts of ours have in the plural as well, and never in the singular behind a number. */
const COUNTED =
	'(?:account|action|advert|agent|alarm|alert|amount|analyst|application|argument|artefact|assistant|author|backfill|band|bank|bottle|broker|bucket|budget|candidate|card|cell|certificate|channel|chart|check|checkpoint|choice|client|cloud|cluster|colleague|column|command|connection|consumer|container|contract|conversation|counter|customer|dashboard|database|date|day|deadline|decision|default|definition|department|deploy|deployment|developer|difference|dimension|disk|document|drill|employer|endpoint|engine|engineer|environment|error|estimate|evening|event|example|exception|executor|experiment|fact|failure|fault|feature|field|figure|file|filter|firm|flag|forecast|format|framework|function|gate|gpu|graph|group|guide|habit|host|hour|idea|image|impression|incident|input|instance|interface|interval|interview|interviewer|job|label|language|layer|level|limit|line|link|list|lock|log|loop|machine|manifest|measurement|meeting|message|metric|migration|minute|mistake|model|module|month|morning|namespace|neighbour|network|night|node|note|notebook|number|objective|operator|order|outage|owner|package|page|pair|parameter|partition|path|payment|permission|piece|pipeline|plan|platform|pod|point|pool|post|prediction|probe|problem|processor|product|program|project|promise|prompt|quarter|question|queue|quota|reader|reason|record|recruiter|region|release|replica|report|request|requirement|resource|restart|result|review|role|rollout|round|row|rule|sample|say|schema|score|script|secret|seller|sentence|server|service|shop|sign|site|size|slice|snapshot|source|step|stranger|stream|system|tag|target|task|team|template|test|thing|threshold|ticket|title|token|tool|topic|trace|track|type|unit|upgrade|user|value|vendor|version|view|volume|warehouse|wave|week|weekend|window|workflow|write|year|zone)';
const TIMES = '(?:week|month|year|day|hour|minute|second)';
const AFTER_A_NOUN =
	'(?= (?:and|or|the|you|they|we|is|are|was|were|has|can|will|to|for|that|who|which|later|ago|before|after|long|per|a|in|on|at|of|with|between)\\b|[.,;:])';
/** An abbreviation that names a thing, of which there are several. */
const CAPITALS =
	'(?:[GCTN]PU|API|VM|SLO|SLI|SLA|LLM|KPI|URL|PR|SRE|ETL|DAG|SDK|CLI|CV|ID|ADR|RFC|PDF|CSV|SSD|IP|AMI|VPC)';
/** `setup` as `set up` */
const apart = (words: string) => words.replace(/(up|in|back|out|over|down|around)$/, ' $1');
const plural = (words: string) =>
	/(?:ch|sh|s|x)$/.test(words) ? `${words}es` : words.replace(/(?<=[^aeiou])y$/, 'ie').concat('s');
const singular = (words: string) => words.replace(/s$/, '');
const withoutFirst = (words: string) => words.replace(/^\S+ /, '');

/** A word in place of another, or with one that it does not take. */
export const wordSlips: readonly Slip[] = [
	// Comparisons made twice.
	[`more (?:${COMPARED.join('|')})`, withoutFirst],
	[
		'most (?:best|worst|easiest|hardest|fastest|slowest|cheapest|largest|smallest|biggest|highest|lowest)',
		withoutFirst,
	],
	// Prepositions.
	[
		'(depend|depends|depended|depending) (?:of|from)(?= (?:the|a|an|your|its|their|how|what|which|who|whether)\\b)',
		'$1 on',
	],
	['(responsible|accountable) (?:of|on)', '$1 for'],
	['interested (?:on|for)', 'interested in'],
	['(consists|consist|consisted) (?:in|from|out of)(?= (?:a|an|the|two|three|four|five|several|many)\\b)', '$1 of'],
	['according (?:with|of)', 'according to'],
	['compared than', 'compared with'],
	['(instead|because|regardless) off', '$1 of'],
	[
		'(one|two|three|some|many|most|all|both|none|each|part|half|lot|number|kind|sort|rest) off(?= (?:the|them|these|those|your|their|our|its)\\b)',
		'$1 of',
	],
	[
		'(away|far|comes?|came|coming|differs?|different|free|apart|moves?|moved|moving|taken|copied|learns?|learnt|learned|starts?|starting|switch|switched|hears?|ranges?|separate|separated|suffers?|follows?|benefits?|removed?|results?|recovers?|recovered) form',
		'$1 from',
	],
	[
		'(going|due|compared|according|able|want|wants|need|needs|ought|prior) too(?= (?:the|a|an|be|do|have|run|use|make|know|your|their)\\b)',
		'$1 to',
	],
	[
		'(is|are|was|were|be|been|far|much|grows?|grew|gets?|got|became) to (big|small|large|slow|long|late|high|low|old|few|narrow|wide|strict|expensive|hard|easy|vague|short|busy)(?= (?:to|for|and|or)\\b|[.,;:])',
		'$1 too $2',
	],
	[
		'(?<!\\b(?:a|the|is|are|was|too|so|of|and|come|comes|came|cut|let|set|break|breaks|broke|hang|work|works) )loose(?= (?:their|the|its|your|our|his|her) )(?<=\\p{L} loose)',
		'lose',
	],
	['despite of', 'despite'],
	['in spite the', 'in spite of the'],
	['in affect', 'in effect'],
	['to what extend', 'to what extent'],
	['on the long run', 'in the long run'],
	['at the other hand', 'on the other hand'],
	['try and(?= (?:find|make|get|keep|avoid|see|run|use)\\b)(?<!quickest to try and)', 'try to'],
	['all what', 'all that'],
	['return back', 'return'],
	['per say', 'per se'],
	['free reign', 'free rein'],
	['anyways', 'anyway'],
	['(?<!’)everyday(?= (?:they|we|you|it|the|and)\\b|[.,;])', 'every day'],
	[
		'(to|can|will|must|should|you|we|they) (setup|login|backup|rollback|rollout|failover|shutdown|startup|cleanup|checkout|lookup|logout|workaround|breakdown|handover|signup)(?= (?:the|a|an|your|to|it|them|in|on|with|every|each|all|new|one|two|from)\\b)',
		apart,
	],
	// “the the” is told of as a word typed twice.
	['the (?:a|an|is|are|of|and|to)', (words) => words.replace(/ \S+$/, '')],
	['an? (?:the|a|an)(?<!an an)', withoutFirst],
	['(is|are|was|were) (?!\\1(?!\\p{L}))(?:is|are|was|were)', (words) => words.replace(/ \S+$/, '')],
	[
		'much(?= (?:adverts|alerts|answers|candidates|clusters|companies|developers|employers|engineers|errors|features|files|firms|incidents|jobs|managers|metrics|models|nodes|people|pipelines|pods|providers|queries|readers|roles|rows|servers|services|skills|sources|tables|teams|tests|tools|users|vendors|weeks|days|hours|questions)\\b)',
		'many',
	],
	// Of American English.
	['gotten', 'got'],
	['toward', 'towards'],
	['(your|a|the|their) resume(?=s? (?:and|or|is|was|that|with|to|in)\\b|[.,;])', '$1 CV'],
	['in the fall(?= (?:of (?:19|20)\\d\\d|is|was)\\b|[.,])', 'in the autumn'],
	['on the weekend', 'at the weekend'],
	['zip code', 'postcode'],
	['cell phone', 'mobile phone'],
	[
		'form(?= (?:a|an|the|your|one) (?:\\p{L}+ )?\\p{L}+ (?:in)?to (?:a|an|the|your|one)\\b)(?<!\\b(?:to|and|can|will|may|a|the|in|they|that|which) form)',
		'from',
	],
	[
		'(because|as|so|that|if|when|where|but) its(?= (?:unclear|unknown|unsafe|unlikely|unusual|unused|untested|broken|down|late|slow|true|false|wrong|empty|full|gone)(?:[.,;:]| (?:and|or|to)\\b))',
		'$1 it’s',
	],
	// A word that the dictionary knows, in place of another.
	['costumer', 'customer'],
	['costumers', 'customers'],
	['untied(?= (?:states|kingdom)\\b)', 'United'],
	['(in|best|good|common|usual|standard|bad|a|into) practise(?! \\p{L}+ing\\b)', '$1 practice'],
	['best practises', 'best practices'],
	[
		'(office|working|opening|billable|business|two|three|four|five|six|eight|ten|twelve|\\d+|few|several|many|more|rush|core|peak|off-peak|after) ours',
		'$1 hours',
	],
	['(a|an|some|any|your|good|their|its|our|piece of) advise', '$1 advice'],
	[
		'licenses?(?<!\\b(?:to|you|we|they|I|can|will|may|must|not|who|and|or|that|which|could|should|would|vendors?|firms?|it|he|she|software) licenses?)',
		(words) => words.replace('cens', 'cenc'),
	],
	[
		'(?:to practice|(?:to|you|we|they|can|will|should|must) licence)(?= (?:a|an|the|it|them|your|this|that|with|for|until)\\b)',
		lastBy({ practice: 'practise', licence: 'license' }),
	],
	// “you can practice releases”: a verb behind “can”, wherever it stands.
	[
		'(?:can|could|will|would|should|must|may|might)(?: (?:also|only|still|always|not|even|then|both))? practice',
		lastBy({ practice: 'practise' }),
	],
	[
		'(?<=\\b(?:need|want|wants|way|place|time|easy|hard|how|where|what|free|room|chance|able|try|learn|something|somewhere|cheap|enough) )to practice(?! (?:a|an|the|it|them|your|this|that|with|for|until)\\b)',
		'to practise',
	],
	['practic(?:ed|ing)', (words) => words.replace('practic', 'practis')],
	['(?<=\\b(?:you|we|they|who) )practice(?= (?!is|was|has|at|of)\\p{L})', 'practise'],
	[
		'(will|would|may|might|can|could|does|did|to|not) effect(?= (?:the|your|their|its|our|how|what|all|every|you|them)\\b)',
		'$1 affect',
	],
	['insure(?= (?:that|the|you|your|it|they|we|all|every)\\b)', 'ensure'],
	['(?<!\\b(?:the|bad|to|good|of|whatever) )weather(?= (?:or|you|it|the|they|a|an|we|your|to)\\b)', 'whether'],
	[
		'(they|you|we|who|which|there|engineers|teams|jobs|adverts|people|models) where(?= (?:asked|paid|counted|found|built|told|given|hired|made|read|trained|moved|never|not|two|three|four|five|no|many|few|several)\\b)',
		'$1 were',
	],
	['casual(?= (?:inference|effects?|graphs?|links?|relations?)\\b)', 'causal'],
	['(to|and) asses(?= (?:the|a|an|how|what|your|them|it)\\b)', '$1 assess'],
	['(free|a|short|the) trail(?= (?:period|run|account)\\b)', '$1 trial'],
	[
		'(bigger|smaller|later|earlier|rather|better|worse|faster|slower|higher|lower) that(?= (?:a|an|the|half|one|two|three|four|five|ten|\\d)\\b)',
		'$1 than',
	],
	[
		'(go|goes|went|runs?|pass|passes|passed|read|work|works|walk|look) (?:thorough|though|trough)(?= (?:the|a|an|all|it|each|every)\\b)',
		'$1 through',
	],
	['cco(?= (?:1|licen|dedication))', 'CC0'],
	// Apostrophes.
	["(you|they|we)(?:r'e|r’e|'er|’er)", '$1’re'],
	["(is|are|was|were|do|does|did|has|have|could|would|should)(?:n|t)?(?:t'n|'nt|’nt)", '$1n’t'],
	[
		'(?<!\\b(?:of|in|on|at|with|for|to|by|and|has|is|from|as|or|than|lost|into) )its(?= (?:a|an|the|not|too|always|never|been|called|worth|because|why|how|what|where|when)\\b)',
		'it’s',
	],
	[
		'its(?= (?:honest|hard|easy|true|possible|important|clear|better|good|fine|cheap|rare|common|best|safe|normal|usual|wrong|right) (?:to|that|about|if|when|because|for|and)\\b)',
		'it’s',
	],
	// “eight GPU’s”, “the GPU’s are idle”: a plural takes none.
	[
		`(?:(?<=\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|few|these|those|most|all|some|both|more|fewer|\\d+) )${CAPITALS}’s(?= (?:and|or|in|on|for|to|at|with|that|which|is|are|was|were|per|than|from)\\b|[.,;:)])|${CAPITALS}’s(?= (?:are|were|have|do|could|should|would|must|may|used (?:for|by|in|as|to|on|without)|per)\\b))`,
		(words) => words.replace(/[’']s$/, 's'),
	],
	// “every vendors own tool”: owned by one, and no verb.
	[
		'(?<=\\b(?:an?|each|every|another|one) )(?!(?:\\p{L}*(?:ss|us|is|ics)|always|perhaps|sometimes) )(?:\\p{L}{3,}s)(?= own\\b)',
		(words) => (words.endsWith('ies') ? words.replace(/ies$/, 'y’s') : words.replace(/s$/, '’s')),
	],
	// Number.
	[`one of the ${THINGS}${AFTER_A_NOUN}`, plural],
	[
		`(?<![\\d.,-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|many|these|those) (?:${THINGS}|${TIMES}|${COUNTED})${AFTER_A_NOUN}(?<!\\b(?:how|as|so|too|one|the|of) (?:many|these|those|two|three) \\p{L}+)`,
		plural,
	],
	[
		`(?<![\\d.,$€£–-])(?<!\\b(?:version|level|step|week|page|line|section|chapter|row|day|phase|part|top|python|kubernetes|ubuntu|spark|type|class) )(?:[2-9]|[1-9]\\d+|\\d{1,3},\\d{3}) (?:${TIMES}|row|server|job|advert|request|token|engineer|node|pod|team|employer|machine|user|question|test|alert|incident|model)(?= (?:and|or|is|are|was|were|has|can|will|to|for|that|who|which|later|ago|before|after|long|per|a|in|at|of|with|between)\\b|[.,;:])`,
		plural,
	],
	[
		`(?:batch|set|list|group|couple|pair|handful|number|dozens?|hundreds|thousands|lots) of (?:new |old |small |large |idle |running |such |these |those |our |your |their )?(?:${THINGS}|machine|container|dashboard|question|alert|partition|replica)(?= (?:is|are|was|were|has|have|can|will|there|here|for|and|or|that|which|with)\\b|[.,;:])(?<!\\b(?:list|set) of (?:role|table|row|skill)(?= (?:for|and)))`,
		plural,
	],
	[`one (?:${THINGS}s|${TIMES}s)`, singular],
	[`an? ${THINGS}s${AFTER_A_NOUN}`, singular],
];
