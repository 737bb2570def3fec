import { anyOf, pattern, re } from '../patterns.ts';
import type { Hinted } from './prose-patterns.ts';

// Words in the text of an advert against remote work.

const very = anyOf(/(?:fully|100 ?%|completely|entirely|full[- ]time|permanent(?:ly)?|regular|purely|only)[- ]/);

/** “Remote or hybrid” is denied as a whole. */
const orHybrid = anyOf(/(?:,? (?:or|and|nor|and\/or) |\s?\/\s?)/);

const away = anyOf(
	/(?:remote(?:ly)?|work(?:ing)?[- ](?:remotely|(?:from|at)[- ]home)|distance working|telework(?:ing)?|telecommut(?:e|ing)|wfh|home[- ]?(?:office|based|working)|home(?=[- ](?:based[- ]working|days?))|virtual(?:ly)?(?= (?:work|role|position|job|arrangement)))/,
);

const wayNoun = anyOf(
	/(?:work(?:ing|ers?)?|arrangements?|options?|positions?|roles?|jobs?|candidates?|applicants?|applications?|requests?|employment|employees?|opportunit(?:y|ies)|placements?|set-?ups?|schedules?|basis|component|elements?|days?)/,
);

const remoteWork = anyOf(
	re`${very}?(?:(?:hybrid|flexible)${orHybrid})?${away}(?:${orHybrid}hybrid)?(?:[- ]${wayNoun}){0,2}`,
	re`(?:do|perform|complet|fulfil|carry)(?:ing)?(?: out)? (?:this|the|your|its) (?:\p{L}+ )?(?:work|job|role|duties|tasks?) (?:remotely|from home|off-?site)`,
);

/** Technical uses of “remote”: “remote access”. */
export const remoteTech = anyOf(
	/(?:access|control|desktops?|sensing|support|monitoring|management|hands|servers?|machines?|sites?|systems?|code|execution|calls?|procedures?|debugging|surveillance|assistance|diagnostics|learning)/,
);

/** Other things that are remote or at home, besides a way of working. */
const remoteThing = anyOf(
	remoteTech,
	/(?:restrictions?|limits?|rules?|requirements?|problems?|experience|teams?|nature|culture|first|only|stipends?|allowance|budget|equipment|set-?up|fuss|hassle|guilt|stigma)/,
);

/** Subjects of a denial of remote work. That customers or products cannot do something is irrelevant. */
const subject = anyOf(
	/(?:this|the|our|it|management|policy)(?! (?:[\p{L}-]+ )?(?:customers?|clients?|users?|products?|software|tools?|technology|platform|data|patients?|partners?)\b)(?: [\p{L}-]{1,14}){0,3}/u,
);

