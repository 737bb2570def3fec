import type { Slip } from './slip-table.ts';

/** What stands before “it’s” where a thing of its own follows, as in “read its bucket”. */
const TAKES =
	'of|in|for|with|from|by|on|at|into|onto|over|under|about|than|through|without|within|behind|beside|between|per|until|after|before|during|like|reads?|reading|loses?|lost|keeps?|kept|has|have|had|sees?|saw|finds?|found|knows?|meets?|met|shows?|ran|runs?|running|using|uses?|used|gets?|got|needs?|changes?|changed|fills?|filled|breaks?|broke|misses|missed|spends?|spent|sends?|sent|takes?|took|gives?|gave|holds?|held|moves?|moved|makes?|made|raises?|lowers?|sets?|checks?|checked|names?|named|hides?|all|writes?';
/** What can follow “it is”. */
const IS =
	'(?:a|an|the|not|too|so|as|in|on|at|of|for|only|still|also|been|all|no|more|less|worth|that|what|how|why|when|where|who|because|just|now|never|always|often|usually|already|about|up|down|out|over|off|your|their|our|my|hard|easy|good|bad|fine|full|empty|safe|right|wrong|true|false|slow|fast|cheap|dear|due|done|far|enough|standard|late|early|here|there|like|likely|time|part|normal|common|rare|clear|fair|free|big|small|long|short|new|old|one|two|both|sound|quick|cold|warm|read|run|built|kept|sent|set|put|cut|lost|made|paid|worse|better|best|worst|next|last|first|gone|mine|yours|ours|theirs|\\p{L}+(?:ed|ing|en|ly|ble|ful|less|ous|ive|al|ic|er|est))';
/** What follows “there” and never “their”. */
const AFTER_THERE =
	'(?=[.,;:!?)]|\\uFFFE|$| (?:is|are|was|were|will|would|has|had|should|must|may|might|can|could|by|to|for|on|in|at|with|too|and|or|that|then|now|before|after|when|if|because|until|again)\\b)';
const OWN = '(?:own|team|model|code|data|manager|job|employer|pipeline|cluster|service|users|company|project|laptop)';
const SMALL_OR_LARGE =
	'(?:big|small|large|slow|long|late|high|low|old|narrow|wide|strict|expensive|hard|vague|short|busy|early|soon|often|far|little|bad|weak|strong|fast|cheap|heavy|complex|risky|noisy|broad|loud)';

