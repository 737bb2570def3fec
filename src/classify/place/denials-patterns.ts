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

/** The advert denies that the work may be done remotely, in whatever words. */
export const deniesRemote: Hinted = {
	said: pattern(
		'gimu',
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
		re`\b${remoteWork} (?:is|are) (?:no option|out of the question|off the table|impossible|ruled out|unavailable|excluded)\b`,
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

const there = anyOf(
	re`(?:in|at|from|to|on) (?:the|our|your|your desk in the|your desk in our|one|the same) (?:[\p{L}-]{1,15} ){0,3}?(?:office|premises|site|headquarters|hq|campus|lab|laboratory|workshop|plant|studio|factory|room|building|shop floor|facility)`,
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
	/(?:every|each) (?:single )?(?:working |week|work|business )?day/,
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
		re`\b(?:come|commute|travel|report|work|be|attend|present)(?: \p{L}+){0,2} (?:daily|every (?:working |week|business )?day|full[- ]time) ${there}\b`,
		re`\battend (?:the|our) (?:\p{L}+ ){0,3}?(?:office|site|studio|lab|campus) ${allWeek}\b`,
	),
	hint: pattern('imu', re`${there}`, /\bcome in/, /\battend (?:the|our)/),
};

/** What makes a presence of the whole week a demand. */
export const demand = pattern(
	'imu',
	/\b(?:must|required?|requires|requirement|mandatory|compulsory|essential|expect(?:s|ed)?|need(?:s|ed)?|demands?|only apply|has to|have to|all of us|everyone|you will (?:be|work|attend|come)|you[’']ll (?:be|work|attend|come)|(?:this|the) role you are|we (?:all )?work|we(?: are|[’']re) (?:back|in the office)|attendance:|all (?:staff|employees)|daily attendance|are spent|will be present|all (?:sit|work))\b/u,
);

/** The place of work is an office, by the text; of a job that a field calls remote. */
export const atOffice: Hinted = {
	said: pattern(
		'gimu',
		re`\b(?:(?:you|(?:this|the) (?:role|position|job))(?: will|[’']ll)|(?:role|position|job) is) (?:work(?:ing)?|be working|sit|(?:be )?based|be located|located) (?:from|in|at|out of) (?:our|the) (?:[\p{L}’.-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b(?![^.;\n]{0,60}\b(?:remote|home)|s)`,
		/(?<=^[^\S\n]{0,20}|[.!?•] )(?:on[- ]?site|in[- ]office|in[- ]person) in (?:our )?\p{Lu}/u,
		/\b(?:everyone|everybody|all (?:of us|employees|colleagues|staff)|the (?:whole|entire) team) works? (?:from|in|at|out of) our (?:[\p{L}-]{1,15} ){0,3}?(?:office|headquarters|hq|campus|lab|studio)\b/u,
	),
	hint: pattern('imu', /\b(?:from|in|at|out of) (?:our|the)\b/, /(?:on[- ]?site|in[- ]office|in[- ]person) in/),
};

/** What is offered, open or held every day in an office, and is nobody’s presence. */
export const dailyThing = pattern(
	'imu',
	/\b(?:technicians?|lunch\p{L}*|meals?|food|snacks?|coffee|gym|hours?|shuttle|stand-?ups?|customers?|clients?|operators?|support(?:ing)?|users?|travel\p{L}*)\b/u,
);

/** Said of some others, of a part of the time, or together with an offer of remote work. */
export const notDenied = pattern(
	'imu',
	/\b(?:(?<!(?:only|not) apply )if you|employees (?:whose|who)|those who|(?:some|other|specific|certain|many|most)(?: \p{L}+){0,4} (?:roles|teams|positions|jobs)|may require|not only|not just|unless|outside (?:of )?the|whose roles|no need|need not|not (?:need|have|expect\p{L}*|require\p{L}*)|don[’']t (?:need|have|expect|require)|nobody|no one|none of (?:us|them)|gave up|(?:many|most|some|few) (?:people|of us|colleagues|of our)|not (?:for (?:us|you|everyone)|tied|bound))\b/u,
	/(?<!\b(?:no|not|or|and|do) )\bhybrid\b(?! (?:or|and|nor) (?:remote| |$))/,
);
