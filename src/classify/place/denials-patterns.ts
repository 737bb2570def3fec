import { anyOf, pattern, re } from '../patterns.ts';
import type { Hinted } from './prose-patterns.ts';

// What the text of an advert says against remote work.

const very = anyOf(/(?:fully|100 ?%|completely|entirely|full[- ]time|permanent(?:ly)?|regular|purely|only)[- ]/);

/** “Remote or hybrid” is denied as one. */
const orHybrid = anyOf(/(?:,? (?:or|and|nor|and\/or) |\s?\/\s?)/);

const away = anyOf(
	/(?:remote(?:ly)?|work(?:ing)?[- ](?:remotely|(?:from|at)[- ]home)|telework(?:ing)?|telecommut(?:e|ing)|wfh|home[- ]?(?:office|based|working)|home(?=[- ](?:based[- ]working|days?)))/,
);

const wayNoun = anyOf(
	/(?:work(?:ing|ers?)?|arrangements?|options?|positions?|roles?|jobs?|candidates?|applicants?|applications?|requests?|employment|employees?|opportunit(?:y|ies)|placements?|set-?ups?|schedules?|basis|component|elements?|days?)/,
);

const remoteWork = anyOf(
	re`${very}?(?:(?:hybrid|flexible)${orHybrid})?${away}(?:${orHybrid}hybrid)?(?:[- ]${wayNoun}){0,2}`,
);

/** What is remote or at home and is no way of working. */
const remoteThing = anyOf(
	/(?:experience|access|control|desktops?|sensing|support|monitoring|management|hands|servers?|sites?|teams?|systems?|nature|culture|first|only|stipends?|allowance|budget|equipment|set-?up)/,
);

/** What somebody speaks of who denies remote work; what customers or products cannot do is another matter. */
const subject = anyOf(
	/(?:this|the|our|it)(?! (?:[\p{L}-]+ )?(?:customers?|clients?|users?|products?|software|tools?|technology|platform|data|patients?|partners?)\b)(?: [\p{L}-]{1,14}){0,3}/u,
);

