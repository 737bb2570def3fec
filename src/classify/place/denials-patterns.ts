import { anyOf, pattern, re } from '../patterns.ts';
import type { Hinted } from './prose-patterns.ts';

// What the text of an advert says against remote work.

const remoteWork = anyOf(
	/(?:fully |100 ?% |completely |full[- ]time )?(?:remote(?:ly)?|remote[- ](?:work(?:ing|ers?)?|arrangements?|options?|positions?|roles?|candidates?|applicants?|applications?|requests?|employment|opportunit(?:y|ies))|work(?:ing)?[- ](?:remotely|(?:from|at)[- ]home)|telework(?:ing)?|telecommut(?:e|ing)|wfh|home[- ]?office|home[- ]working)/,
);

/** What is remote or at home and is no way of working. */
const remoteThing = anyOf(
	/(?:experience|access|control|desktops?|sensing|support|monitoring|management|hands|servers?|sites?|teams?|systems?)/,
);

/** What somebody speaks of who denies remote work; what customers or products cannot do is another matter. */
const subject = anyOf(
	/(?:this|the|our|it)(?! (?:[\p{L}-]+ )?(?:customers?|clients?|users?|products?|software|tools?|technology|platform|data|patients?|partners?)\b)(?: [\p{L}-]{1,14}){0,3}/u,
);

