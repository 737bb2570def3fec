import { anyOf, pattern, re } from '../patterns.ts';
import { otherVerb, remoteTech } from './denials-patterns.ts';

// How a sentence requires presence somewhere, or says that the job cannot be done from elsewhere. Apostrophes have been made
// straight.
// In some patterns a character stands for words that were replaced before: `@` for being at a place of work, `#` for such a place
// alone, `§` for a town, `~` for remote work. This way, each set of words is written and searched for only once.

const worker = anyOf(
	/(?:candidate|applicant|hire|consultant|incumbent|employee|engineer|analyst|scientist|developer|contractor|specialist|trader|appointee|joiner|starter|recruit|researcher|programmer|technician|administrator|architect|designer|colleague|person|squad|team|company|department|group|postdoc|intern|trainee|apprentice|fellow|individual|resource|associate)s?|(?:post|job) ?holder|staff|people|engineering/,
);

const job = anyOf(
	/(?:role|position|job|post|vacancy|opening|contract|work|placement|assignment|appointment|gig|duties|workplace|seat|requisition|internship|schedule|arrangement)/,
);

/** The person to be hired, the job, or everybody who works there. */
const hired = anyOf(
	/you(?:'(?:ll|d|re))?/,
	re`(?:each|every|the|an?|our|all|successful|new|this|chosen|whole) (?:[\p{L}-]+ )?${worker}(?! (?:of|who)\b)`,
	/candidates|applicants|employees|staff|people here|all (?:of us|hands|\p{L}+ing)|(?:work|engineering|development) is done/u,
	re`(?:this|the|our|all) (?:[\p{L}-]+ )?${job}`,
	/(?<=^[^\p{L}\n]{0,6})(?:working|being|sitting|come|join us|based|otherwise|work|be|sit|report|spend|help|enjoy|located)/u,
	/every(?:one|body)(?:'s)?|someone|somebody|all of (?:it|this|that)|it all|(?:the|your|all|most) (?:working )?(?:days?|weeks?|hours|time|shifts?)(?= (?:is|are|will|begins?|starts?)\b)|(?:whoever|anyone) (?:we hire|hired|joining|joins)|(?:it|this|that)(?:'s| is)|so it/,
	// “Position is …”, “engineers in this team”, and “analysts work”.
	re`(?<=^[^\p{L}\n]{0,6}|[,:(–—-] )${job}s?(?= (?:is|are|will|must|requires?|sits?|demands?)\b)`,
	re`(?:${worker}|colleagues|members) (?:in|on|of|within) (?:this|the|our) (?:[\p{L}-]+ )?(?:team|squad|group|department|unit)`,
	re`(?<=(?:^[^\p{L}\n]{0,6}|[,:–—] |therefore |(?:ask|want|need|expect|require) ))(?:all )?${worker}(?= (?:to|work|sit|are|must|report|come|spend)\b)`,
	/we(?:'(?:ll|d))?(?= (?:all )?(?:work|sit|are|spend|come|share|join|expect \p{L}+ to|believe|hold|collaborate|want)\b)|we're/u,
);

/** Words that show that the place belongs to someone or something else. */
const other = anyOf(
	/(?:customers?|clients?(?!['’]s? (?:office|site|premises)| in\b)|users(?! at their)|technicians?|operators?|servers?|software|systems?|installations?|helps?|speak|talk|chat|support(?:s|ing)?|manag(?:e|es|ing)|partner|deploy(?!ed (?:@|(?:at|to|with) (?:our |the |an? )?(?:client|customer)))\p{L}*|models?|migrat\p{L}*|troubleshoot|monitor|used|whose|dashboards?|products?|data(?! (?:officer|office|person|people|team|hire|engineer|scientist|analyst)s?\b)|pipelines?|who(?! can)|teams? in|with (?:the |our )?(?:[\p{L}-]+ )?teams|access|bring|not|never|[\p{L}]+n't|no(?! (?:problem|issue|trouble|objection))|with (?:[\p{L}]+ )?(?:colleagues|people|staff|experts)|from(?! (?:inside|within|[\p{L}]+ to\b))|where|outside|reports? into|and (?:our|the) [\p{L}]+ (?:team|staff))/u,
);

/** Words that may be between the person and the place. */
const gap = anyOf(re`(?:(?!${other}\b)[\p{L}\p{N}§'&.,:"()/%-]+ ){0,14}?`);

const notOfPlace = anyOf(
	/(?:who|where|which|that|remote|virtual|help|front|your|home|for|to|of|by|is|any|own|data|cloud)\b/,
);

const ofPlace = anyOf(re`(?:(?!${notOfPlace})[\p{L}\p{N}'&.-]+ ){0,6}?`);

/** “Our Utrecht, Netherlands, or our Ghent office”. */
const ofOurs = anyOf(re`(?:(?!${notOfPlace})[\p{L}\p{N}'&.-]+,? ){0,8}?`);

const room = anyOf(
	/(?:offices?|studio|head ?quarters|hq|campus|lab(?:orator(?:y|ies))?|plant|workshop|facility|facilities|factory|fab|premises|depot|(?<!\b(?:main|feature|release) )branch|observatory|vessel|ship|(?:ship|dock|boat)?yard|loft|hospital|infirmary|clinic|school|precinct|museum|galler(?:y|ies)|archive|newsroom|(?:canal |town)house|proving ground|site|hub|showroom|hangar|station|bench|cleanroom|scif|hall|harbour|production line)(?! (?:of|manag\p{L}+|hours|politics|equipment|suppl\p{L}+|team|space|reliability|visits?|perks?|staff|tools?|products?|software|networks?|environments?|settings?|culture|life|systems?)\b|[-\p{L}])/u,
	/(?:converted )warehouse|building(?=$|[,.;:)]| (?:in|at|on|every|each|daily|full|from|\d+)\b| [a-z](?=[,.;]|$))/,
	/(?:research|business|science|technology) park|(?:service|delivery|research|technology|development|innovation|call) cent(?:er|re)(?!s)/,
	/(?:shop|trading|same|first|second|third|\p{L}+th|\d+(?:st|nd|rd|th)|sales|factory|production|animation) floor|(?:same|one) (?:place|space)|(?:same|one|big|long) (?:\p{L}+ )?(?:roof|table|room|building)|(?:control|server|secure|reading|machine|project|shared|render) rooms?/u,
);

const street = anyOf(
	/\p{L}+(?:stra(?:ß|ss)e|platz|gasse) \d+|\d+ (?:\p{L}+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|square|quay|way|boulevard|drive|place)\b/u,
);

/** Being at a place of work, with the preposition. */
export const there = pattern(
	'gimu',
	re`\b(?!on (?:our|the|its) site\b(?! in| at))(?:in|at|from|to|into|within|inside(?: of)?|out of|on|near|around|above|aboard|on board|among|under|attend|reach|shar(?:e|ing)|occupy|join|beside)[ -](?:(?:the|its|their|an?|one(?: of (?:our|the))?|all|head|[\p{L}]+'s?) ${ofPlace}|our ${ofOurs})${room}`,
	re`\b(?:in|at|from|to|into|out of|around|under|share)[ -](?:(?:(?:client|customer|company|head|main|central|regional) )?(?:office|head ?quarters|hq|campus|${street})|(?:client|customer) (?:site|premises)|(?:one|the same) (?:room|roof|table)|(?:building|hangar|hall|pier) \d+)(?![ -](?:of|hours|politics|and remote|or remote|reliability|environments?|settings?)\b|\p{L})`,
	/\b(?:on location(?= in| at)|(?:boots[- ])?on[- ]the[- ]ground|on (?:(?:company|client|customer|employer|our|the)(?:'?s)? )?premises(?=$|[.,;)]| (?:is|here|every|each|full|during|at|in|for)\b)|on campus(?=$|[.,;)]| (?:is|here|every|each|full)\b)|at (?:the|our) (?:client|customer)(?=$|[.,;]| (?:every|each|full|in)\b))/,
	/\bon[- ]?site(?![ -](?:or|job (?:listing|ad|post|board)s?|gym|perks?|lunch|parking|support|technicians?|engineers|installations?|staff|teams?|servers?|visits?|meetings?|events?|search|reliability|offshore|client|english|class\p{L}*)\b)/u,
	/\bin[- ](?:person|office|lab|studio)\b(?! (?:perks?|meals|lunch|meet|event|gathering|visits?|fitness|class|screen|and remote)\p{L}*)/u,
	/\b(?:(?:office|lab|site|campus|studio|plant|clinic)(?:-|(?<!\b(?:our|an?|the) (?:\p{L}+ )?\p{L}+) )based|office working|wfo|work from office|co-?locat(?:ed|ion)|(?:office|on[- ]?site|in[- ]office|in[- ]person) (?:days|attendance|presence|rule|policy|requirement|mandate)s?|face[- ]to[- ]face(?! (?:with|to|by) (?:[\p{L}-]+ )?(?:customers|clients|stakeholders|users))|in the building(?! of\b)|physically (?:present|located|based|in|at|on|next to|near|beside|close to|there|here)|(?:badge|swipe|clock)s? in)\b/u,
	/\bbe in (?=(?:at least )?(?:two|three|four|five|[2-5]) days|daily|most of the (?:week|time)|on (?:mon|tues|wednes|thurs|fri)day)/,
	/\bcom(?:e|es|ing) in(?=$|[.,;]| (?:to|daily|every|each|on|once|twice|thrice|(?:at least )?(?:one|two|three|four|five|[1-5]) days|most days)\b)/,
);

/** A place of work alone. */
export const roomAlone = pattern('gimu', re`\b${room}`, re`\b${street}`);

const month = anyOf(
	/(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter)/,
);

/** A capitalised name after “in”, usually a town. Case matters. */
export const town = pattern(
	'gu',
	re`(?<=\b(?:in|to|into|at|near|from) )(?!(?:${month}|English|German|French|Python|Java|(?:Mon|Tues|Wednes|Thurs|Fri)days?|Slack|Teams|Zoom|Q\d)\b)\p{Lu}[\p{L}'-]*(?: (?:de |upon )?\p{Lu}[\p{L}'-]*){0,3}`,
);

/** Countries that consist of one town. */
export const cityState = /^(?:Singapore|Luxembourg|Monaco|Hong Kong)\b/u;

const weekday = anyOf(/(?:(?:mon|tues|wednes|thurs|fri)days?|(?:mon|tue|wed|thu|fri)(?!\p{L}))/u);

/** Words directly before a place. */
const near = anyOf(/(?:[\p{L}\p{N}'.-]+,? ){0,3}?/u);

const count = anyOf(/(?:one|two|three|four|five|[1-5](?:-[1-5])?)/);

const few = anyOf(/(?:one|two|three|[1-3])/);

const home = anyOf(/(?<!away )(?:(?:at|from) )?(?:~|home|elsewhere|wherever|out\b)/);

/** How many days a week, or how much of the week. */
const often = anyOf(
	re`${count}(?: [\p{L}]+)? (?:days?|mornings|afternoons|x|times)(?! of\b(?! home))(?: ?(?:\/|(?:a|per|each|every|out of) )(?:week|five|5|${count}))?`,
	re`(?:every|each) (?:(?:working|business|single) )?(?:day|weekday|week|morning|${weekday})|${weekday}|daily|weekly|(?:core|anchor|office|team|collaboration) days?|any given (?:day|morning)`,
	/(?:[4-9]|1\d|2[0-3]) days (?:a|per|each|every) month|(?:most|all|the whole|the entire) (?:of the |(?:business|working) )?(?:week|days|mornings|weekdays)|more days than not|(?:rest|remainder|bulk|majority|most|half|part) (?:of )?(?:the|your|their) (?:\p{L}+ )?(?:week|time|days)/u,
	/(?:once|twice|thrice|[1-5] ?x) ?(?:a |per |each |every )?week(?:ly)?|all week|throughout the week|on a (?:regular|daily|weekly|full-time) basis/,
	/(?:predominantly|primarily|principally|mainly|mostly|largely|partly)(?= (?:(?:be|being|work|working|based|carried out|performed|done) )*(?:(?:in|at|from|on|to)[- ](?!home|remote|anywhere|wherever|the cloud)|office|site|lab|campus))/,
	/\d\d ?(?:%|per ?cent)|[1-4] ?[/:-] ?[1-4]\b|full[- ]time(?! (?:role|position|job|employ|contract|permanent))/,
);

export const weekly = pattern('imu', re`\b${often}`);

export const must = pattern(
	'imu',
	/\b(?:must|shall|required?|requires|requirement|mandatory|compulsory|obligatory|prerequisite|conditions? of|essential|expect(?:ed|s)?|need(?:s|ed)?|have to|has to|only|(?:non-|not )negotiable|not optional|n't optional|no exceptions?|strictly|obliged|the norm|the rule|insist\p{L}*|call for)\b/u,
);

/** Phrases that cancel a requirement: optional, in the past, about other people, or not about where you work. */
export const cancelsPresence = pattern(
	'imu',
	/\b(?<!only (?:apply )?)(?:if|whenever(?! you(?:'re| are) (?:on |working))|should) (?:you|they|it|local|needed)|\bas (?:often|you|they) (?:as|like|please|wish|prefer)|\b(?<!\b(?:unless|only if|apply if) )(?<!\bso (?:that )?|\bwhere )(?:you|we|employees|people|everyone|candidates|staff|team|colleagues|they|it|that) (?:can|may|might|could)(?! only|'t| not\b)\b|\bmay (?:require|be (?:required|asked)|need)|\bcan be (?:based|remote|located|structured)/,
	/\b(?:optional(?<!(?:not|n't) optional)(?! (?:on )?(?:mon|tue|wed|thu|fri))|welcome|voluntar\p{L}+|encouraged|choose|(?<!day of your )(?:choice|choosing)|decides?|options?(?<!no option)|prefer\p{L}*|fancy|feel free|wherever|anywhere|either(?! (?:our|the|of our)\b)|ideally|nice to|like to|drop by|up to you|also (?:hiring|looking|recruiting)|when you (?:feel|like|want)|as comfortable|there for you|or (?:fully |work )?remote(?:ly)?|remote-first|remote-friendly)\b/u,
	/\b(?:quarter(?:ly|s)?(?! end)|annual(?:ly)?|years?|yearly|(?<!\b(?:[4-9]|1\d|2[0-3]) days \p{L}{1,5} |\b(?:within|after) (?:\S+ ){1,2})month(?:ly|s)?|occasional(?:ly)?|sometimes|(?:from )?time to time|once in a while|few times|as needed|as required|(?:when|where|if) (?:needed|required|necessary|possible)|(?<!office[- ])first(?! day)|initial(?:ly)?|onboarding|orientation|induction|training|interviews?(?! and)|schedule an|periodic|off-?sites?|retreats?|summits?|kick-?offs?|meet-?ups?|gather(?:ings?)?|meet in|events?|part(?:y|ies)|drinks|sessions?|conferences?|trial|screen(?!,)|classes)\b/u,
	/\b(?:used to (?:be|have|share|work|sit|run|require)|before (?:(?:19|20)\d\d|the pandemic|covid)|pre-pandemic|since (?:19|20)\d\d|founders?|founded|competitors|headquartered|history|lunch\p{L}*|snacks|perks?|commuter|parking|reimburs\p{L}*|allowance|salary|compensation|pay (?:range|for)|benefits?|credits|(?:other|certain|many|sister|specific|some|these|those) (?:[\p{L}]+ ){0,4}(?:roles?|positions?|jobs?|teams?|openings?|vacancies|us|banks)|physical demands|recruiter|virtual|(?<!\b(?:rarely|hardly|seldom|never|not|no) (?:\p{L}+ )?)slack|(?:by|on|over|via) (?:video|zoom)|by phone|non-office|office managers?|receptionists?|enrolled|equal opportunity|inclusive|(?<!\b(?:with|alongside) (?:(?:the|our) )?(?:\p{L}+ )?)(?:operators|technicians|workers|clinicians|nurses|drivers)|field (?:engineers|staff)|(?:factory|warehouse|plant|store|shop|kitchen|sales|marketing|nursing|retail)(?:'s)? (?:staff|team|crew|people|colleagues))\b/u,
	/\b(?<!\bonly )(?:employees|hires|candidates|those|anyone|team members) (?:who (?:are|live|reside)|(?:who are )?(?:based|located|living|residing|near|within|in(?! (?:this|the|our|these) (?:[\p{L}-]+ ){0,2}(?:role|position|job|post|team|function|group|department|family))|local|close))\b/u,
	/\b(?:no obligation|never|nobody|no one|don't (?:need|have|require|expect|ask|mind|care|hire)|(?:do|does|will|is|are|would) not (?:need|have|require|expect|ask)|won't|needn't|need not|(?:not|isn't|aren't) (?:required|mandatory|expected|necessary)|no need|not tied|no commute|be stuck|without(?! exception| fail)|not (?:an? )?\p{L}+, in|don't live|not (?:needed|part of|for|here|with|our)|whether|in (?:19|20)\d\d|born|(?:each|every) (?:january|february|march|april|may|june|july|august|september|october|november|december)|than (?:in )?an? (?!hour))\b/u,
);

/** The part of a sentence that counts: after “but”, or after a clause that makes a concession. */
export const saidLast = pattern(
	'imu',
	/^[^\p{L}\n]{0,6}(?:while|whilst|unlike|although|though|even (?:though|if)|whereas|despite|much as|if you (?:are not|aren't|do not|don't)(?! (?:want|like|mind)))\b[^.;\n]{5,140}?, (.*)$/u,
	/^(.{20,}?), and (?:where|how|what|the rest)\b[^.;\n]* up to you\b/,
	/\b(?:but|however,) (\S+ \S+ \S+ .*)$/u,
);

/** The reason for an offer or a requirement. */
export const reason = pattern('imu', /\b(?:because|since|which is why) (\S+ \S+ \S+ .*)$/u);

/** Trips and visits. They are rare unless the sentence says that they are weekly. */
export const seldom = pattern('imu', /\b(?:travel\p{L}*|visit(?!or)\p{L}*|trips?)\b/u);

/** The same sentence offers remote work. */
export const offers = pattern(
	'imu',
	re`\b(?<!\b(?:no|not|without|isn't) )(?:remote(?:ly)?\b(?![- ]${remoteTech}\b)|(?:from|at) home\b|wfh\b|home[- ](?:working|based|office)\b|distributed\b)`,
);

/** Negations, before what they deny. */
export const negation = pattern(
	'imu',
	/\b(?:not|no|never|nobody|none|nor|hardly|cannot)\b(?! (?:exceptions?|later|option|longer remote|problem|issue|trouble|objection))|n't\b(?! apply)/,
);

const hybridWay = anyOf(
	/\bhybrid\b(?=\s*(?:$|[.,;:()–—-]|\d|(?:in|at|with|from|team|post|role|position|job|working|work|policy|schedule|arrangement|set-?up|pattern|week|basis|model(?! that))\b))|\bpart(?:ly|ially)[ -]remote\b/,
);

const label = anyOf(
	/(?:where(?: (?:you(?:'ll| will)? (?:work|be(?: based| working)?)|we work|it is))?|place of (?:work|employment)|(?:(?:work(?:ing|place)?|job|duty|remote|employment|contract|role|position)(?: ?\/ ?\p{L}+)? ?)?(?:location|site|#|place|pattern|arrangements?|hours|model|schedule|base|mode|setting|station|style|type|format|status|policy|eligibility|requirements?|expectations?|set-?up|modality|designation|classification|category)|mode of work(?:ing)?|location of (?:the )?(?:work|job)|(?:home )?base|(?:in-)?office(?: days| expectations?)?|presence|wfo|how often|attendance|based|shift|contract)/u,
);

export const labelHeading = pattern('imu', re`(?:^|\n)[^\p{L}\n]{0,6}${label}[^\S\n]{0,3}[:?]?[^\S\n]*$`);

export const startsThere = pattern('imu', re`^[^\p{L}\n@]{0,6}(?:@|(?:our|the) ${near}#)`);

/** The person to be hired, the job or the whole team is at a place of work. */
export const presence = pattern(
	'imu',
	re`\b${hired},? ${gap}@`,
	// The person that the company is looking for.
	re`\b(?:looking for|looking to hire|this (?:${job} )?is|seek(?:s|ing)?|hiring|recruit(?:s|ing)?|wanted|search(?:es|ing)? for|need) ${gap}(?:@|for (?:our|the|its) ${near}#)`,
	// The requirement after the place; and colleagues whom one meets there.
	re`^[^\n]{0,40}@(?! collaboration)[^.,;\n]{0,50}? (?:is |are |will be )?(?:strictly |absolutely |always )?(?:required|mandatory|compulsory|obligatory|essential|expected|a must|a requirement|non-negotiable|not (?:optional|negotiable)|the (?:rule|norm|default))\b`,
	// The place is where one works.
	re`[#@§][^.;\n]{0,70}\b(?:(?:that|which|it|this)(?:'s| is) where|where) (?:we(?:'ll|'d)? (?:need|want|expect|see) you\b|(?:you(?:'(?:ll|d)| will| would)?(?! come in\b)|this ${job}|we all|everyone|all of (?:us|it)) (?:be|sits?|works?|spends?|lives?|belongs?|clock|find|is based|@))`,
	// The week is divided between places of work, or between one and home.
	/\b(?:split|divide|share)s? your (?:(?:working )?week|time|days?) between [^.;\n]{0,60}[#@]/,
	// In a town, together with the people there.
	re`\b(?:sit(?:s|ting)?|work(?:s|ing)?|seated|be|being|located|based|desk) (?:[\p{L}-]+ )?(?:with|alongside|beside|next to|among|near|amongst) (?:us|me|them|h(?:er|im)|(?:the|our|your|its) (?:[\p{L}-]+ ){1,4}?|colleagues) (?:here )?in §`,
	re`\b(?:need|want|expect|see|have|like|get|welcome) (?:you|someone|somebody|the (?:successful |chosen )?${worker}) (?:here |back |with us |to be )?in §`,
	/\b(?:after(?:wards| that)|then|later)\b[^.;\n]{0,20}\byou(?:'ll| will)? (?:join|move|come|be|sit|work|relocate|transfer|settle)\b[^.;\n]{0,40}§/,
	/\b(?:the|this) (?:desk|seat|chair|bench|workstation) (?:is|sits|stands|remains|stays) (?:only |firmly |very much |physically )?in §/,
	// Someone unspecified must be there.
	re`\b(?:must|ha(?:s|ve) to|needs? to|(?:required|expected|obliged|asked) to|expect to|requires?|insists? on|only|(?:willing(?:ness)?|able|ability|happy|prepared|ready|open|comfortable|committed|available) (?:to |with )?(?:be|work|report|com|sit|attend|commut)(?:e|ing)?\b|(?:somebody|someone|people|those) who (?:can|(?:is|are) able to)) ${gap}@`,
	/[@#][^.;\n]{0,40}\b(?:(?:you(?: would|'d| will|'ll)|so will you)[^.;\n]{0,20}\b(?:there|too)|so will you|(?:everyone|we all|all of us|you) (?:will )?(?:works?|sits?|(?:are|is)(?: based)?) (?:there|in it|from it))\b/,
	// The company, team or job is office-based.
	/\b(?:we(?:'re| are)|(?:this|it|which)(?:'s| is)|(?:this|the) (?:role|position|job|team|whole team) is|work(?:ing)? (?:in|for)|have|use|run|operate|follow|join|part of) (?:an? |our )?(?:[\p{L}-]+,? ){0,4}?(?:#|@|office(?:-first|-centric|-only)?|(?:five|5)-days?-[^ \n]+) (?:[\p{L}-]+ )?(?:company|culture|team|crew|job|role|position|contract|post|vacancy|environment|model|business|startup|start-up|opportunity|people)\b/u,
	/\b(?:we|everyone|team) (?:all )?sits? together(?=$|[,.;]| (?:in|because|at|from|@)(?:$|[^\p{L}]))/u,
	/\b(?:our|the) (?:default|norm|rule|preference|expectation) is (?:@|(?:the|an?) #|to be @)/,
	// A term for the place of work.
	/\b(?:place of (?:work|employment)|duty (?:station|location|post)|(?:your|normal|usual) work ?place|work ?site|contractual base|your (?:[\p{L}-]+ )?(?:desk|#|base|working (?:week|day)|commute))(?: (?:is|will be)| in\b)(?! (?:home|your|remote|anywhere|flexible|wherever|up to|fast|a place|one|made|not|yours|our|where|key|important|the best)\b)/u,
	re`\b(?:work(?:ing)? location|work ?place|place of work) (?:is|will be) (?:@|(?:our|the) ${near}#|[\p{L}'-]+'s ${near}#)`,
	/\bas (?:your|the|its) (?:\p{L}+ )?(?:work ?(?:place|site|location)|place of (?:work|employment)|duty station)\b/u,
	/(?<!\bhome )\b(?:is|are) your (?:workplace|place of work)\b/,
	/^[^\p{L}#\n]{0,6}(?:[\p{L}-]+ ){0,2}# (?:role|position|job|post)(?=$|[.,;])/u,
	// A line that says where the work is done.
	re`^[^\p{L}\p{N}\n]{0,6}${often}(?:,? (?:a|per|each) week)?,? @`,
	re`^[^\p{L}\n#@]{0,6}[#@](?: days)?[^\S\n]?[:=–-] ?${often}`,
	re`^[^\p{L}\n]{0,6}(?:(?:your|primary|main|normal|usual|assigned) )?${label}[^\S\n]{0,3}(?:[:=|]|[-–—] )[^\n]{0,60}?(?:[@#]|stationary\b|${hybridWay})`,
	/^[^\p{L}\n]{0,6}[^\n?!:;.]{3,50}(?:, | [–—|-] | \()@(?: (?:role|position|job))?(?=[.)]*$)/u,
	/^[^\p{L}\n@]{0,6}(?:(?:fully|all|100%|an?|assignment|engagement|employment|contract|strictly|mostly|primarily|mainly|predominantly) )?@(?: @)?(?= ?(?:$|[,.;–(-])| (?:from|in|at|since|during|throughout|until|position|role|job|contract|with|by|only|work)\b)/u,
);

export const isThere = pattern(
	'imu',
	/@|physical (?:presence|attendance)|presence (?:(?:is )?(?:expected|required)|in §|on (?:all|every|each) )/,
);

export const attendance = pattern(
	'imu',
	/\b(?:presence|attendance)\b(?! (?:at|of|to|in) (?!§)| on (?!all\b|every|each|\p{L}+days?\b))|\b(?:office|on[- ]?site|in[- ]office|in[- ]person) (?:days|rule|policy|requirement|mandate)s?\b/u,
);

/** Obligation: “must”, “willing to”, “requires you to”. */
const obliged = anyOf(
	/(?:must|shall|should|(?:will |'d |would )?(?:need|have|ha[sd]) to|(?:required|expected|asked|obliged) to|requires? \p{L}+ to|(?:willing(?:ness)?|able|ability|prepared|ready|happy|open|planning)(?: to)?)/u,
);

/** Moving to where the work is. */
const toMove = anyOf(
	re`relocat(?:e|ion|ing)(?! ?(?:data|the|our|your|work\p{L}*|them|it|packages?|assist\p{L}*|support|to (?:the )?(?:u[sk]|usa|eu|europe|united \p{L}+))\b)(?=$|[.,:;!()]| \p{L}| §)`,
	/mov(?:e|ing) (?:here|there|closer|(?:to|near),? (?:§|the (?:[\p{L}-]+ )?(?:area|region|city|coast)))/u,
	/(?:move|relocate)(?=$|[.,:;!])|settle in §/,
);

/** How close to the place of work one must live. */
const nearby = anyOf(
	/(?:within (?:\S+ ){0,3}?(?:\S*miles?|km|kilomet\p{L}+|commut\p{L}+|minutes|hours? (?:(?:of|from) (?:our|the|§|here)|@)|driving|reach of (?:our|the))(?![^.;\n]*\b(?:major|airport|utc|[cg]mt|e[sd]t|time ?zone))|an hour (?:from §|@)|close (?:enough|to (?:our|the|§))|near (?:our|the|§|here|enough)|nearby\b|within that|local(?:ly)?(?: to\b|$|[.,;]| (?:and|or)\b)|(?:in|within) (?:an? )?(?:easy |reasonable |daily )*commut\p{L}+ (?:distance|range|reach|area)|in or (?:around|near) §)/u,
);

/** Inability of applicants. */
const cannot = anyOf(
	/(?:can't|cannot|can not|won't|(?:unable|unwilling|not (?:able|willing|prepared|ready|in a position)|n't (?:able|willing|prepared|ready)) to|(?:is|are)(?:n't| not))/,
);

/** Applicants are not wanted. */
const unwanted = anyOf(
	/(?:(?:\bnot|n't|\bcannot) (?:apply|be \p{L}+|consider|accept|hire|take|a\b|for|the)|look elsewhere|(?:disqualif|reject|declin|disregard)\p{L}*)/u,
);

/** Being there, or moving there. */
const beThere = anyOf(
	/(?:[@#]|(?:be|work|live|come|get|report) (?:\p{L}+ ){0,2}(?:here|(?:in|at|to|near) §)|(?:relocate|commute|move|come in)\b)/u,
);

/** A part of the week. */
const part = anyOf(
	re`(?:${few}(?: \p{L}+)? days?\b(?! (?:a|per) (?:year|month|quarter))|once|twice|[1-7]\d ?(?:%|per ?cent)(?! (?:of )?(?:\p{L}+ )?(?:travel|equity|bonus|discount|commission))|half|part(?:ial(?:ly)?|ly|(?=[ -]~)| of (?:the|your) (?:week|time))|${weekday}(?! (?:to|through)\b)|occasional(?:ly)?|ad[- ]hoc|exceptional|limited)`,
);

/** Applicants who cannot be there are rejected; and other requirements that hold whatever else the sentence says. */
export const unless = pattern(
	'imu',
	/[@#] (?:by default|first(?= ?[:.,]))/,
	/(?<!\b(?:no|not|never|without)\b[^.;\n]{0,12})\b(?:rto|return[- ](?:to[- ]#|@))[^.;\n]{0,24} (?:back|applies|apply|covers?|includes|in (?:effect|force|place)|since)\b/u,
	// Only those who can be there, or not those who cannot.
	re`\b(?:unless|only (?:apply )?if) (?:you|they)(?: can|(?:'re| are) (?:able|willing|ready|prepared) to| live| want to)? [^.;\n]{0,30}?${beThere}`,
	re`\b(?:who|if you|candidates|applicants|those|anyone)[^.;\n]{0,12}? ?${cannot} [^.;\n]{0,40}?${beThere}[^.;\n]{0,60}?${unwanted}`,
	re`${unwanted}[^.;\n]{0,30} (?:who|if you|candidates|applicants) ?(?:are )?${cannot} [^.;\n]{0,40}?${beThere}`,
	re`\bonly (?:[\p{L}]+ ){0,4}?(?:candidates|applicants|people|those|someone|anyone|persons) [^.;\n]{0,30}?(?:${nearby}|(?:living|live|residing|reside|based) @)`,
	/\b(?:only locals?\b|locals (?:to|in|from) §|locals?(?: \p{L}+)?(?: (?:to|in|from) [^.;,\n]{2,30})? only\b)/u,
	/^[^\p{L}#@]{0,6}[#@][^\n]{0,12}[:–-] ?(?:mandatory|required|compulsory)\b/u,
	/(?<!\b(?:no|if|without) )\brelocation(?: to [^.;\n]{1,40})?(?<!\b(?:not|never))(?: is|:| [–-])? (?:required|mandatory|necessary|a must|expected|a condition)\b/,
	// A week in two parts, or partly at home.
	re`\b${count} (?:full )?(?:days? )?(?:[@#]|in\b)[^.;\n]{0,12}(?:,|and|\/|&|\+) (?:the )?(?:other |remaining )?(?:${count} (?:days? )?${home}|${weekday} ${home})`,
	re`(?:~|\bhome)(?:[\s:(,.–-]+|\b(?:(?:is|are|be|can|may|on|possible|up|to|allowed|for|granted|limited|capped|restricted|max(?:imum)?|of|available|permitted|at|most|only|share|policy|quota)\b)){1,8}${part}`,
	re`\b(?<!\b(?:not|n't|or|nor|than) )${part}(?:[ -]| (?:(?:a|per|each|every) (?:week|fortnight|month) )?(?:(?:of|from|working|work|for|at|you (?:may|can)|can be(?: \p{L}+ed)?|may be(?: \p{L}+ed)?) ){0,2})(?:~|home)(?=$|[^\p{L}\s]| (?:is|are|may|can|possible|per|a|each|every|and|by|with|in agreement|after|once|based|available|allowed|permitted|only)\b)`,
	re`\b${few} (?:~|home)[ -]days?\b(?! (?:a|per) (?:year|month|quarter))`,
	// The job is remote only for a while.
	/(?:\b(?:initially|temporarily|currently) ~|~ (?:to start|at first|initially|for now))[^.\n]{0,40}(?:@|\bhybrid\b)/,
	/\b(?:will|must|shall) (?:be )?return(?:ing)? (?:back )?@/,
	/~[^.\n]{0,50}\b(?:will|then|before|and|but)\b[^.\n]{0,20}?\b(?<!\b(?:never|not) )(?:transition|return|mov|revert|becom|chang|switch|convert|go)(?:e|es|ing)? (?:back )?(?:to |into )?(?:an? )?(?:@|hybrid\b|#)/,
);

/** Living near the place of work, or moving there. */
export const moves = pattern(
	'imu',
	re`\b(?:${obliged}|daily|expect (?:to|an?)|only consider) (?:[\p{L}]+ ){0,6}?commut(?:e|able|ing)\b`,
	/\b(?:outside|beyond) (?:of )?(?:an? )?(?:reasonable )?commut\p{L}+ (?:range|distance|area|radius|reach)[^.;\n]{0,40}\b(?:not|n't|unable|rejected)\b/u,
	re`\b(?:${obliged}|want you to|planning to) (?:\p{L}+ (?:to|or) ){0,2}(?:be )?${toMove}`,
	re`\b${obliged} (?:already )?(?:live|reside|be(?: based| located| resident)?)(?: no (?:more|further) than)? ${nearby}`,
	re`^[^\p{L}\n]{0,6}you (?:already )?(?:live|reside|are based) ${nearby}`,
	/\b(?:mov|relocat)(?:e|ing) (?:you|whoever we hire|the \p{L}+ \p{L}+) to §/u,
	/\brequires? (?:\p{L}+ )?relocation\b/u,
);

/** Hybrid work. */
export const hybrid = pattern('imu', hybridWay);

/** Remote work or presence for part of the time. */
export const partial = pattern('iu', /\bpartial/);

/** A term for the place of work, followed by its name. Case matters. */
export const namedBase = pattern(
	'u',
	/\b(?:[Ww]ork ?place|[Dd]uty (?:station|location)|[Pp]lace of (?:work|employment)) (?:is|will be) (?:in )?\p{Lu}|\bstationed (?:at|in) \p{Lu}|(?:after that|then),? we need you in \p{Lu}|\b[Oo]therwise (?:\p{L}+ ){0,3}(?:in|at) \p{Lu}|^\P{L}{0,6}Hybrid ?[–—:|,(/-] ?(?!Remote)(?:\p{Lu}[\p{L}.-]*,? ?){1,4}\)?$/u,
);

/** In a town, in words for something regular. */
export const inTown = pattern(
	'imu',
	/\b(?:(?:with|join) us(?: [^.;\n]{1,30}?)?|with (?:our|the) (?:client|customer|team)|join (?:colleagues|the team)|come|together|meets?|sits?|works?|get|need you|want you|find (?:us|you)|see (?:us|you)|days?(?: a week)?|be|are|mornings|full[- ]time|desks?|expect(?:ed)?|travel|here|there|hybrid \S+) (?:in|to|in to|into|at) §/,
);

/** All phrases for remote work, with a following noun such as “position”. */
export const away = pattern(
	'gimu',
	re`\b(?:remote(?:ly)?|(?:work(?:ing)?[- ])?from[- ](?:home|anywhere|afar|a distance|another (?:city|place|town|location)|elsewhere|outside|(?:your|their|private) (?:own )?homes?)|home[- ]?(?:work(?:ing|ers?)|office|based)|telework\p{L}*|telecommut\p{L}*|wfh|distributed|off[- ]?site|over (?:zoom|video)|distance working|(?:agile|mobile) work(?:ing)?|(?:working )?(?:at|from) a distance|(?:at|from) (?:your|their|the|a) (?:own )?(?:kitchen(?: table)?|sofa)|(?:away from|outside(?: of)?) (?:the|our) (?:[\p{L}'-]+ ){0,3}?${room}(?: building)?|(?:via|over) (?:zoom|teams|slack)|location[- ](?:independent(?:ly)?|flexible)|wherever you (?:like|are|want|live)|off[- ]?premises?|anywhere|(?:somewhere|anyplace) else|work(?:ing|s)? elsewhere)(?![- ](?:${remoteTech}|team|only|experience|culture)\b)(?:[ -](?:work(?:ing|ers?)?|arrangements?|options?|positions?|roles?|jobs?|candidates?|applicants?|applications?|profiles?|requests?|employment|hir(?:es?|ing)|opportunit(?:y|ies)|set-?ups?|basis|contracts?|people|company|measures?|experiment|era|scheme|employees?|polic(?:y|ies)|periods?|staff))*(?!\p{L})`,
);

/** Several phrases for remote work next to each other. */
export const severalAway = pattern(
	'gimu',
	/(?:(?:from )?abroad|hybrid(?: work(?:ing)?)?|~)(?:,? (?:or|and|nor|and\/or) |, |\/)~/,
);

/** A quick check: a sentence without any of these words cannot refuse remote work. */
export const mayRefuse = pattern(
	'imu',
	/remote|home|location[- ]|agile|kitchen|sofa|room\b|tele(?:work|comm)|wfh|distributed|off[- ]?site|zoom|distance|anywhere|elsewhere|another|outside|afar|away from|the field|\bbut the|back (?:in|to|at)|thing but|a screen/,
);

/** Which team, place or job the sentence is about. */
const ofIt = anyOf(
	re`(?: (?:for|in|on|at|with|of|to) (?:this|the|that|our|these|all|any) (?:[\p{L}-]+ )?[\p{L}-]+| (?:that|which) [^.,;\n]{2,40}?)?`,
);

/** Remote work is refused, has ended, is reserved for something else, or was named in a field by mistake. */
export const refuses = pattern(
	'imu',
	/\b(?:none of (?:it|this|the \p{L}+)|no part of \p{L}+|nothing (?:can|may|is|will|here)|can only|(?:can't|cannot|can not|couldn't) (?:be |do )?(?:done|carried|performed|perform|carry|execute|work|it|this|that)?)(?!\p{L})[^.,;?\n]{0,30}?~(?! ?~| (?:the|in|from|outside|abroad|without|every|more)\b)/u,
	/~ the (?:building|office|plant)\b/,
	/\bbut the (?:work|job|role) (?:can't|cannot|can not|isn't|is not)\b/,
	re`~${ofIt} ?(?:is|was|are|were|has|have|will|would)?(?: currently| now)? ?(?:be |been |being )?(?:phased out|ended|over\b|stopped|discontinued|withdrawn|revoked|declined|refused|rejected|deselected|disqualified|(?:filtered|screened|sorted) out|turned down|a pandemic|behind us|(?:set|put) aside|off the table|out of the question|(?:come|came|coming) to an end|excluded|ruled out|prohibited|banned|forbidden|impossible)`,
	/(?<!\bnothing [^.;\n]{0,30})\b(?:end(?:ed)?|stop(?:ped)?|discontinued?|scrap(?:ped)?|withdrew|withdrawn|abandon(?:ed)?|g[ai]ve(?:n)? up|abolished|suspend(?:ed)?|rule[sd]? out|exclude[sd]?|preclude[sd]?|forbids?|prohibits?|declined?|reject(?:ed)?) (?:our |all |any |\p{L}+ing )?(?:fully )?~/u,
	/\b(?:(?:'d|would) (?:love|like|have (?:liked|loved)) to|wish (?:we|it|this) could)\b[^.;\n]{0,30}~(?=,| but| (?:for|in|on)\b)[^.;\n]{0,20}\bbut\b/,
	re`~${ofIt} (?:(?:is|are|was|were|will|would|can|could|ha[sv]e?)(?:n't| not| never| no longer)|won't|can't|cannot) (?:currently |yet |be |been |being |allowed to )*(?:feasible|possible|available|on the (?:cards|table|menu)|on offer|an (?:option|arrangement)|offered|foreseen|envisaged|planned|granted|approved|authori[sz]ed|allowed|permitted|permissible|acceptable|accepted|provided|desired|accommodated|considered|supported|suitable|practica\p{L}+|workable|realistic|viable|part of|for this|for us|happen|how we|what we|our (?!only|main|sole)|something (?:that )?(?:our|we|the|this)(?! (?:\p{L}+ )?(?:merely|just|only|simply)\b))(?!, it|[^.;\n]{0,30}\b(?:outside|abroad|states?|countr\p{L}+|every(?:one|body)|visa))`,
	/\b(?:excluded|exempt(?:ed)?|barred) from (?:\S+ ){0,3}~/,
	re`~ (?:does not|doesn't|do not|don't|will not|won't) (?:extend|apply|cover|include|exist|happen|fit)\b`,
	/~[^.;?\n]{0,40}?\bbut (?:not|never) (?:for|on|in|with|here|this)\b/,
	/^[^\p{L}~\n]{0,6}(?:(?:on-?site|hybrid|office|~) ?\/ ?){0,2}(?:on-?site|hybrid|office|~|remote) ?(?:status|type|eligibility|mode|flexibility)?\s?[:=|–-] ?(?:on-?site|office\b|in[- ](?:office|person)|(?<=\/[^:]{1,12}: ?)hybrid)/u,
	/~\s?[:?–-]\s?[✗✘✕✖❌]/,
	/~ [^.;\n]{0,20}(?:please|kindly) (?:excuse|ignore|skip|refrain|avoid|do not|don't)\b/,
	/~ (?:is |are |will be )?(?:possible |available |granted |allowed |considered )?(?:only|solely) (?:by|as an|upon|after|under|in agreement|with (?:approval|permission)|(?:in|for) (?:exceptional|rare|special|emergenc)|on (?:mon|tues|wednes|thurs|fri)day)/,
	/(?<!\b(?:never|not) |n't )\b(?:went|gone|go|goes|going|came|been|are|moved|(?:brought|called)(?: \p{L}+){1,3}) back (?:in|to|at|into) (?:(?:five|5|four|4|three|3) days|(?:(?:the|our) )?(?:office|hq)|in[- ]person)/u,
	// About an older or another version of the advert.
	/\b(?:version|advert|ad|posting|listing|announcement)\b[^.;\n]{0,30} (?:said|called|listed|stated|showed|had) [^.;\n]{0,12}~/,
	/~ (?:won't|doesn't|does not|will not) work\b/,
	/~[:,][^.;\n]{0,50}\b(?:don't|do not|not) apply\b|~ (?:please )?(?:need not|don't|do not|needn't) apply\b/,
	/\bno longer an? (?:fully )?~/,
	/\bif (?:you(?:'re| are)? (?:only )?(?:after|set on|looking|look|searching|search|hoping|hope|want|need|prefer)|[^.;\n]{0,30}(?:matters|heart is set|must|essential|important|need)\b)[^.;\n]{0,50}\b(?:(?:this|we)(?: is| are|'re)(?: not|n't)|this isn't|isn't (?:the|for|it|a)|aren't (?:the|for|a)|not (?:be )?(?:the|for|it|a)|elsewhere|see our other|(?:poor|wrong) (?:match|fit|place)|unhappy|disappointed)\b/,
	// The field or the job board is wrong.
	/\b(?:ignore|disregard|despite|whatever|contrary to|(?:although|though|while) (?:the|this|our) (?:posting|advert|ad|listing|field|header)|don't (?:be|let)|not (?:be|let))\b[^.;\n]{0,50}(?:~|\b(?:field|header|job board)\b)[^.;\n]{0,30}(?:\b(?:tag|filter|label|says?|shows?|suggests?|fool|misle[ad]\p{L}*)|,)/u,
	/(?:~|\bfield\b)[^.;\n]{0,50}\b(?:by mistake|in error|mistakenly|wrongly|incorrectly|had to say|refers to the)/,
	/\b(?:previously|earlier|originally|wrongly|mistakenly) (?:[\p{L}]+ ){0,4}?(?:advertised|tagged|listed|posted|marked) (?:as )?.?(?:work-)?~/u,
	/\b(?:linkedin|indeed|the (?:platform|system|portal|form|template|job board|website))\b[^.;\n]{0,40}\b(?:call|tag|label|list|mark|show|say|force|insist|default)\p{L}*[^.;\n]{0,30}~/u,
	/\b(?:may say|says|called|shows) .?~[^.;\n]{0,12}\bbut\b/,
	/~ (?:setting|tag|label|filter|flag|field)\b[^.;\n]{0,60}\b(?:default|n't apply|not apply|wrong|mistake|error|quirk)/,
	// The job was remote, or is so only at first.
	/~ (?:until|at first|initially|for the first|during)\b[^.;\n]{0,60}\b(?:then|after)\b/,
);

/** A negation, and remote work at the end of the same clause. */
export const negated = pattern(
	'imu',
	re`(?:\b(?:not|no|never|nobody|none|cannot|unable|without|neither)|n't)(?: (?!(?:without|comfortable|part(?:ly|ially)|problem|cap|care|and|but|because|distinguish|mind|hate|dislike|avoid|${otherVerb})\b)[\p{L}\d%'-]+){0,8} (?<!\b(?:for|in|with|on) this )~(?:-(?:first|friendly)(?: \p{L}+)?)?(?=$|[^\p{L}\s?-]| [–—-] | (?:for|in|on|at) (?:this|the|our|any (?:form|way|capacity))\b| (?:at all|and|here|yet|whatsoever|full|permanently|under|because|since|due|given|so)\b)`,
);

/** The clause is about other people, or leaves something open. */
export const ofCustomers = pattern(
	'imu',
	/\b(?:customers|users|patients|occupations|whether|(?:unable|not able) to work remotely)\b/,
);

export const ofOthers = pattern(
	'imu',
	/\b(?:customers|users|patients|occupations|many|most|some|our product|interviews?|outside|abroad|imagine|everyone|eligible for|reason|alone|lonely|barrier|second-class|if you|candidates (?:living|located|within))\b/,
);

/** A question about remote work, which the next sentence may answer with no. */
export const asksRemote = pattern(
	'imu',
	/(?:~|\bhybrid|\banother city)[^.!\n]{0,30}\?|\bcan (?:i|you|one|we) (?:do|work)[^.?\n]{0,20} from [^.?\n]{2,20}\?|\b(?:advertised|listed|tagged|shown|posted|described|label+ed) (?:as )?.?~/,
);

/** People who want remote work; `notForThem` says that the job is not for them. */
export const wantsRemote = pattern('imu', /\b(?:prefer|want|like|love|look|seek|hop|need)\p{L}* [^.;\n]{0,30}~/u);

export const notForThem = pattern(
	'imu',
	/\b(?:not|isn't|aren't|never)\b[^.;\n]{0,30} (?:for (?:them|you)\b|(?:match|fit)\b|(?:company|team|place|job|role) for\b)/,
);

export const answersNo = pattern(
	'imu',
	/^[^\p{L}\n]{0,6}(?:a: ?)?(?:[✗✘✕✖❌]|nope\b|nah\b|(?:very |only )?(?:rarely|seldom)|hardly|afraid not|sadly|negative|that's a no\b|no\b(?! (?:problem|matter|need))|not\b(?! (?:a problem|only|just))|none\b|unfortunately|regrettably|sorry|alas|somewhat|only|partly|we'd rather not|rather not|(?:it|this|then this)(?:'s not| isn't| is not)|(?:for|in|on) (?:this|our) \p{L}+,? (?:it|that)(?:'s not| isn't| is not)|we do(?:n't| not)|see our other|we(?:'re| are) afraid|i(?:'m| am) afraid)/u,
	/\bthe answer[^.\n]{0,30} is no\b/,
);

/** A quick check: a sentence without any of these words cannot require presence. */
export const hint = pattern(
	'imu',
	re`\b(?:${room}|${street})`,
	/offices?\b|\bon[- ]?site|in[- ](?:person|lab|studio)|(?:lab|campus|site|plant)-|on[- ](?:location|campus|premises)|co-?loca|the[- ]ground|physical|commut|relocat|hybrid|com(?:e|es|ing) in|(?:badge|swipe|clock)s? in|together|work ?place|place of|of employment|\bdesk|\bseat|\bduty|presence|attend|with (?:us|them)\b|wfo|\brto\b|days?\b|weekly|daily|\broom\b|\broof\b|\btable\b|\bweek|month|apply\b|\blocals?\b|\bbase(?: is| in| will|:)|\bwhere\b|\bbased:|full[- ]time (?:in|with|at)|wfh|mobile|tele|home|otherwise|after that|stationed|within|hour|resid|\bliving|be in |\bdone|remote|\bmov(?:e|ing) |return|settle|teams?\b|squad|everyone|\ball (?:of|in|back|together)\b|stationary|need you|want you|expect you|face[- ]to/,
);

/** A question whether one can be there; `ifNot` matches the answer that those who cannot are not wanted. */
export const asksThere = pattern('imu', beThere);

export const ifNot = pattern(
	'imu',
	/^[^\p{L}\n]{0,6}if (?:not|that(?:'s not| isn't| is not| doesn't)|you can't)\b[^.\n]{0,40}(?:n't|not) (?:the|for|be|apply)\b/u,
	/^[^\p{L}\n]{0,6}(?:(?:this|it|that)(?:'s| is) (?:an? )?)?(?:must\b|require|mandatory|essential|condition)/u,
);