const denied = anyOf(
	/(?:is|are|was|were|will|can|has|may)(?: currently| simply| also)? ?(?:not|n[o’']t|never|no longer)(?: currently)?(?: be(?:en)?)?/,
	/(?:isn|aren|won|can|doesn|don|hasn)[’']t(?: be(?:en)?)?/,
	/cannot(?: be)?/,
	'not',
);

/** In front of a verb: it is not done. */
const never = anyOf(
	/(?:(?:do|does|did|can|will|may|is|are)(?: currently| simply)? )?(?:not|never|no longer|neither)/,
	/(?:don|doesn|didn|can|won|isn|aren)[’']t/,
	/cannot/,
	/(?:(?:is|are|[’']re) )?(?:unable|not able) to/,
);

/** What is not done with remote work, and does not deny it. */
const otherDoing = anyOf(
	/(?:just|only|merely|simply|requir|need|expect|treat|monitor|track|manag|mean|affect|fear|believ|see|pay|penali|measur|forc|judg|discriminat|forget|know|think|view|limit|restrict|charg|us(?:e|ing)\b|own|build|hold|tied|bound|confin|ask|want|let|leav|relocat)\p{L}*/u,
	/(?:a|an|the|yet|always|about|for|in|on|at|to|from|with|by|and|or|but)/,
);

/** To give somebody remote work, as what was done. */
const granted = anyOf(
	/(?:offer|allow|permit|support|approv|grant|provid|accept|consider|accommodat|entertain|includ|foreseen|envisag|authori[sz]|facilitat|plann|given|welcom|process|sanction|honou?r)(?:t?ed|ing)?/,
	/(?:available|possible|feasible|viable|workable|practicable|suitable|acceptable|applicable|practical|realistic|options?|on (?:offer|the table|the cards)|in scope|in place|an? possibility|part of (?:this|the|our)|apply)/,
);

const grant = anyOf(/(?:offer|allow(?: for)?|permit|support|approve|grant|provide|accept|consider|accommodate|do)s?/);

const ruledOut = anyOf(
	/(?:no option|out of the question|off the table|impossible|ruled out|unavailable|excluded|prohibited|forbidden|disallowed|banned|barred|an? no-?go|unsuitable|unsupported|unworkable|impractical|infeasible|declined|refused|rejected|denied|turned down|only (?:\p{L}+ )?(?:in|under|by|as) (?:an? )?(?:exception\p{L}*|special|emergenc\p{L}+))/u,
);

const chance = anyOf(
	/(?:options?|possibilit(?:y|ies)|opportunit(?:y|ies)|provisions?|scope|room|chance|prospect|allowance|right|entitlement) (?:for|of|to)(?: any)?/,
);

/** Behind words for remote work: a remote thing, or a bound on where somebody is remote. */
const onlyBounded = anyOf(
	re`[- ]${remoteThing}\b`,
	/(?: work(?:ing)?)? (?:from|outside|within|abroad)\b/,
	/(?: work(?:ing)?)? in (?!(?:this|the|our|any|that)\b)/,
);

/** Behind all words for remote work: neither of those. */
const alone = re`\b(?![- ]${wayNoun}\b|${onlyBounded})`;

const ofThis = anyOf(/(?: (?:for|in|on|at|with) (?:this|the|our|that) \p{L}+)/u);

/** Those who might apply, and what is done with them. */
const applicants = anyOf(/(?:candidates?|applicants?|applications?|people|anyone|those|workers)/);

const take = anyOf(/(?:consider|accept|hire|employ|interview|support|accommodate|take on|move forward with)/);

const notTaken = anyOf(
	/(?:(?:will|can|shall|do|are) ?not|won[’']t|can[’']t|aren[’']t|need not)(?: be)? (?:consider|accept|mov|process|review|shortlist|progress|apply|hir|select|support|entertain|invit|eligible|suitable)/,
);

const wantRemote = anyOf(
	re`(?:if you(?: are|[’']re)? (?:only )?)?(?<!(?:not|n[’']t|never) )(?:wish|want|look|seek|hop(?:e|ing)|need|prefer|requir(?:e|ing)|request)(?:ing)? (?:to |for )?(?:work )?(?:an? )?${remoteWork}`,
);

const notForYou = anyOf(
	/(?:not apply|look elsewhere|(?:not|n[’']t) (?:be )?(?:for you|for them|(?:the right|an? (?:good |right )?)?(?:fit|match|one|place)))/,
);

/** Each negation with each word for remote work: “no scope for”, “has been ruled out”, “will not be granted”. */
const noRemote = [
	re`\b(?:we|and|but|so|${subject})(?: |(?=[’']))${never} (?:currently |plan to |be |nor \p{L}+ |offer nor )?(?!${otherDoing}\b)\p{L}{2,15} (?:for |to |with |in )?(?:any |an? |requests for )?(?:the )?(?:${chance} )?${remoteWork}${alone}`,
	re`\b${remoteWork}\b${ofThis}? (?:and hybrid [\p{L}]+ (?:[\p{L}]+ )?)?${denied} (?:currently |an? )?${granted}\b`,
	re`\b${remoteWork}${ofThis}? ${denied} (?:something|anything|what) (?:that )?(?:we|this \p{L}+|the \p{L}+) (?:\p{L}+ )?${grant}\b`,
	re`\b(?:requests|applications) for ${remoteWork} (?:will be|are) (?:always )?(?:declined|refused|rejected|denied|turned down)\b`,
	re`\bneither (?:hybrid nor ${remoteWork}|${remoteWork} nor hybrid)\b`,
	re`\b${remoteWork}\b${ofThis}? (?:is|are|was|were|has been|have been|will be|remains?|stays?) (?:strictly |simply |currently )?${ruledOut}\b`,
	re`\b(?:no|without(?: any)?) ${chance} (?:an? )?${remoteWork}${alone}`,
	re`\b(?:comes?|is|are|role|position|job|post) without (?:any |an? )?(?:${chance} )?${remoteWork}${alone}`,
	re`\b(?:anything but|far from|(?:ineligible|unsuitable|unsuited|unavailable|not (?:available|eligible)) (?:for|to|as)) (?:an? |any )?${remoteWork}${alone}`,
	re`\b${away}(?:${orHybrid}hybrid)? ${applicants} ${notTaken}`,
	re`\bwe(?: |(?=[’']))${never} ${take} ${applicants} (?:who (?:are )?)?${wantRemote}`,
	re`\b${applicants} (?:who (?:are )?)?${wantRemote}[^.;\n]{0,20} ${notTaken}`,
	re`\b${wantRemote}\b[^.;\n]{0,40} ${notForYou}\b`,
	re`\b${notForYou}\b[^.;\n]{0,40} ${wantRemote}\b`,
	/\bno (?:part|portion|share) of [^.;\n]{0,40} (?:remotely|from home)\b/,
	/\b(?:nobody|no one|none of \p{L}+)(?: \p{L}+){0,4} (?:may|can|is allowed to|works?) (?:work )?(?:remotely|from home)\b/u,
	re`\b(?:you|we|candidates?|applicants?|employees?|staff|colleagues|everyone|hires?) (?:cannot|can[’']t|may not|must not|(?:will|are|is) (?:not|never)(?: be)? (?:able|allowed|permitted) to) (?:be )?work(?:ing)? (?:remotely|(?:from|at) home)\b(?! (?:from|outside|abroad|without|every|more|during|while|until|for|in (?!(?:this|the|our)\b)))`,
	re`(?<=^[^\p{L}\n]{0,6}|[(,–—|] ?)not (?:an? )?${remoteWork}\b(?![- ](?:friendly|limited|restricted)|${onlyBounded}|[^\n]{0,30}(?: but|\?))`,
];

const workplace = anyOf(
	/(?<!(?:back|front|home|post|medical) )(?:office|premises|site|headquarters|hq|campus|lab|laboratory|workshop|plant|studio|factory|room|building|shop floor|facility|scif|duty station|hospital|clinic|school|depot)(?! of\b)/,
);

const there = anyOf(
	re`(?:in|into|at|from|to|within|inside) (?:the|our|its|your|one|the same|[\p{L}]+[’']s|(?=a scif)a) (?:[\p{L}-]{1,15}(?:[’']s)? ){0,4}?${workplace}`,
	re`on (?:the|our|its|[\p{L}]+[’']s) (?:[\p{L}-]{1,15}(?:[’']s)? )?(?:premises|campus|shop floor)`,
	/(?:at|from|in|to) (?:headquarters|hq)/,
	/on[- ]?site(?! (?:teams?|staff|engineers?|support|technicians?|crew|colleagues|gym|perks?|lunch|parking)\b)/,
	/in[- ]office/,
	/in[- ]person/,
	/on (?:premises|location|campus)|(?<=(?:be|work|working) )on-premises/,
	/(?:physical|regular|daily|office|on[- ]?site|full[- ]time) (?:office )?(?:presence|attendance)/,
	/attendance(?= ?:)/,
	'office-first',
	'here in',
	'wfo',
	'work from office',
);

/** Those who cannot be there are refused. */
const mustBeAble = re`\b(?:unable|not (?:able|willing)|unwilling) to (?:work|be|come|commute|attend) ${there}[^.;\n]{0,30} ${notTaken}`;

/** The advert denies that the work may be done remotely, in whatever words. */
export const deniesRemote: Hinted = {
	said: pattern(
		'gimu',
		...noRemote,
		mustBeAble,
		re`\b${subject} ${denied} (?:an? |eligible for |open to |suitable for |available (?:as|for) |offered as |considered )?(?:an? )?${remoteWork}\b(?![- ](?:only|first))`,
		re`\bno (?:option (?:for|of|to)|possibility of|opportunity (?:for|to)|provision for)? ?${remoteWork}\b(?!(?:[- ]work)? ${remoteThing}\b|[- ](?:only|first)\b)`,
		/\bnon[- ](?:remote|telework)\b/,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:job |work )?location ?: ?(?:on[- ]?site|in[- ]office|in[- ]person)\b(?![^\n]*\b(?:hybrid|remote))/,
		re`\b(?:cannot|can not|can[’']?t|not possible to|unable to) (?:do|perform|carry out|be (?:done|performed|carried out))[^.;\n]{0,25}\b(?:remotely|from home|from a distance|at a distance|off-?site|outside (?:of )?(?:our|the) ${workplace})\b`,
		re`\b(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based) (?:role|position|job)(?:,| \(| for)? ?(?:five|5) days\b`,
		re`^[^\p{L}\n]{0,6}(?:(?:is|are) |hybrid ?\/ ?)?${remoteWork}(?: (?:eligible|eligibility|possible|allowed|available|status|percentage))?[^\S\n]{0,3}[:?][^\S\n]{0,4}(?:no?\b|not |none\b|n\/a|ineligible|unavailable|0 ?%)`,
		re`^[^\p{L}\n]{0,6}(?:(?:work(?:ing|place)?|employment) (?:mode|type|model|arrangement|set-?up|style|location|pattern|schedule)|mode of work(?:ing)?|workplace|remote type|location type)[^\S\n]{0,3}:[^\S\n]{0,4}(?:fully |100 ?% |full[- ]time,? )?(?:office(?! or)|on[- ]?site|in[- ]office|in[- ]person|on[- ]premises?|wfo|work(?:ing)? from office)\b(?![^\n]*\b(?:hybrid|remote|home)\b)`,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:strictly )?(?:on[- ]?site|in[- ]office|in[- ]person) (?:role|position|job)\b(?![^.;\n]{0,60}\b(?:hybrid|remote|home|if you)\b)/,
		/(?<=^[^\S\n]{0,20}|[.!?•] |you )must work (?:on[- ]?site|in[- ]office|in[- ]person)\b(?![^.;\n]{0,40}\b(?:days?|when|if|as (?:needed|required)|occasional)\b)/,
		/\b(?:office|site)[- ]only (?:role|position|job)\b/,
		/\b(?:(?:this|the) (?:role|position|job) is|this is)(?: one of our)? (?:an? )?(?:site|office)[- ]based\b(?![^.;\n]{0,60}\b(?:hybrid|remote|days?)\b)/,
		/\b(?:not|n[’']t) (?:something|a job|work) (?:that )?you can (?:do|perform) (?:remotely|from home)\b/,
		/\brequires? (?:an? )?(?:on[- ]?site|in[- ]office|in[- ]person) attendance\b(?![^.;\n]{0,60}\b(?:days?|once|twice|times?|percent|occasion\p{L}*|quarter\p{L}*|month\p{L}*|events?|meetings?)\b|[^.;\n]{0,60}%)/u,
		/\b(?:must|has to|have to|can only|needs to) be (?:done|performed|carried out) (?:inside|within|in|at|on|from) (?:our|the|one of our) (?:[\p{L}-]{1,15} ){0,2}?(?:facility|facilities|office|offices|site|premises|data cent(?:er|re)|lab|laboratory|plant)\b/u,
		// The role is on site, and neither for a while nor by wish.
		/\b(?:(?:this|the) (?:role|position|job|opportunity) (?:is|will be)|this is) (?:based )?(?:an? )?(?:fully |100 ?% |full[- ]time,? |permanent(?:ly)? |(?:five|5)[- ]day )*(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based)(?! (?:or|once|until|for the first|initially|preferred|optional|first|as needed|when)| ?\/ ?(?:remote|hybrid)|,? hybrid|[^.;\n]{0,60}\b(?:once|or remote|then remote|days? (?:a|per|each)|if (?:you|local)))/,
		/\b(?:(?:wfo|work(?:ing)? from office) (?:only|is (?:mandatory|required|compulsory|a must))|100 ?% (?:wfo|work(?:ing)? from office))\b/,
		re`\b(?:exclusively|entirely|solely) (?:from|at|in|on) (?:our|the) (?:[\p{L}-]{1,15} ){0,3}?(?:office|site|premises|headquarters|campus|lab|workshop|plant|studio|factory)\b`,
		re`\b(?:work|role|job|position|internship)(?: itself)? (?:is|must be|has to be|will be)(?: to be)?(?: fully| entirely)? (?:carried out|done|performed|executed) (?:on[- ]?site|in[- ]person|in (?:our|the) (?:[\p{L}-]{1,15} )?office)\b`,
		re`\b(?:isn[’']t|aren[’']t|is not|are not|not) (?:suited|suitable|open|eligible|fit|available|set up) (?:to|for|as|with) (?:an? )?${remoteWork}\b(?! ${remoteThing}\b)`,
		/\byou(?: will|[’']ll) be in (?:the office )?(?:five|5) days a week\b/,
		/\bonly on[- ]?site (?:candidates|applicants)\b/,
		/\bbased full[- ]time (?:in|at|from) (?:the|our) [^.;\n]{0,20}office\b/,
		/\b(?:100 ?(?:%|per ?cent)|full(?:y|[- ]time)?|strictly|entirely|exclusively|permanently)[ ,|\\]{1,4}(?:(?:role|position|job) )?(?:based )?(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based|presence)\b(?! (?:support|service|interview))/,
		/\b(?:presence|attendance)(?: (?:on[- ]?site|in (?:the )?office))?\s?: ?(?:100 ?%|five|5)/,
		/\b(?:five|5) days?(?: (?:a|per) week)?,? (?:in (?:the )?|from |at (?:the )?)?(?:on[- ]?site|office|wfo)\b(?! (?:hours|support)|[^.;\n]{0,12}month)/,
		/\b(?:on-?site|in[- ]office|in[- ]person) (?:only|(?:full[- ]time|(?:five|5) ?(?:days|x\b|times)|every day|monday (?:to|through|-|–) friday))/,
		/\brelocation to [^.;\n]{2,40} is (?:required|mandatory|necessary)\b/,
		/\brelocation (?:is )?(?:required|mandatory|necessary)[^.\n]{0,40}\b(?:in[- ]office|on[- ]?site|in[- ]person|office)\b/,
	),
	hint: pattern(
		'imu',
		'remot',
		'home',
		'tele',
		'wfh',
		/on[- ]?(?:site|location)/,
		/site[- ]?(?:only|based)/,
		'facilit',
		'relocation',
		/data cent(?:er|re)/,
		/in[- ]office/,
		/in[- ]person/,
		'office',
		'distance',
		/off-?site/,
		/\b(?:exclusively|entirely|solely)\b/,
		/\bbe in (?:five|5)\b/,
		'presence',
		'premise',
		'wfo',
	),
};

const allWeek = anyOf(
	/(?:all )?(?:five|5) days(?! (?:in|from|of) (?!the (?:office|week)|our|every)\p{L})/u,
	/(?:every|each) (?:single )?(?:(?:working |week|work|business )?day|morning)/,
	/(?:on )?all (?:working|business|week) ?days|day in,? day out|(?:five|5) days out of (?:five|5)/,
	/(?:for )?(?:the|your) (?:whole|entire|full) (?:working )?week/,
	'daily',
	/all week(?! (?:off|long off))|throughout the (?:working )?week/,
	/all (?:(?:five|5) )?(?:working |week)?days/,
	/full[- ]time/,
	/mon(?:day)?s?(?: to |,? through | until | ?[-–] ?)fri(?:day)?s?|m ?[-–] ?f\b|(?:five|5) ?(?:x|times) (?:a|per) week/,
);

/** The whole week, which is no part of the time. */
export const wholeTime = pattern('gimu', re`\b${allWeek}\b`);

/** The whole week at the place of work, as a sentence that demands it says it. */
export const allWeekThere: Hinted = {
	said: pattern(
		'gimu',
		re`\b${there}\b[^.;\n]{0,50}?[ ,(]${allWeek}\b`,
		re`\b${allWeek} (?:are spent )?${there}\b`,
		/\bcome in(?:to the office)? (?:each|every) day\b|\bdaily attendance (?:at|in)\b/,
		re`\b(?:daily|full[- ]time|permanent|five-day) (?:physical )?(?:presence|attendance) ${there}\b`,
		re`\b(?:your|the) desk is ${there}\b[^.;\n]{0,40}?[ ,(]${allWeek}\b`,
		re`\b(?:come|commute|travel|report|work|be|attend|present)(?: \p{L}+){0,2} (?:daily|every (?:working |week|business )?day|full[- ]time) ${there}\b`,
		re`\battend (?:the|our) (?:\p{L}+ ){0,3}?${workplace} ${allWeek}\b`,
	),
	hint: pattern('imu', re`${there}`, /\bcome in/, /\battend (?:the|our)/),
};

/** What makes a presence of the whole week a demand. */
export const demand = pattern(
	'imu',
	/\b(?:must|shall|required?|requires|calls? for|asked?|obligatory|obliged|non-negotiable|condition of|(?:is|are) to be|(?:role|position|job|post) is based|requirement|mandatory|compulsory|essential|expect(?:s|ed)?|need(?:s|ed)?|demands?|should|want you|only (?:\p{L}+ )?(?:candidates|applicants|people)|only apply|has to|have to|all of us|everyone|you will (?:be|work|attend|come)|you[’']ll (?:be|work|attend|come)|(?:this|the) role you are|we (?:all )?work|(?:candidate|hire|person|engineer|holder|employee|hired) will|back (?:in|to|at) the|(?:the|our) (?:whole |entire )?team (?:works|sits)|spends? (?:your|the)|we(?: are|[’']re) in the office|attendance:|all (?:staff|employees)|daily attendance|are spent|will be present|all (?:sit|work)|(?:our|the|all) \p{L}+ (?:sit|work)s?)\b/u,
);

/** Presence for a part of the time, for a purpose, or of others. */
export const partOfTime = pattern(
	'imu',
	/\b(?:days?|weeks?|weekly|once|twice|times?|(?<!\b(?:business|working|office|work) )hours?|percent|occasion\p{L}*|period\p{L}*|quarter\p{L}*|month\p{L}*|year\p{L}*|annual\p{L}*|sometimes|events?|meetings?|gatherings?|offsites?|when|where|as needed|first|initial\p{L}*|interview\p{L}*|onboarding|orientation|physical demands?|background|may|roles|whether|distributed|determine|specific|applicable|training|travel\p{L}*|visits?|customers?|clients?|pick ?up|collect|return|screening|some|hybrid|never|no|not|\p{L}+n[’']t)\b|%/u,
);

/** Words for the place of work; of a job that a field calls remote, a sentence that demands it says where the work is done. */
export const placeOfWork: Hinted = {
	said: pattern('gimu', re`\b${there}\b`, /\bcome in(?= (?:daily|every|each))/),
	hint: pattern('imu', re`\b${there}`, /\bcome in\b/),
};

/** What makes a presence a demand, or that of all. */
export const obliges = pattern(
	'imu',
	/\b(?:only (?:hire|consider|people|candidates|those)|solely|exclusively|strictly|full[- ]time|everyone|everybody|works? together|all (?:of )?(?:us|our \p{L}+|employees|colleagues|staff|duties|work)|(?:the|our) (?:whole|entire) (?:\p{L}+ )?team|(?:performed|carried out|executed|takes place|place of work|workplace is)|(?:role|position|job) (?:is|will be) (?:based|located|performed))\b/u,
	/\bfor (?:an? )?(?:[\p{L}&-]+ ){1,6}to (?:work|be)\b|\bintend for\b/u,
);

/** The place of work is an office, by the text; of a job that a field calls remote. */
export const atOffice: Hinted = {
	said: pattern(
		'gimu',
		/(?<!\b(?:if|not) (?:[\p{L}]+ ){0,3})\b(?:must|should|need(?:s|ed)?|required|have to|has to|only consider(?:ing)?|candidates|applicants|you(?: will|[’']ll)?) (?:(?:candidates|applicants|people|those) (?:[\p{L}]+ ){0,3}who )?(?:to )?(?:be |live |reside |currently )?(?:located |based |living |residing )?(?:with)?in (?:an? )?(?:[\p{L}-]{1,15} ){0,2}?commut(?:ing|able|e) distance\b/u,
		re`\b(?:place of work|workplace) (?:is|will be) (?:(?:at|in) )?(?:our|the) (?:[\p{L}-]{1,15} ){0,3}?${workplace}\b`,
		/\b(?:must reside|(?:need|have) to (?:live|reside) in|must live) an? commutable distance\b/,
		/\b(?:this|the) (?:full[- ]time,? )?(?:on[- ]?site|in[- ]office|in[- ]person) (?:role|position|job)\b/,
		re`\b(?:(?:you|(?:this|the) (?:role|position|job))(?: will|[’']ll)|(?:role|position|job) is) (?:work(?:ing)?|be working|sit|(?:be )?based|be located|located) (?:from|in|at|out of) (?:our|the) (?:[\p{L}’.-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b(?![^.;\n]{0,60}\b(?:remote|home)|s)`,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:on[- ]?site|in[- ]office|in[- ]person) in (?:our )?\p{L}/u,
		/\b(?:we(?: are|[’']re)|part of|join(?:ing)?) an? (?:(?:fully|proudly) )?(?:in[- ]person|in[- ]office|office[- ](?:based|first)) (?:[\p{L}-]+ )?(?:team|company|organi[sz]ation|culture|business|startup|start-up)\b/u,
		/\b(?:everyone|everybody|all (?:of us|employees|colleagues|staff)|the (?:whole|entire) team) works? (?:from|in|at|out of) our (?:[\p{L}-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b/u,
	),
	hint: pattern(
		'imu',
		/\b(?:from|in|at|out of) (?:our|the)\b/,
		/(?:on[- ]?site|in[- ]office|in[- ]person) in/,
		/\b(?:on[- ]?site|in[- ]office|in[- ]person|office[- ](?:based|first)) [\p{L}-]+/u,
		/commut(?:ing|able|e) distance/,
		/place of work|workplace/,
	),
};

/** What is offered, open or held every day in an office, and is nobody’s presence. */
export const dailyThing = pattern(
	'imu',
	/\b(?:technicians?|lunch\p{L}*|meals?|food|snacks?|coffee|gym|(?<!\bregular (?:business|working|office|work) )hours?|shuttle|stand-?ups?|daily (?:calls?|meetings?|syncs?)|customers?|clients?|operators?|warehouse|drivers?|support(?:ing)?|users?|travel\p{L}*)\b/u,
);

/** Said of some others, of a part of the time, or together with an offer of remote work. */
export const notDenied = pattern(
	'imu',
	/\b(?:(?<!(?:only|not) apply )if you|employees (?:whose|who)|candidates (?:located|living|near|within|who live)|those who|(?:some|other|specific|certain|many|most)(?: \p{L}+){0,4} (?:roles|teams|positions|jobs)|may require|not only|not just|unless|outside (?:of )?the|whose roles|no need|need not|not (?:need|have|expect\p{L}*|require\p{L}*)|don[’']t (?:need|have|expect|require)|nobody|no one|none of (?:us|them)|gave up|(?:many|most|some|few) (?:people|of us|colleagues|of our)|not (?:for (?:us|you|everyone)|tied|bound))\b/u,
	/(?<!\b(?:no|not|or|and|do) )\bhybrid\b(?! (?:or|and|nor) (?:remote| |$))/,
);