const denied = anyOf(
	/(?:is|are|was|will|can)(?: currently| simply)? ?(?:not|n[o’']t|never)(?: be)?/,
	/(?:isn|aren|won|can|doesn|don)[’']t(?: be)?/,
	'cannot',
	'cannot be',
);

/** In front of a verb: it is not done. */
const never = anyOf(
	/(?:(?:do|does|did|can|will|may|is|are)(?: currently| simply)? )?(?:not|never|no longer|neither)/,
	/(?:don|doesn|didn|can|won|isn|aren)[’']t/,
	/cannot/,
	/(?:(?:is|are|[’']re) )?(?:unable|not able) to/,
);

/** To give somebody remote work, as a verb and as what was done. */
const grant = anyOf(
	/(?:offer|allow(?: for)?|permit|support|approve|grant|provide|accept|consider|accommodate|entertain|include|involve|foresee|envisage|facilitate|authori[sz]e|cater for|make room for)s?/,
	/(?:be )?(?:offer|allow|permitt|support|approv|grant|provid|accept|consider|accommodat|entertain|includ|facilitat)ing/,
);

const granted = anyOf(
	/(?:offer|allow|permitt|support|approv|grant|provid|accept|consider|accommodat|entertain|includ|foreseen|envisag|authori[sz]|facilitat|plann|given|welcom)(?:ed)?/,
	/(?:available|possible|feasible|viable|workable|practicable|suitable|acceptable|options?|on offer|on the table|in scope|an? possibility)/,
);

const ruledOut = anyOf(
	/(?:no option|out of the question|off the table|impossible|ruled out|unavailable|excluded|prohibited|forbidden|disallowed|banned|barred|an? no-?go|unsuitable|unsupported|unworkable|impractical|infeasible)/,
);

const chance = anyOf(
	/(?:options?|possibilit(?:y|ies)|opportunit(?:y|ies)|provisions?|scope|room|chance|prospect|allowance|right|entitlement) (?:for|of|to)(?: any)?/,
);

/** Behind words for remote work: a remote thing, or a bound on where somebody is remote. */
const onlyBounded = anyOf(
	re` ${remoteThing}\b`,
	/(?: work(?:ing)?)? (?:from|outside|within|abroad)\b/,
	/(?: work(?:ing)?)? in (?!(?:this|the|our|any|that)\b)/,
);

/** Each negation with each word for remote work: “no scope for”, “has been ruled out”, “will not be granted”. */
const noRemote = [
	re`\b(?:we|${subject}) ${never} (?:currently |plan to |nor \p{L}+ |offer nor )?${grant} (?:any |an? |requests for |fully )?${remoteWork}\b(?!${onlyBounded})`,
	re`\bneither \p{L}+ nor \p{L}+ (?:any )?${remoteWork}\b(?!${onlyBounded})`,
	re`\b${remoteWork}\b(?: (?:for|in|on) (?:this|the) \p{L}+)? ${denied} (?:currently |an? )?(?:be )?${granted}\b`,
	re`\b${remoteWork} ${denied} (?:something|anything|what) (?:that )?(?:we|this \p{L}+|the \p{L}+) ${grant}\b`,
	re`\b(?:requests|applications) for ${remoteWork} (?:will be|are) (?:always )?(?:declined|refused|rejected|denied|turned down)\b`,
	re`\bneither (?:hybrid nor ${remoteWork}|${remoteWork} nor hybrid)\b`,
	re`\b${remoteWork}\b(?: (?:for|in|on) (?:this|the) \p{L}+)? (?:is|are|was|were|has been|have been|will be|remains?|stays?) (?:strictly |simply |currently )?${ruledOut}\b`,
	re`\b(?:no|without(?: any)?) ${chance} (?:an? )?${remoteWork}\b(?!${onlyBounded})`,
	re`\b(?:comes?|is|are|role|position|job|post) without (?:any |an? )?(?:${chance} )?${remoteWork}\b(?!${onlyBounded})`,
	re`\b(?:anything but|far from) (?:an? )?${remoteWork}\b`,
	re`\b(?:you|we|candidates?|applicants?|employees?|staff|colleagues|everyone|hires?) (?:cannot|can[’']t|may not|must not|(?:will|are|is) (?:not|never)(?: be)? (?:able|allowed|permitted) to) (?:be )?work(?:ing)? (?:remotely|(?:from|at) home)\b(?! (?:from|outside|abroad|without|every|more|during|while|until|for|in (?!(?:this|the|our)\b)))`,
];

/** The advert denies that the work may be done remotely, in whatever words. */
export const deniesRemote: Hinted = {
	said: pattern(
		'gimu',
		...noRemote,
		re`\b${subject} ${denied} (?:an? |eligible for |open to |suitable for |available (?:as|for) |offered as |considered )?(?:an? )?${remoteWork}\b(?![- ](?:only|first))`,
		re`\b(?:not|no longer) (?:an? )?(?:fully |100 ?% )?(?:remote|telework|work[- ](?:from|at)[- ]home)[- ](?:role|position|job|opportunity|eligible|friendly|company)\b(?!\?| with)`,
		re`\b${remoteWork}\b(?: (?:work|role|arrangement|option)s?)?(?: (?:for|in|on) (?:this|the) (?:role|position|job|team))? (?:and hybrid [\p{L}]+ (?:[\p{L}]+ )?)?${denied} (?:an? )?(?:available|possible|offered|permitted|allowed|authori[sz]ed|foreseen|envisaged|supported|considered|accepted|accommodated|options?|apply|on offer|feasible|an? possibility|part of (?:this|the|our)|(?:something|anything|what) we (?:offer|do|support|provide|allow)|be (?:available|possible|offered|considered|accepted|permitted|allowed|supported))\b`,
		re`\b(?:we(?: |(?=[’']re))|(?:and|but|so) )(?:do not|don[’']t|no longer|cannot|can[’']t|(?:are|[’']re) unable to|(?:are|[’']re) not able to|will not|won[’']t|(?:are|[’']re) not) (?:currently )?(?:offer(?:ing)?|support|allow|permit|accept(?:ing)?|consider(?:ing)?|accommodate|provide|hire|have) (?:any )?(?:an? )?${remoteWork}\b(?! ${remoteThing}\b)(?!(?: work(?:ing)?)? (?:from|outside|within)\b)(?!(?: work(?:ing)?)? in (?!(?:this|the|our|any|that)\b))`,
		re`\bno (?:option (?:for|of|to)|possibility of|opportunity (?:for|to)|provision for)? ?${remoteWork}\b(?!(?:[- ]work)? ${remoteThing}\b)`,
		/\bnon[- ](?:remote|telework)\b/,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:job |work )?location ?: ?(?:on[- ]?site|in[- ]office|in[- ]person)\b(?![^\n]*\b(?:hybrid|remote))/,
		re`\b(?:cannot|can not|can[’']?t|not possible to|unable to) (?:do|perform|carry out|be (?:done|performed|carried out))[^.;\n]{0,25}\b(?:remotely|from home|from a distance|at a distance|off-?site)\b`,
		re`\b(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based) (?:role|position|job)(?:,| \(| for)? ?(?:five|5) days\b`,
		/\bfull[- ]time presence (?:in|at) (?:the|our)\b/,
		re`^[^\S\n]{0,20}(?:hybrid ?\/ ?)?${remoteWork}(?: (?:eligible|eligibility|possible|allowed))?[^\S\n]{0,3}[:?][^\S\n]{0,4}(?:no\b|not |none\b|n\/a)`,
		re`^[^\p{L}\n]{0,6}(?:work(?:ing|place)? (?:mode|type|model|arrangement|set-?up|style|location)|workplace|remote type|location type)[^\S\n]{0,3}:[^\S\n]{0,4}(?:fully |100 ?% )?(?:office(?! or)|on[- ]?site|in[- ]office|in[- ]person)\b(?![^\n]*\b(?:hybrid|remote|home)\b)`,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:strictly )?(?:on[- ]?site|in[- ]office|in[- ]person) (?:role|position|job)\b(?![^.;\n]{0,60}\b(?:hybrid|remote|home|if you)\b)/,
		/(?<=^[^\S\n]{0,20}|[.!?•] |you )must work (?:on[- ]?site|in[- ]office|in[- ]person)\b(?![^.;\n]{0,40}\b(?:days?|when|if|as needed|occasional)\b)/,
		/\b(?:office|site)[- ]only (?:role|position|job)\b/,
		/\b(?:(?:this|the) (?:role|position|job) is|this is)(?: one of our)? (?:an? )?(?:site|office)[- ]based\b(?![^.;\n]{0,60}\b(?:hybrid|remote|days?)\b)/,
		/\b(?:not|n[’']t) (?:something|a job|work) (?:that )?you can (?:do|perform) (?:remotely|from home)\b/,
		re`\b(?:want|wish|need|prefer|hope|looking|seeking) (?:to |for )?(?:work )?${remoteWork}\b(?:[^.;\n]{0,20} (?:should|must|need|do) not apply\b|(?<=not apply if you [^.;\n]{0,60}))`,
		/\bremote (?:candidates|applicants|workers) need not apply\b/,
		/\brequires? (?:an? )?(?:on[- ]?site|in[- ]office|in[- ]person) attendance\b(?![^.;\n]{0,60}\b(?:days?|once|twice|times?|percent|occasion\p{L}*|quarter\p{L}*|month\p{L}*|events?|meetings?)\b|[^.;\n]{0,60}%)/u,
		/\b(?:not|n[’']t) possible to work (?:remotely|from home)\b/,
		/\b(?:must|has to|have to|can only|needs to) be (?:done|performed|carried out) (?:inside|within|in|at|on|from) (?:our|the|one of our) (?:[\p{L}-]{1,15} ){0,2}?(?:facility|facilities|office|offices|site|premises|data cent(?:er|re)|lab|laboratory|plant)\b/u,
		// The role is on site, and neither for a while nor by wish.
		/\b(?:(?:this|the) (?:role|position|job|opportunity) (?:is|will be)|this is) (?:based )?(?:an? )?(?:fully |100 ?% |full[- ]time,? |permanent(?:ly)? |(?:five|5)[- ]day )*(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based)(?! (?:or|once|until|for the first|initially|preferred|optional|first|as needed|when)| ?\/ ?(?:remote|hybrid)|,? hybrid|[^.;\n]{0,60}\b(?:once|or remote|then remote|days? (?:a|per|each)|if (?:you|local)))/,
		re`\b(?:exclusively|entirely|solely) (?:from|at|in|on) (?:our|the) (?:[\p{L}-]{1,15} ){0,3}?(?:office|site|premises|headquarters|campus|lab|workshop|plant|studio|factory)\b`,
		re`\b(?:work|role|job|position|internship)(?: itself)? (?:is|must be|has to be|will be)(?: to be)?(?: fully| entirely)? (?:carried out|done|performed|executed) (?:on[- ]?site|in[- ]person|in (?:our|the) (?:[\p{L}-]{1,15} )?office)\b`,
		re`\b(?:does|do|did) not (?:come with|include|offer|have|allow(?: for)?|support|permit|lend itself to) (?:an? |any )?${remoteWork}\b(?! ${remoteThing}\b)`,
		re`\b(?:isn[’']t|aren[’']t|is not|are not|not) (?:suited|suitable|open|eligible|fit|available|set up) (?:to|for|as|with) (?:an? )?${remoteWork}\b(?! ${remoteThing}\b)`,
		re`\bremote (?:applicants|applications|candidates) (?:will be|are) (?:rejected|declined|excluded|turned down)\b`,
		re`\b(?:exceptions?|allowances?) for ${remoteWork}\b(?<=(?:cannot|can[’']t|can not|no|not|never|unable to)\b[^.;\n]{0,60})`,
		/\byou(?: will|[’']ll) be in (?:the office )?(?:five|5) days a week\b/,
		/\b(?:do not|don[’']t|never) do (?:hybrid(?:,| or| and) )?(?:remote|wfh|home[- ]?office)\b/,
		/\bnot (?:currently )?(?:hiring|recruiting) remote(?:ly)?\b/,
		/\bonly on[- ]?site (?:candidates|applicants)\b/,
		/\bbased full[- ]time (?:in|at|from) (?:the|our) [^.;\n]{0,20}office\b/,
		/\b(?:100 ?%|fully|full[- ]time|strictly|entirely|exclusively|permanently) (?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based)\b/,
		/\b(?:on-?site|in[- ]office|in[- ]person) (?:only|(?:full[- ]time|(?:five|5) days|every day|monday (?:to|through|-|–) friday))/,
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
	),
};

const workplace = anyOf(
	/(?:office|premises|site|headquarters|hq|campus|lab|laboratory|workshop|plant|studio|factory|room|building|shop floor|facility)/,
);

const there = anyOf(
	re`(?:in|into|at|from|to|on) (?:the|our|its|your|your desk in the|your desk in our|one|the same) (?:[\p{L}-]{1,15} ){0,3}?${workplace}`,
	/(?:at|from|in|to) (?:headquarters|hq)/,
	/on[- ]?site/,
	/in[- ]office/,
	/in[- ]person/,
	/on (?:the )?premises/,
	/physical presence/,
	/attendance/,
	'office-first',
);

const allWeek = anyOf(
	/(?:all )?(?:five|5) days(?! (?:in|from|of) (?!the (?:office|week)|our|every)\p{L})/u,
	/(?:every|each) (?:single )?(?:(?:working |week|work|business )?day|morning)/,
	/(?:on )?all (?:working|business|week) ?days|day in,? day out|(?:five|5) days out of (?:five|5)/,
	/(?:for )?the (?:whole|entire|full) (?:working )?week/,
	'daily',
	/all week(?! (?:off|long off))|throughout the (?:working )?week/,
	/all (?:five|5) (?:working |week)?days/,
	/full[- ]time/,
	/mon(?:day)?s?(?: to |,? through | until | ?[-–] ?)fri(?:day)?s?|m ?[-–] ?f\b|(?:five|5) ?(?:x|times) (?:a|per) week/,
);

/** The whole week at the place of work, as a sentence that demands it says it. */
export const allWeekThere: Hinted = {
	said: pattern(
		'gimu',
		re`\b${there}\b[^.;\n]{0,40}?[ ,(]${allWeek}\b`,
		re`\ball (?:five|5) (?:working |week)?days (?:are spent )?${there}\b`,
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
	/\b(?:must|shall|required?|requires|calls? for|asked?|obligatory|obliged|non-negotiable|condition of|(?:is|are) to be|(?:role|position|job|post) is based|requirement|mandatory|compulsory|essential|expect(?:s|ed)?|need(?:s|ed)?|demands?|only apply|has to|have to|all of us|everyone|you will (?:be|work|attend|come)|you[’']ll (?:be|work|attend|come)|(?:this|the) role you are|we (?:all )?work|we(?: are|[’']re) (?:back|in the office)|attendance:|all (?:staff|employees)|daily attendance|are spent|will be present|all (?:sit|work))\b/u,
);

const must = anyOf(
	/(?:must|shall|ha(?:ve|s) to|needs? to|(?:is|are|[’']re|be) (?:required|expected|asked|obliged|needed) to)/,
);

const beThere = anyOf(
	/(?:be|be (?:physically )?present|be based|be located|work|report|come|commute|sit)(?: (?:out of|directly|physically|in person|full[- ]time))?/,
);

const presence = anyOf(
	re`(?:(?:physical |personal )?(?:presence|attendance)|being present|working) ${there}`,
	/(?:on[- ]?site|physical|office|in[- ]office|in[- ]person) (?:presence|attendance|work)/,
);

const necessary = anyOf(
	/(?:required|mandatory|compulsory|obligatory|an? must|essential|expected|necessary|non-negotiable|not optional|imperative)/,
);

/** Each word for presence with each word that demands it: “must report to our plant”, “attendance at the lab is a must”. */
const presenceDemanded = [
	re`\byour (?:place of work|workplace) (?:is|will be) (?:(?:at|in) )?(?:our|the) (?:[\p{L}-]{1,15} ){0,3}?${workplace}\b`,
	re`\b${must} ${beThere} ${there}\b`,
	re`\b${presence} (?:is|are|will be) (?:strictly |absolutely )?${necessary}\b`,
	re`\b(?:requires?|demands?|calls? for) (?:[\p{L}-]{1,15} ){0,2}?(?:presence|attendance) ${there}\b`,
];

/** Presence for a part of the time, for a purpose, or of others. */
export const partOfTime = pattern(
	'imu',
	/\b(?:days?|weeks?|weekly|once|twice|times?|hours?|percent|occasion\p{L}*|period\p{L}*|quarter\p{L}*|month\p{L}*|year\p{L}*|annual\p{L}*|sometimes|events?|meetings?|gatherings?|offsites?|when|where|as needed|first|initial\p{L}*|interview\p{L}*|onboarding|orientation|training|travel\p{L}*|visits?|customers?|clients?|pick ?up|collect|return|screening|some|may|hybrid|never|no|not)\b|%/u,
);

/** The advert demands presence, and not for a part of the time; of a job that a field calls remote. */
export const mustBeThere: Hinted = {
	said: pattern('gimu', ...presenceDemanded),
	hint: pattern('imu', re`${there}`, 'presence', 'attendance', /on[- ]?site/, 'place of work', 'workplace'),
};

/** The place of work is an office, by the text; of a job that a field calls remote. */
export const atOffice: Hinted = {
	said: pattern(
		'gimu',
		/(?<!\b(?:if|not) (?:[\p{L}]+ ){0,3})\b(?:must|should|need(?:s|ed)?|required|have to|has to|candidates|applicants|you(?: will|[’']ll)?) (?:to )?(?:be |live |reside |currently )?(?:located |based |living |residing )?within (?:an? )?(?:[\p{L}-]{1,15} ){0,2}?commut(?:ing|able|e) distance\b/u,
		re`\b(?:(?:you|(?:this|the) (?:role|position|job))(?: will|[’']ll)|(?:role|position|job) is) (?:work(?:ing)?|be working|sit|(?:be )?based|be located|located) (?:from|in|at|out of) (?:our|the) (?:[\p{L}’.-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b(?![^.;\n]{0,60}\b(?:remote|home)|s)`,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:on[- ]?site|in[- ]office|in[- ]person) in (?:our )?\p{Lu}/u,
		/\b(?:everyone|everybody|all (?:of us|employees|colleagues|staff)|the (?:whole|entire) team) works? (?:from|in|at|out of) our (?:[\p{L}-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b/u,
	),
	hint: pattern(
		'imu',
		/\b(?:from|in|at|out of) (?:our|the)\b/,
		/(?:on[- ]?site|in[- ]office|in[- ]person) in/,
		/commut(?:ing|able|e) distance/,
	),
};

/** What is offered, open or held every day in an office, and is nobody’s presence. */
export const dailyThing = pattern(
	'imu',
	/\b(?:technicians?|lunch\p{L}*|meals?|food|snacks?|coffee|gym|hours?|shuttle|stand-?ups?|daily (?:calls?|meetings?|syncs?)|customers?|clients?|operators?|support(?:ing)?|users?|travel\p{L}*)\b/u,
);

/** Said of some others, of a part of the time, or together with an offer of remote work. */
export const notDenied = pattern(
	'imu',
	/\b(?:(?<!(?:only|not) apply )if you|employees (?:whose|who)|those who|(?:some|other|specific|certain|many|most)(?: \p{L}+){0,4} (?:roles|teams|positions|jobs)|may require|not only|not just|unless|outside (?:of )?the|whose roles|no need|need not|not (?:need|have|expect\p{L}*|require\p{L}*)|don[’']t (?:need|have|expect|require)|nobody|no one|none of (?:us|them)|gave up|(?:many|most|some|few) (?:people|of us|colleagues|of our)|not (?:for (?:us|you|everyone)|tied|bound))\b/u,
	/(?<!\b(?:no|not|or|and|do) )\bhybrid\b(?! (?:or|and|nor) (?:remote| |$))/,
);