/** Words that sound or look alike, one in the place of the other. */
export const soundSlips: readonly Slip[] = [
	[`(?<=\\b(?:${TAKES}) )it’s(?= (?!${IS}\\b)\\p{L}+)`, 'its'],
	[`their${AFTER_THERE}`, 'there'],
	[
		'your(?= (?:a|an|the|is|are|was|were|in|on|at|to|for|it|they|we|hired|paid|going|doing|looking|sure|ready)\\b)',
		'you’re',
	],
	[`you’re(?= ${OWN}\\b(?! (?:to|one|in line))(?<=\\b(?:own|${OWN})))`, 'your'],
	[
		'(?<=\\b(?:of|for|with|in|to|from|by|on|at|as|into) )they’re(?= (?!(?:a|an|the|not|in|on|at|to|too|so|all|asked|paid|still|also|only|used|never|always|going|hired|worth|there|called|part|as|for|from|more|less|no|both|often|usually)\\b)\\p{L}+)',
		'their',
	],
	['(people|men|women|children)s’', '$1’s'],
	[
		'(?<=[.!?] |\\uFFFE)practice(?= (?:until|on|with|it|them|that|the|a|an|by|in|every|both|each|this|these|reading|writing|saying|explaining|your)\\b)',
		'practise',
	],
	[
		'whose(?= (?:been|going|got|on|not|the|a|an|in|to|doing|making|running|responsible|asked|already|still|never|there)\\b)',
		'who’s',
	],
	[
		`who’s(?= (?!${IS}\\b|(?:met|left|got|had|led|won|seen|done|fit|ill|able|pregnant|present|alone|behind|with|from|after|before)\\b)\\p{L}+)`,
		'whose',
	],
	// “though it’s limit is two”
	[
		'(?<!\\b(?:what|how|where|who|than|as) )it’s(?= (?!\\p{L}+(?:ed|en|ing) |(?:told|said|paid|made|built|sent|read|what|who|which|that|there|here|how|where|when|why|all|one|not|this|only|just|time|part|people)\\b)\\p{L}+ (?:is|are|was|were|has|have|had|can|will|would|must|should)\\b)',
		'its',
	],
	// “next years model”, “todays price”
	[
		'(?<=\\b(?:this|last|next|every|each|one|a|an|another) )(?:year|month|week|day|quarter|hour|night|decade|morning|season)s(?= (?!(?:and|or|is|are|was|were|has|have|can|will|to|for|that|who|which|later|ago|before|after|long|per|a|an|in|on|at|of|with|between|the|by|from|as|than)\\b)\\p{L}{3,})',
		(words) => words.replace(/s$/, '’s'),
	],
	['(?:todays)', 'today’s'],
	['(?:yesterdays)', 'yesterday’s'],
	['(?:tomorrows)', 'tomorrow’s'],
	[
		'(?<=\\b(?:when|once|until|if|because|since|while|where|and|but|so) )its(?= (?:done|ready|over|gone|finished|late|down|empty|\\d)(?:[.,;:]| (?:and|to|or|you|the|that)\\b))',
		'it’s',
	],
	// “a test than it is unique”: nothing is compared.
	[
		'than(?= \\p{L})(?<!\\b(?:\\p{L}+er|more|less|other|rather|else|different\\p{L}*|worse|otherwise|elsewhere|beyond|fewer|sooner|than)\\b[^.!?\\uFFFE]*than)',
		'that',
	],
	// “at then end”
	[
		'(?<=\\b(?:at|of|in|into|over|under|between|after|before|during|through|all|both|with|on) )then(?= \\p{Ll})(?<!\\b(?:and|or) then)',
		'the',
	],
	['(?:whit)(?= (?:a|an|the|your|no|it|them|their|its|one|two|and|which)\\b)', 'with'],
	['fro(?= (?:a|an|the|your|it|them|their|its|one|two|which|each|every)\\b)(?<!and fro)', 'for'],
	['(\\d[\\d,]*) off(?= \\d)', (words) => words.replace('off', 'of')],
	// “Cohens kappa”
	[
		'(?:Cohen|Fleiss|Krippendorff|Amdahl|Goodhart|Conway|Little|Moore|Brooks|Simpson|Student|Fisher|Bonferroni|Hyrum|Postel|Parkinson|Murphy|Occam|Turing|Dijkstra|Lamport|Gustafson|Zipf|Benford|Campbell|Welch|Pearson|Spearman)s(?= (?:law|kappa|alpha|paradox|test|rule|theorem|principle|razor|algorithm|correction|clock|rho|t)\\b)',
		(words) => words.replace(/s$/, '’s'),
	],
	// “an employers budget”
	[
		'(?<=\\b(?:a|an|each|every|another|one) )(?:team|employer|compan(?:y|ie)|manager|engineer|candidate|customer|user|vendor|provider|firm|reader|recruiter|colleague|job|model|service|advert|author|buyer|interviewer|reviewer|developer|client|supplier|bank|shop|stream|cluster|node|pod|pipeline|table|tool|role|system|project)s(?= (?!(?:and|or|is|are|was|were|has|have|can|will|to|for|that|who|which|later|ago|before|after|long|per|a|an|in|on|at|of|with|between|the|by|from|as|than|may|must|should|do|did|team|engineer|programme|thinking|design|administrator)\\b)\\p{L}{3,})',
		(words) => (words.endsWith('ies') ? words.replace(/ies$/, 'y’s') : words.replace(/s$/, '’s')),
	],
	[
		'(?<=\\b(?:place|firm|company|team|job|role|case|point|country|page|one|day|state|decide|say|ask|know|see) )were(?= (?:the|you|it|they|a|an|your|we|nobody|people|everyone|somebody)\\b)',
		'where',
	],
	[
		'(?<=\\b(?:they|we|you|there|rows|jobs|adverts|teams|people|models|of them) )where(?= (?!(?:you|the|it|they|a|an|we|your|to|there|that|this|its|their|no|nobody|people|one|each|every|most|both|in|some|somebody|for|standing|does|do|did|is|are|was|were|has|have|had|can|could|will|would)\\b)\\p{L}+)',
		'were',
	],
	['(to|will|can|would|not|may|might|must|you|they|we|don’t|could|should) loose', '$1 lose'],
	['(?<=\\bin the )passed(?= (?:year|month|week|two|three|few|decade)\\b)', 'past'],
	['(?<=\\b(?:has|have|had|was|were|been) )past(?=[.,;:]| (?:the|a|an|to|on|by|its|all|every)\\b)', 'passed'],
	['(?<=\\b(?:go|goes|went|gone|get|gets|got|push|pushed|half|just|run|runs|ran) )passed', 'past'],
	['quite(?= (?:night|week|day|hour|month|weekend|place|office|room)\\b)', 'quiet'],
	[
		'quiet(?= (?:a|an|the same|often|likely|well|different|easy|hard|small|large|high|low|sure|common|rare)\\b)',
		'quite',
	],
	[
		'(?<=\\b(?:all|everything|nothing|everyone|nobody|any|each|every|one|none) )accept(?= (?:the|a|an|for|those|what|in|on|one|two)\\b)',
		'except',
	],
	[
		'(to|will|can|would|not|you|they|we|must|should) except(?= (?:the|a|an|it|them|that|this|these|any|no)\\b)',
		'$1 accept',
	],
	['(?<=\\b(?:if|and|but|only|since|now and) )than(?= (?:the|a|an|you|it|they|we|is|comes?|goes)\\b)', 'then'],
	[
		`(?<=\\b(?:is|are|was|were|be|been|far|much|grows?|gets?|got|became|becomes?|runs?|comes?|costs?|starts?|often|a bit|a little) )to(?= ${SMALL_OR_LARGE}\\b)(?! (?:slow|narrow|long) (?:the|down|it|a)\\b)`,
		'too',
	],
	[
		'(?<=\\b(?:have|has|had|want|wants|need|needs|able|try|tries|tried|trying|how|what|easy|hard|used|learn|start|begin|decide|plan|ready|enough|way|likely|unlikely|supposed|allowed|asked|told|expected) )too(?= (?!(?:much|many|few|little|late|long|often|early|soon|far|big|small|large|slow|high|low|old|narrow|wide|strict|hard|easy|good|bad|fast|short)\\b)\\p{L}+)',
		'to',
	],
	[
		'(?<=\\b(?:turn|turns|turned|switch|switched|switches|cut|cuts|laid|lay|pays|paid|trade|spin|spun) )of(?= (?:the|a|an|it|them|your|its|their|when|until)\\b)(?<!best paid of)',
		'off',
	],
	[
		'(?<=\\b(?:out|because|instead|number|share|copy|list|series|range|piece|amount|cost) )off(?= (?:the|a|an|them|these|those|your|their|our|its|it)\\b)',
		'of',
	],
	['(has|have|had|was|were|been) lead(?= (?:to|by)\\b)', '$1 led'],
	['(will|can|cannot|couldn’t|shouldn’t|wouldn’t) of(?= (?:been|had|done|gone|made|seen|known)\\b)', '$1 have'],
	[
		'(?<=\\b(?:a|the|this|that|last|next|every|each|per|one) )weak(?= (?:of|in|on|before|after|later|ago|of the)\\b)',
		'week',
	],
	['(?<=\\b(?:the|a|this|that|your|its|web|on) )cite(?=[.,;]| (?:is|was|has|that|of|in)\\b)', 'site'],
	['(?<=\\bin )principal(?=[.,;]| (?:you|it|the|a|any|every|all)\\b)', 'principle'],
	['compliment(?=s? (?:each|the|one|it|them)\\b)', 'complement'],
	['complimentary(?= (?:skills?|tools?|tracks?|roles?|to)\\b)', 'complementary'],
	['discreet(?= (?:values?|steps?|time|events?|numbers?|units?)\\b)', 'discrete'],
	['(?<=\\b(?:to|can|will|may|must|should|not|you|they|we) )breath(?=[.,;]| (?:in|out|again|on)\\b)', 'breathe'],
	[
		'advise(?= (?:is|was|on|of|that|from|to (?:a|the|anyone))\\b)(?<=\\b(?:good|bad|best|this|that|the|any|no|some|your|our|their|legal) advise)',
		'advice',
	],
	['(?<=\\b(?:to|would|will|we|can|should|not|they|you) )advice(?= (?:you|the|a|them|against|on|that)\\b)', 'advise'],
	['(?<=\\bno )won(?= (?:is|was|has|can|will|else)\\b)', 'one'],
	[
		'(?<=\\b(?:the|a|this|that|each|every|one|main|large|small|key|leading|same|second) )roll(?= (?:of|as|at|in|is|was|that|which|and|for|has)\\b)(?<!\\b(?:back|forward) roll)',
		'role',
	],
	['(?<=\\b(?:no|not|only|better|just|by|you) )knowone', 'no one'],
	['(?<=\\b(?:than|more|and|or|by|to) )bellow(?= (?:the|a|it|this|that|its|\\d))', 'below'],
	[
		'(?<=\\b(?:you|we|they|will|to|can|could|may|must|should) )here(?= (?:a|the|of|from|about|that|it|them|no|what|how)\\b)',
		'hear',
	],
	[
		'(?<=\\b(?:you|we|they|how you|I) )(rollback|setup|login|backup|rollout|failover|shutdown|startup|cleanup|checkout|lookup|signup)(?=[.,;:])',
		(words) => words.replace(/(up|in|back|out|over|down)$/, ' $1'),
	],
	[
		'(?<=[\\d.,;:] )each (have|are|were|do|need)(?= (?:a|an|the|to|one|its|their|no|not)\\b)',
		(words) =>
			words.replace(
				/\S+$/,
				(verb) => ({ have: 'has', are: 'is', were: 'was', do: 'does', need: 'needs' })[verb] ?? verb,
			),
	],
	['programs(?= (?:for|of) (?:graduates|apprentices|returners|trainees|training|career|work|study)\\b)', 'programmes'],
	[
		'(?<=\\b(?:graduate|trainee|training|apprenticeship|mentoring|apprentice|returner|retention|bonus|research) )program(?=s?\\b)',
		'programme',
	],
];