const denied = anyOf(
	/(?:is|are|was|were|will|would|can|has|may|does|do)(?: currently| simply| also)? ?(?:not|n[o’']t|never|no longer)(?: currently)?(?: be(?:en)?)?/,
	/(?:isn|aren|won|wouldn|can|doesn|don|hasn)[’']t(?: be(?:en)?)?/,
	/cannot(?: be)?/,
	'not',
);

/** Negations before a verb. */
const never = anyOf(
	/(?:(?:do|does|did|can|will|may|is|are)(?: currently| simply)? )?(?:not|never|no longer|neither)/,
	/(?:don|doesn|didn|can|won|isn|aren)[’']t/,
	/cannot/,
	/(?:(?:is|are|[’']re) )?(?:unable|not able|in no position|not in a position) to/,
	/(?:aren|isn|wo)[’']t (?:be )?(?:able|in a position|willing) to/,
);

/**
 * Words that may be between a refusal and the words for remote work: “does not lend itself to”, “consider people who want to”.
 */
const filler = anyOf(
	/(?: (?:for|to|of|in|by|with|under|as|any|an?|the|our|your|this|it|itself|themselves|you|them|people|candidates|applicants|those|anyone|employees|staff|requests?|applications?|who|is|are|be|being|done|performed|carried|out|role|job|position|want(?:s|ing)?|wish(?:es|ing)?|prefer|need|seek(?:ing)?|form|kind|type|sort|such|ability|capacity|arrangements?|set-?up)){0,6}/,
);

/** Verbs that, even when negated, don’t deny remote work: “we don’t just offer remote work”. */
export const otherVerb = anyOf(
	/(?:just|only|merely|simply|requir|need|expect|treat|monitor|track|manag|mean|affect|fear|believ|see|pay|penali|measur|forc|judg|discriminat|forget|know|think|view|limit|restrict|charg|us(?:e|ing)\b|own|build|hold|tied|bound|confin|ask|want|let|leav|relocat)\p{L}*/u,
);

const otherDoing = anyOf(otherVerb, /(?:a|an|the|yet|always|about|for|in|on|at|to|from|with|by|and|or|but)/);

/** Participles for granting remote work: “not offered”, “not granted”; and words for its being impossible. */
const granted = anyOf(
	/(?:offer|allow|permit|support|approv|grant|provid|accept|consider|accommodat|entertain|includ|foreseen|envisag|authori[sz]|facilitat|plann|given|welcom|process|sanction|honou?r)(?:t?ed|ing)?/,
	/(?!requir|need|expect|taken|mandat|limit|restrict|affect|comfortable|isolat|exclud|count|eligible (?:for|to)\b)\p{L}{3,12}(?:ed|able|ible)/u,
	/(?:available|possible|feasible|viable|workable|practicable|suitable|acceptable|applicable|practical|realistic|options?|on (?:offer|the table|the cards)|in scope|in place|an? possibility|part of (?:this|the|our)|apply|up for (?:discussion|negotiation)|for (?:this|us)\b|our (?:way|model|style)|how (?:we|this))/,
);

const grant = anyOf(/(?:offer|allow(?: for)?|permit|support|approve|grant|provide|accept|consider|accommodate|do)s?/);

const ruledOut = anyOf(
	/(?:no option|un\p{L}+able|in(?:feasible|eligible|appropriate|compatible|applicable)|disallowed|out of the question|off the table|impossible|ruled out|unavailable|excluded|prohibited|forbidden|disallowed|banned|barred|an? no-?go|unsuitable|unsupported|unworkable|impractical|infeasible|declined|refused|rejected|denied|turned down|only (?:\p{L}+ )?(?:in|under|by|as) (?:an? )?(?:exception\p{L}*|special|emergenc\p{L}+))/u,
);

/** Remote work only later, or only as an exception. */
const onlyLater = anyOf(
	/(?:\p{L}+ed )?(?:only|solely) (?:be )?(?:\p{L}+ )?(?:after|once|upon|following|when|by exception|in (?:emergenc\p{L}+|exceptional|special|rare))/u,
	/(?:be )?(?:considered|discussed|reviewed|negotiat\p{L}+|earned|possible|available|granted|offered) (?:only )?(?:after|once|upon|following) [^.;\n]{0,40}\b(?:probation\p{L}*|months?|years?|training)/u,
	/by exception/,
);

const chance = anyOf(
	/(?:options?|possibilit(?:y|ies)|opportunit(?:y|ies)|provisions?|scope|room|chance|prospect|allowance|right|entitlement|plans?|facilit(?:y|ies)|capacity|arrangements?|basis|policy|flexibility|question) (?:for|of|to|on|about)(?: (?:any|offer(?:ing)?|support(?:ing)?|introduc(?:e|ing)|allow(?:ing)?|hav(?:e|ing)|do(?:ing)?))?/,
);

/** After words for remote work: shows that a thing is remote, or where remote work is limited to. */
const onlyBounded = anyOf(
	re`[- ]${remoteThing}\b`,
	/(?: work(?:ing)?)? (?:from|outside|within|abroad)\b/,
	/(?: [\p{L}]+)? to (?:residents|people|candidates|applicants|anyone|those|employees)\b/u,
	/(?: work(?:ing)?)? in (?!(?:this|the|our|any|that)\b)/,
);

/** After words for remote work: none of these follows. */
const alone = re`\b(?![- ]${wayNoun}\b|${onlyBounded})`;

const ofThis = anyOf(/(?: (?:for|in|on|at|with) (?:this|the|our|that) \p{L}+)/u);

/** Applicants and applications. */
const applicants = anyOf(/(?:candidates?|applicants?|applications?|people|anyone|those|workers)/);

const notTaken = anyOf(
	/(?:(?:will|can|shall|do|are) ?not|won[’']t|can[’']t|aren[’']t|need not)(?: be)? (?:consider|accept|mov|process|review|shortlist|progress|apply|hir|select|support|entertain|invit|eligible|suitable)(?! (?:for|to) (?!th(?:is|e) (?:role|position|job)))/,
);

const wantRemote = anyOf(
	re`(?:if you(?: are|[’']re)? (?:only )?)?(?<!(?:not|n[’']t|never) )(?:wish|want|look|seek|hop(?:e|ing)|need|prefer|requir(?:e|ing)|request)(?:ing)? (?:to |for )?(?:work )?(?:an? )?${remoteWork}`,
);

const notForYou = anyOf(
	/(?:(?:not|don[’']t) apply|look elsewhere|(?:\p{L}{2,5}n[’']t|not) (?:be )?(?:for you|for them|(?:\p{L}+ ){1,3}for you|(?:the right|an? (?:good |right )?)?(?:fit|match|one|place)))/u,
);

/** All combinations of a negation and words for remote work: “no scope for”, “has been ruled out”, “will not be granted”. */
const noRemote = [
	re`(?:\b(?:we|you|they|and|but|so|${subject})(?: |(?=[’']))|(?<=^[^\p{L}\n]{0,6}|[.!?;,:(–—-] )(?=unable|not able|cannot|can[’']t|does not|doesn[’']t))${never} (?:currently |plan to |be |nor \p{L}+ |offer nor )?(?!${otherDoing}\b)\p{L}{2,15}${filler} (?:${chance} )?${remoteWork}${alone}`,
	re`\b(?<!\b(?:this|our|the|an?) (?=(?:fully )?remote (?:role|position|job|opportunity|employee|worker)))${remoteWork}\b${ofThis}? (?:and hybrid [\p{L}]+ (?:[\p{L}]+ )?)?${denied} (?:currently |an? )?${granted}\b`,
	re`\b${remoteWork}${ofThis}? ${denied} (?:something|anything|what) (?:that )?(?:we|this \p{L}+|the \p{L}+) (?:(?!merely|just|only|simply)\p{L}+ )?${grant}\b`,
	re`\b${remoteWork}${ofThis}? (?:is|are|will|may|can|might|could)(?: be)? (?:${onlyLater})`,
	re`\b(?:makes?|making|renders?|deems?|considers?) ${remoteWork} (?:${ruledOut}|not |too )`,
	re`\bneither (?:hybrid nor ${remoteWork}|${remoteWork} nor hybrid)\b`,
	re`\b${remoteWork}\b${ofThis}? (?:is|are|was|were|has been|have been|will be|remains?|stays?) (?:strictly |simply |currently )?${ruledOut}\b`,
	re`\b(?:anything but|far from|(?:ineligible|unsuitable|unsuited|unavailable|not (?:available|eligible)) (?:for|to|as)) (?:an? |any )?${remoteWork}${alone}`,
	re`\b${away}(?:${orHybrid}hybrid)? ${applicants} ${notTaken}`,
	re`\b${wantRemote}\b[^.;\n]{0,40} ${notForYou}\b`,
	re`\b${notForYou}\b[^.;\n]{0,40} ${wantRemote}\b`,
];

const workplace = anyOf(
	/(?<!(?:back|front|home|post|medical|your) )(?:office|location|premises|site|headquarters|hq|campus|lab|laboratory|workshop|plant|studio|factory|(?<!the )room|(?<!\b(?:by|of|on|from|for|with|and|are|is) )building|shop floor|facility|scif|duty station|hospital|clinic|school|depot|data cent(?:er|re)|refinery|showroom|shipyard|mill)(?! of\b)/,
);

const there = anyOf(
	re`(?:in|into|at|from|to|within|inside|out of) (?:one of |either )?(?:the|our|its|your|one|the same|an? company|[\p{L}]+[’']s|(?=an? (?:\p{L}+ )?(?:scif|facility))an?) (?:[\p{L}-]{1,15}(?:[’']s)? ){0,4}?${workplace}`,
	re`on (?:the|our|its|[\p{L}]+[’']s) (?:[\p{L}-]{1,15}(?:[’']s)? ){0,3}?(?:premises|campus|shop floor)`,
	re`(?:client|customer)[’']?s?[’']? (?:premises|site|office)`,
	/(?:at|from|in|to) (?:headquarters|hq)/,
	/on[- ]?site(?! (?:teams?|staff|engineers?|support|technicians?|crew|colleagues|gym|perks?|lunch|parking)\b)/,
	/in[- ]office/,
	/in[- ]person/,
	/on (?:premises|location|campus)/,
	/(?:physical|daily|office|on[- ]?site|full[- ]time) (?:office )?(?:presence|attendance)/,
	'office-first',
	'here in',
	'wfo',
	'work from office',
);

/** On site: done at the employer’s place. */
const onSite = anyOf(
	/(?:on[-_ ]?site|in[- ](?:office|person|lab|studio)|on[- ](?:campus|premises?)|(?:office|site|campus|lab)[- ]based)/,
);

const job = anyOf(
	/(?:role|position|job|post|vacancy|opportunity|opening|assignment|placement|requisition|work(?! environment)|internship)/,
);

const strictly = anyOf(
	/(?:fully |100 ?% |full[- ]time,? |permanent(?:ly)? |strictly |purely |entirely |exclusively |(?:five|5)[- ]days?,? )*/,
);

/** Says that the job cannot be done remotely. */
export const deniesRemote: Hinted = {
	pattern: pattern(
		'gimu',
		...noRemote,
		re`\b${subject} ${denied} (?:an? |eligible for |open to |suitable for |available (?:as|for) |offered as |considered )?(?:an? )?${remoteWork}${alone}`,
		re`\b${subject} ${denied} (?:an? )?${very}?remote (?:team|company|workforce|organi[sz]ation|business|firm|shop)\b(?!-)`,
		re`\bno ${remoteWork}${alone}`,
		/\bnon[- ](?:remote|telework)\b/,
		re`^[^\p{L}\n]{0,6}(?!not )(?:[\p{L}/]+ ){0,3}?${remoteWork}(?![- ]${remoteThing}\b)(?:[ /-][\p{L}]+){0,2}[^\S\n]{0,3}(?:\?[^\S\n]{0,4}no[^\S\n]*(?:$|[.,;!])|[:=|][^\S\n]{0,4}(?:no?\b(?! (?:\p{L}+[- ])?(?:home|commut|travel|office|weekend|relocat|experience|restrict|limit|prefer|requir))|not (?!requir|need|necess|just|only|merely|simply|limited)|none\b|nil\b|never\b|false\b|n\/a|ineligible|unavailable|ad[- ]?hoc\b|situational|0 ?%)|[-–—][^\S\n]?(?:no|none|nil|n\/a|not (?:possible|available|allowed|permitted))[^\S\n]*(?:$|\|))`,
		re`^[^\p{L}\n]{0,6}(?!(?:[\p{L}]+ )?(?:interview|meeting|event|training|onboarding|office|company|team)\b)(?:[\p{L}/-]+ ){0,2}(?:work(?:ing|place)?|mode|type|model|arrangement|set-?up|style|location|pattern|schedule|setting|format)[^\S\n]{0,3}[:=][*_]{0,2}[^\S\n]{0,4}${strictly}(?:office(?! or)|${onSite}|(?:our|client|customer)[’']?s? (?:office|site|premises)|wfo|work(?:ing)? from office)\b(?![^\n]*\b(?:hybrid|remote|home)\b)`,
		re`\b(?:office|site)[- ]only ${job}\b`,
		// The role is on site, without “for a while” or “if you like”.
		re`\b(?:(?:this|the) ${job} (?:is|will be|follows)|(?:this|it)(?: is|[’']s)) (?:based )?${strictly}(?:an? )?${strictly}(?:${onSite}|office(?= ${job}))(?! (?:or|once|until|for the first|initially|preferred|optional|first|as needed|when)| ?\/ ?(?:remote|hybrid)|,? hybrid|[^.;\n]{0,60}\b(?:once|or remote|then remote|days? (?:a|per|each)|if (?:you|local)))`,
		/(?<=^[^\p{L}\n]{0,6}|[.!?•|:–-] |\()(?:wfo|work from office)\b(?! (?:or|and|when|if|on)\b|[^\n]*\b(?:hybrid|remote|home|wfh)\b)/u,
		re`\b(?:isn[’']t|aren[’']t|is not|are not|not) (?:suited|suitable|open|eligible|fit|available|set up)(?: (?:or|and|nor) \p{L}+)? (?:to|for|as|with) (?:an? )?${remoteWork}${alone}`,
		/\b(?:we|you|everyone|everybody|team|staff)(?: are|[’']re| is|(?: will|[’']ll) be)(?: all)? in (?:the office )?(?:(?:five|5) days (?:a|per) week|(?:every|each) (?:\p{L}+ )?day|all week)\b/u,
		re`\b(?:100 ?(?:%|per ?cent)|full(?:y|[- ]time)?|strictly|purely|entirely|exclusively|permanently)[ ,|\\]{1,4}(?:(?:role|position|job) )?(?:based )?(?:${onSite}|presence)\b(?! (?:support|service|interview))`,
		re`\b(?!on site)${onSite}(?: ${job})?(?:,? | \(| for | [-–] )(?:only|full[- ]time|(?:five|5) ?(?:days|x\b|times)|every day|mon(?:day)? (?:to|through|-|–) fri)`,
		/\b(?:on-?site(?:,? (?:from|since|on))? (?:the )?day[- ]?(?:1|one)|day[- ]?(?:1|one)[ :,–-]{1,3}on-?site)\b(?! (?:induction|orientation|onboarding|training|meet))/,
	),
	hint: pattern(
		'imu',
		'remot',
		'home',
		'tele',
		'wfh',
		'virtual',
		/on[-_ ]?(?:site|location|campus|premise)/,
		/in[- ](?:person|lab|studio)/,
		/(?:site|lab|campus)[- ]based/,
		/\b(?:carried out|performed|executed|undertaken|done|completed) (?:in|at|on|from|with)/,
		'relocation',
		'office',
		'rto',
		/(?:from|at) a distance|off-?site/,
		/\b(?:exclusively|entirely|solely)\b/,
		/\bbe in (?:five|5)\b/,
		'presence',
		'premise',
		'wfo',
	),
};

const allWeek = anyOf(
	/(?:all )?(?:five|5)[ -]days?(?! (?:in|from|of) (?!the (?:office|week)|our|every)\p{L})/u,
	/(?:every|each) (?:single )?(?:(?:working |week|work|business )?day|morning)/,
	/(?:for )?(?:the|your) (?:whole|entire|full) (?:working )?week/,
	'daily',
	/all week(?! (?:off|long off))|throughout the (?:working )?week/,
	/all (?:(?:five|5) )?(?:working |week)?days|all (?:of )?the time/,
	/full[- ]time/,
	/mon(?:day)?s?(?: to |,? through | until | ?[-–] ?)fri(?:day)?s?|m ?[-–] ?f\b|always|100 ?(?:%|percent)(?: of (?:the|your) time)?|(?:five|5) ?(?:\/|of|out of) ?(?:five|5)|(?:five|5) ?(?:x|times)(?: (?:a|per) |\/)week/,
);

/** The whole week, as opposed to part of it. */
export const wholeTime = pattern('gimu', re`\b${allWeek}\b`);

/** The whole week at the place of work, in a sentence that may require it. */
export const allWeekThere: Hinted = {
	pattern: pattern(
		'gimu',
		re`\b${there}\b[^.;\n]{0,50}?[ ,(]${allWeek}\b`,
		re`\b${allWeek} (?:are spent )?${there}\b`,
		re`\b(?:daily|full[- ]time|permanent|five-day) (?:physical )?(?:presence|attendance) ${there}\b`,
		re`\battend (?:the|our) (?:\p{L}+ ){0,3}?${workplace} ${allWeek}\b`,
	),
	hint: pattern('imu', re`${there}`, /\bcome in/),
};

/** Words that turn presence all week into a requirement. */
export const demand = pattern(
	'imu',
	/\b(?:must|shall|required?|requires|calls? for|asked?|obligatory|obliged|non-negotiable|condition of|(?:is|are) to be|(?:role|position|job|post) is based|requirement|mandatory|compulsory|essential|expect(?:s|ed)?|need(?:s|ed)?|demands?|should|want you|only (?:\p{L}+ )?(?:candidates|applicants|people)|only apply|has to|have to|all of us|everyone|you will (?:be|work|attend|come)|you[’']ll (?:be|work|attend|come)|(?:this|the) role you are|we (?:all )?work|(?:candidate|hire|person|engineer|holder|employee|hired) will|back (?:in|to|at) the|the (?:whole|entire) \p{L}+|(?:the|our) team (?:works|sits)|(?:prepared|willing|comfortable|able|ability|happy)(?: to| with)? (?:work|be|com|commut|attend|report)\p{L}*|stationed|place of work|spends?|we(?: are|[’']re) in the office|attendance:|all (?:staff|employees)|daily attendance|are spent|will be present|all (?:sit|work)|(?:(?:our|the|all) \p{L}+|staff|employees|engineers) (?:always )?(?:sit|work|report|commute)s?|our (?:engineers|developers|people|staff|employees|teams?) (?:is|are))\b/u,
	// A short list item: “In-office Mon–Fri”.
	re`^[^\p{L}\p{N}\n]{0,6}(?:${there}[^?\n]{0,30}?[ ,(]${allWeek}|${allWeek}[^?\n]{0,15}? ${there})[^?\n]{0,30}$`,
);

/** Things offered, open or held in the office every day, which require nobody’s presence. */
export const dailyThing = pattern(
	'imu',
	/\b(?:bring\p{L}*|technicians?|lunch\p{L}*|meals?|food|snacks?|coffee|gym|(?:speak|talk) to|(?<!\bregular (?:business|working|office|work) )hours?|shuttle|stand-?ups?|daily (?:calls?|meetings?|syncs?)|(?:customer|client)s?(?![’']?s?[’']? (?:\p{L}+ ){0,2}(?:premises|sites?|offices?|floor)\b)|operators?|warehouse|drivers?|support(?:ing)?|users?|travel\p{L}*)\b/u,
);

/** The sentence is about some other people, about part of the time, or also offers remote work. */
export const notDenied = pattern(
	'imu',
	/\b(?:lunch\p{L}*|snacks?|commuter|parking|for the (?:first|initial)|(?:if|once) hired|(?<!(?:only|not) apply )if you|employees (?:whose|who)|candidates (?:located|living|near|within|who live)|those who|(?:some|other|specific|certain|many|most)(?: \p{L}+){0,4} (?:roles|teams|positions|jobs)|may require|not only|not just|unless|outside (?:of )?the|whose roles|no need|need not|not (?:need|have|expect\p{L}*|require\p{L}*)|don[’']t (?:need|have|expect|require)|for (?:everyone|everybody|many(?! (?:reasons|years)))|nobody|no one|none of (?:us|them)|gave up|used to|(?:customers|clients|users) (?:run|have|keep|are)|before (?:the pandemic|covid|20\d\d)|(?:many|most|some|few) (?:people|of us|colleagues|of our)|not (?:for (?:us|you|everyone)|tied|bound))\b/u,
	/(?<!\b(?:no|not|or|and|do) )\bhybrid\b(?! (?:or|and|nor) (?:remote| |$))/,
);
