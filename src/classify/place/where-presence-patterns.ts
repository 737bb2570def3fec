import { anyOf, pattern, re } from '../patterns.ts';

// How a sentence says that the one hired is to be somewhere, or that the job is not done from elsewhere. Its apostrophes are straight.
// In some of the patterns a mark stands for words that others have found: `@` for being at a place of work, `#` for such a place
// by itself, `~` for remote work. So each is written once, and its words are looked for once.

const worker = anyOf(
	/(?:candidate|applicant|hire|consultant|incumbent|employee|engineer|analyst|scientist|developer|contractor|specialist|trader|appointee|joiner|starter|recruit|researcher|programmer|technician|administrator|person|squad|team|company)s?|post ?holder|staff|people|engineering/,
);

const job = anyOf(
	/(?:role|position|job|post|vacancy|opening|contract|work|placement|assignment|appointment|gig|duties|workplace)/,
);

/** The one hired, the job, or all who work there. */
const hired = anyOf(
	/you(?:'(?:ll|d|re))?/,
	re`(?:each|every|the|an?|our|all|successful|new|this|chosen|whole) (?:[\p{L}-]+ )?${worker}(?! (?:of|who)\b)`,
	/candidates|applicants|employees|staff|people here|all (?:of us|hands|\p{L}+ing)|(?:work|engineering|development) is done/u,
	re`(?:this|the|our|all) (?:[\p{L}-]+ )?${job}`,
	/(?<=^[^\p{L}\n]{0,6})(?:working|being|sitting|come|join us|based|otherwise)/u,
	/everyone|everybody|someone|somebody|(?:whoever|anyone) (?:we hire|hired|joining|joins)|(?:it|this|that)(?:'s| is)|so it/,
	// “Engineers in this team”, and “analysts work”.
	re`(?:${worker}|colleagues|members) (?:in|on|of|within) (?:this|the|our) (?:[\p{L}-]+ )?(?:team|squad|group|department|unit)`,
	re`(?<=(?:^[^\p{L}\n]{0,6}|[,:–—] |therefore |(?:ask|want|need|expect|require) ))(?:all )?${worker}(?= (?:to|work|sit|are|must|report|come|spend)\b)`,
	/we(?:'(?:ll|d))?(?= (?:all )?(?:work|sit|are|spend|come|share|join|expect \p{L}+ to|believe|hold|collaborate|want)\b)|we're/u,
);

/** A word of something else, whose place that is. */
const other = anyOf(
	/(?:customers?|clients?(?!['’]s? (?:office|site|premises)| in\b)|users(?! at their)|technicians?|operators?|servers?|software|systems?|installations?|helps?|support(?:s|ing)?|manag(?:e|es|ing)|partner|deploy\p{L}*|models?|migrat\p{L}*|troubleshoot|monitor|used|whose|dashboards?|products?|data|pipelines?|who(?! can)|teams? in|with (?:the |our )?(?:[\p{L}-]+ )?teams|access|bring|not|never|[\p{L}]+n't|no|with (?:[\p{L}]+ )?(?:colleagues|people|staff|experts)|from(?! (?:inside|within))|where|outside|reports? into|and (?:our|the) [\p{L}]+ (?:team|staff))/u,
);

/** Words between the one hired and where that is. */
const gap = anyOf(re`(?:(?!${other}\b)[\p{L}\p{N}'&.,:"()/-]+ ){0,14}?`);

const ofPlace = anyOf(
	/(?:(?!(?:who|where|which|that|remote|virtual|and|or|help|front|your|home|for|to|of|by|is|any|own|data|cloud)\b)[\p{L}\p{N}'&.-]+ ){0,5}?/u,
);

const room = anyOf(
	/(?:offices?|studio|head ?quarters|hq|campus|lab(?:orator(?:y|ies))?|plant|workshop|facility|facilities|factory|premises|depot|(?<!\b(?:main|feature|release) )branch|observatory|vessel|ship|(?:ship|dock|boat)?yard|mine|mill|hospital|infirmary|beamline|clinic|school|precinct|museum|galler(?:y|ies)|archive|newsroom|barracks|garrison|ministry|embassy|brewery|refinery|foundry|greenhouse|airport|rig|(?:canal |town)house|assembly lines?|proving ground|site|hub|showroom|hangar|station|bench|cleanroom|scif|hall|harbour|production line)(?! (?:of|manag\p{L}+|hours|politics|equipment|suppl\p{L}+|team|space|reliability|visits?|perks?|staff|tools?|products?|software|networks?|environments?|settings?|culture|life|systems?)\b|[-\p{L}])/u,
	/(?:converted )warehouse|building(?=$|[,.;:)]| (?:in|at|on|every|each|daily|full|from|\d+)\b| [a-z](?=[,.;]|$))/,
	/(?:research|business|science|technology) park|(?:service|delivery|research|tech|technology|operations|medical|development|innovation|control|call) cent(?:er|re)(?!s)|(?:control|server|same|one|secure|reading|machine|operations|engine) room/,
	/(?:shop|trading|same|second|third|\p{L}+th|\d+(?:st|nd|rd|th)|sales|factory|production) floor|(?:same|one|big) (?:roof|table|place|space)/u,
);

const street = anyOf(
	/\d+ (?:\p{L}+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|square|quay|way|boulevard|drive|place)\b/u,
);

/** A place of work, with how one is there. */
export const there = pattern(
	'gimu',
	re`\b(?!on (?:our|the|its) site\b(?! in| at))(?:in|at|from|to|into|within|inside(?: of)?|out of|on|near|around|above|among|under|attend|reach|shar(?:e|ing)|occupy|join|beside)[ -](?:the|our|its|their|an?|one(?: of (?:our|the))?|all|head|[\p{L}]+'s?) ${ofPlace}${room}`,
	re`\b(?:in|at|from|to|into|out of|around|under|share)[ -](?:(?:(?:client|customer|company|head|main|central|regional) )?(?:office|head ?quarters|hq|campus|${street})|(?:client|customer) (?:site|premises)|(?:one|the same) (?:room|roof|table)|(?:building|hangar|hall|pier) \d+)(?![ -](?:of|hours|politics|and remote|or remote|reliability|environments?|settings?)\b|\p{L})`,
	/\b(?:on location(?= in| at)|(?:boots[- ])?on[- ]the[- ]ground|on (?:premises|campus)(?=$|[.,;]| is\b))/,
	/\bon[- ]?site(?![ -](?:or|gym|perks?|lunch|parking|support|technicians?|engineers|installations?|staff|teams?|servers?|visits?|meetings?|events?|search|reliability|client|english|class\p{L}*)\b)/u,
	/\bin[- ](?:person|office|lab|studio)\b(?! (?:perks?|meals|lunch|meet|event|gathering|visits?|fitness|class|screen|and remote)\p{L}*)/u,
	/\b(?:(?:office|lab|site|campus|studio|plant|clinic)-based|report for duty|office working|wfo|work from office|co-?locat(?:ed|ion)|(?:office|on[- ]?site|in[- ]office|in[- ]person) (?:days|attendance|presence|rule|policy|requirement|mandate)s?|shoulder to shoulder|physically (?:present|located|based|in|at|on|next to|near|beside|close to|there|here)|(?:badge|swipe|clock)s? in)\b/,
	/\bbe in (?=(?:at least )?(?:two|three|four|five|[2-5]) days|daily|most of the (?:week|time)|on (?:mon|tues|wednes|thurs|fri)day)/,
	/\bcom(?:e|es|ing) in(?=$|[.,;]| (?:to|daily|every|each|on|once|twice|thrice)\b)/,
);

/** A place of work by itself. */
export const roomAlone = pattern('gimu', re`\b${room}`, re`\b${street}`);

const weekday = anyOf(/(?:(?:mon|tues|wednes|thurs|fri)days?|(?:mon|tue|wed|thu|fri)(?!\p{L}))/u);

/** Words right before a place. */
const near = anyOf(/(?:[\p{L}\p{N}'.-]+ ){0,3}?/u);

const count = anyOf(/(?:one|two|three|four|five|[1-5](?:-[1-5])?)/);

const few = anyOf(/(?:one|two|three|[1-3])/);

const home = anyOf(/(?:(?:at|from) home|home|remote(?:ly)?|wfh|elsewhere|from (?:wherever|anywhere))/);

/** How often in a week, or how much of it. */
const often = anyOf(
	re`${count}(?: [\p{L}]+)? (?:days?|mornings|afternoons|x|times)(?! of\b(?! home))(?: ?(?:\/|(?:a|per|each|every|out of) )(?:week|five|5|${count}))?`,
	re`(?:every|each) (?:(?:working|business|single) )?(?:day|week|morning|${weekday})|${weekday}|daily|weekly|(?:core|anchor|office|team|collaboration) days?|any given (?:day|morning)`,
	/(?:[4-9]|1\d|2[0-3]) days (?:a|per|each|every) month|(?:most|all|the whole|the entire) (?:of the |(?:business|working) )?(?:week|days|mornings|weekdays)|more days than not|(?:rest|remainder|bulk|majority|most|half) (?:of )?(?:the|your|their) (?:week|time|days)/,
	/(?:once|twice|thrice|[1-5] ?x) ?(?:a |per |each |every )?week(?:ly)?|all week|throughout the week/,
	/\d\d ?(?:%|per ?cent)|[1-4] ?[/:-] ?[1-4]\b|full[- ]time(?! (?:role|position|job|employ|contract|permanent))/,
);

export const weekly = pattern('imu', re`\b${often}`);

export const must = pattern(
	'imu',
	/\b(?:must|shall|required?|requires|requirement|mandatory|compulsory|obligatory|prerequisite|conditions? of|essential|expect(?:ed|s)?|need(?:s|ed)?|have to|has to|only|(?:non-|not )negotiable|not optional|n't optional|no exceptions?|strictly|obliged|the norm|the rule|insist\p{L}*|call for)\b/u,
);

/** What leaves a choice, is past, is of others or is no way of working. */
export const turned = pattern(
	'imu',
	/\b(?<!only (?:apply )?)(?:if|whenever|should) (?:you|they|it|local|needed)|\bas (?:often|you|they) (?:as|like|please|wish|prefer)|\b(?<!\b(?:unless|only if|apply if) )(?:you|we|employees|people|everyone|candidates|staff|team|colleagues|they|it|that) (?:can|may|might|could)(?! only|'t| not\b)\b|\bmay (?:require|be (?:required|asked)|need)|\bcan be (?:based|remote|located|structured)/,
	/\b(?:optional(?<!(?:not|n't) optional)(?! (?:on )?(?:mon|tue|wed|thu|fri))|welcome|voluntar\p{L}+|encouraged|choose|(?<!day of your )(?:choice|choosing)|decides?|options?(?<!no option)|prefer\p{L}*|fancy|feel free|wherever|anywhere|either|ideally|nice to|like to|drop by|up to you|there for you|or (?:fully |work )?remote(?:ly)?|remote-first|remote-friendly)\b/u,
	/\b(?:quarter(?:ly|s)?(?! end)|annual(?:ly)?|years?|yearly|(?<!\b(?:[4-9]|1\d|2[0-3]) days \p{L}{1,5} )month(?:ly|s)?|occasional(?:ly)?|sometimes|(?:from )?time to time|once in a while|few times|as needed|as required|(?:when|where|if) (?:needed|required|necessary|possible)|(?<!office[- ])first(?! day)|initial(?:ly)?|onboarding|orientation|induction|training|interviews?(?! and)|off-?sites?|retreats?|summits?|kick-?offs?|meet-?ups?|gather(?:ings?)?|meet in|events?|part(?:y|ies)|drinks|sessions?|conferences?|trial|screen(?!,)|classes)\b/u,
	/\b(?:used to|before (?:19|20)\d\d|since (?:19|20)\d\d|founders?|founded|headquartered|history|lunch\p{L}*|snacks|perks?|commuter|parking|reimburs\p{L}*|allowance|salary|compensation|pay (?:range|for)|benefits?|credits|(?:other|certain|many|sister|specific|some|these|those) (?:[\p{L}]+ ){0,4}(?:roles?|positions?|jobs?|teams?|openings?|vacancies|us|banks)|physical demands|recruiter|virtual|slack|(?:by|on|over) video|by phone|non-office|enrolled|equal opportunity|inclusive|(?<!with )(?:operators|technicians|workers)|field (?:engineers|staff)|(?:factory|warehouse|plant|store|shop|kitchen)(?:'s)? (?:staff|team|crew))\b/u,
	/\b(?<!\bonly )(?:employees|hires|candidates|those|anyone|team members) (?:who (?:are|live|reside)|(?:who are )?(?:based|located|living|residing|near|within|in|local|close))\b/,
	/\b(?:no obligation|never|nobody|no one|don't (?:need|have|require|expect|ask|mind|care|hire)|(?:do|does|will|is|are|would) not (?:need|have|require|expect|ask)|won't|needn't|need not|(?:not|isn't|aren't) (?:required|mandatory|expected|necessary)|no need|not tied|no commute|be stuck|without(?! exception| fail)|not (?:an? )?\p{L}+, in|don't live|not (?:needed|for|here|with|our)|whether|in (?:19|20)\d\d|born|(?:each|every) (?:january|february|march|april|may|june|july|august|september|october|november|december)|than (?:in )?an? )\b/u,
);

/** What is seldom, unless each week. */
export const seldom = pattern('imu', /\b(?:travel\p{L}*|visit(?!or)\p{L}*|trips?)\b/u);

/** Remote work offered in the same sentence. */
export const offers = pattern(
	'imu',
	/\b(?<!\b(?:no|not|without|isn't) )(?:remote(?:ly)?\b|(?:from|at) home\b|wfh\b|home[- ](?:working|based|office)\b|distributed\b)/,
);

/** Before what it denies. */
export const negation = pattern(
	'imu',
	/\b(?:not|no|never|nobody|none|nor|hardly)\b(?! (?:exceptions?|later|option|longer remote))|n't\b(?! apply)/,
);

const label = anyOf(
	/(?:where(?: (?:you(?:'ll| will)? (?:work|be(?: based| working)?)|we work|it is))?|place of (?:work|employment)|(?:work(?:ing)?|job|duty) ?(?:location|site|#|place|pattern|arrangement|hours|model|schedule|base|mode|setting|station)|location of (?:the )?(?:work|job)|(?:home )?base|hours|location|office(?: days)?|presence|schedule|wfo|how often|attendance|based)/,
);

export const labelHeading = pattern('imu', re`(?:^|\n)[^\p{L}\n]{0,6}${label}[^\S\n]{0,3}[:?]?[^\S\n]*$`);

export const startsThere = pattern('imu', re`^[^\p{L}\n@]{0,6}(?:@|(?:our|the) ${near}#)`);

/** The one hired, the job or all of the team are at a place of work. */
export const presence = pattern(
	'imu',
	re`\b${hired},? ${gap}@`,
	// Whoever it is: they must.
	re`\b(?:must|ha(?:s|ve) to|needs? to|(?:required|expected|obliged|asked) to|expect to|requires?|insists? on|only|(?:willing(?:ness)?|able|ability|happy|prepared|ready) to (?:be|work|report|come|sit|attend|commute)|(?:somebody|someone|people|those) who (?:can|(?:is|are) able to)) ${gap}@`,
	/# is (?:where|the only place|the work ?place|your (?:home )?base)\b/,
	/\b(?:rest|remainder) (?:of the (?:week|time))?[^.;\n]{0,40}@/,
	re`\b(?:this|the) ${job} (?:is |will be )?(?:tied|bound|anchored|attached) (?:to|in|at) (?:our|the) (?!\p{L}+ (?:team|zone))`,
	re`\b(?:our|the) ${near}#[^.;\n]{0,30} (?:is|will be|becomes) your\b|\byour ${near}(?:#|workplace) (?!at home|is where)(?:overlooks|is|will|sits|has)\b`,
	/[@#][^.;\n]{0,40}\b(?:(?:you(?: would|'d| will|'ll)|so will you)[^.;\n]{0,20}\b(?:there|too)|so will you|(?:everyone|we all|all of us|you) (?:will )?(?:works?|sits?|(?:are|is)(?: based)?) (?:there|in it|from it))\b/,
	/\b(?:presence|attendance) (?:at|in|on) (?:(?:the|our) |(?=campus|site))(?!\p{L}* ?(?:call|meeting|stand))[^.;\n]{0,40}\b(?:required|must|mandatory|compulsory|expected|essential|condition)\b/u,
	/\beveryone is in by\b|\bmeans (?:being|coming) in\b|\bwork takes place there\b/,
	// The firm, the team or the job is one of an office.
	/\b(?:we(?:'re| are)|(?:this|it|which)(?:'s| is)|(?:this|the) (?:role|position|job|team|whole team) is|work(?:ing)? (?:in|for)|have|use|run|operate|follow|join|part of) (?:an? |our )?(?:[\p{L}-]+,? ){0,4}?(?:#|@|office(?:-first|-centric|-only)?|(?:five|5)-days?-[^ \n]+) (?:[\p{L}-]+ )?(?:company|culture|team|crew|job|role|position|contract|post|vacancy|environment|model|business|startup|start-up|opportunity|people)\b/u,
	/\b(?:we|everyone|team) (?:all )?sits? together(?=$|[,.;]| (?:in|because|at|from|@)(?:$|[^\p{L}]))/u,
	/\b(?:rto|return[- ]to[- ]#) (?:policy|mandate|rule)s? (?:\p{L}+ )?(?:applies|apply)/u,
	/\b(?:our|the) (?:default|norm|rule|preference|expectation) is (?:@|(?:the|an?) #|to be @)/,
	// The place of work by its name.
	/\b(?:place of (?:work|employment)|duty (?:station|location|post)|(?:your|normal|usual) work ?place|work ?site|contractual base|your (?:[\p{L}-]+ )?(?:desk|#|base|working (?:week|day)|commute))(?: (?:is|will be)| in\b)(?! (?:home|your|remote|anywhere|flexible|wherever|up to|fast|a place|one|made|not|yours|our|where|key|important|the best)\b)/u,
	re`\b(?:work(?:ing)? location|work ?place|place of work) (?:is|will be) (?:@|(?:our|the) ${near}#)`,
	/\b(?:is|are) your (?:workplace|place of work)\b|\bthe desk is (?:in\b|@)/,
	re`\b(?:this|the) ${job} (?:lives|sits|itself is|has its seat) in (?!the (?:intersection|middle|heart))`,
	// A desk that waits, days that bring one in, and what stands there.
	/\b(?:have|gets?|takes?|given|assigned|a) (?:up )?(?:an? |your |the )?(?:[\p{L}-]+ )?(?:desk|seat|workstation) (?:@|with us)/u,
	/\bbrings? (?:you|us|everyone|everybody|(?:the|our) (?:whole |entire )?(?:team|department|squad|group)) (?:together )?@/,
	/\b(?:can|may) only be \p{L}+ (?:and \p{L}+ )?(?:from )?@/u,
	/\b(?:be|stays?|works?|happens?) where (?:it|they|the (?:machine|equipment|instrument|hardware|patient)s?) (?:is|are|stands?)\b/,
	// A line that names where the work is done.
	re`^[^\p{L}\n#@]{0,6}[#@](?: days)?[^\S\n]?[:=–-] ?${often}`,
	re`^[^\p{L}\n]{0,6}(?:your )?${label}[^\S\n]{0,3}(?:[:=|]|[-–—] )[^\n]{0,60}?[@#]`,
	/^[^\p{L}\n]{0,6}[\p{L}' -]{3,24}(?:, | [–—-] | \()@(?=[.)]?$)/u,
	/^[^\p{L}\n@]{0,6}(?:(?:fully|all|100%|an?|strictly|mostly|primarily|mainly|predominantly) )?@(?= ?(?:$|[,.;–(-])| (?:from|in|at|since|position|role|job|contract|with|by|only|work)\b)/u,
);

export const isThere = pattern('imu', /@|physical (?:presence|attendance)/);

export const attendance = pattern(
	'imu',
	/\b(?:presence|attendance)\b|\b(?:office|on[- ]?site|in[- ]office|in[- ]person) (?:days|rule|policy|requirement|mandate)s?\b/,
);

/** Who cannot be there is not wanted. */
export const unless = pattern(
	'imu',
	/[@#] (?:by default|first(?= ?[:.,]))/,
	re`\b(?:unless|only (?:apply )?if) you(?: can|'re able to| are able to| live| want to) ${gap}@`,
	re`\b(?:unable|not|cannot|[\p{L}]+n't|no one|nobody|none)\b[^.;\n]{0,30} who (?:can't|cannot|can not|isn't|aren't) ${gap}@`,
	/(?<!\b(?:no|if|without) )\brelocation (?:to [^.;\n]{2,40} )?(?:is )?(?:required|mandatory|necessary|a must|expected|a condition)\b/,
	// A week in two parts, or days of it at home, whatever else is said.
	re`\b${count} (?:full )?(?:days? )?(?:[@#]|in\b)[^.;\n]{0,12}(?:,|and|\/|&|\+) (?:the )?(?:other |remaining )?${count} (?:days? )?${home}`,
	re`\b${count} (?:days? )?${home}[^.;\n]{0,12}(?:,|and|\/|&|\+) (?:the )?(?:other |remaining )?(?:${count}|rest)\b[^.;\n]{0,30}?@`,
	re`\b${home}[^.;\n]{0,20} (?:on )?${weekday} only\b`,
	re`\b${few} (?:home[- ]?(?:office|#|working)?|wfh|remote) days?\b|\b${few} days? (?:a week )?(?:(?:at|from) home|wfh|of (?:home|remote|tele)[\p{L}-]*)\b`,
	re`\b(?:home[- ]?(?:office|#|working)|wfh|remote(?: work)?|work(?:ing)? from home)(?:\s?[:(-]| is| on| possible| up to|,| granted| limited| capped| restricted){1,3} ?(?:up to |possible |allowed |for |on |to )*(?:${few} days?\b(?! (?:a|per) (?:year|month|quarter))|${weekday}(?! to))`,
	/\b(?<!\b(?:not|n't|or|nor|than) )(?:part(?:ly|ially)?|semi)[ -]remote\b|\b(?:occasional|ad[- ]hoc|exceptional) (?:home[- ]?(?:office|#|working)|wfh|remote work)\b/,
	/\b(?:up to )?[1-7]\d ?(?:%|per ?cent) (?:home[- ]?(?:office|#)|remote(?: work(?:ing)?)?(?! workforce)|wfh|from home)(?!\p{L})/u,
	re`\b${weekday}[^.;\n]{0,40} (?:the )?(?:other|remaining) (?:\p{L}+ )?(?:days )?@`,
);

/** To live near, or to move there; and what the work is done with cannot be taken away. */
export const moves = pattern(
	'imu',
	/\b(?:must|need(?:s|ed)?(?: to)?|ha(?:ve|s) to|able to|should|required to|willing(?:ness)? to|prepared to|expected to|only consider|daily|expect (?:to|an?)) (?:[\p{L}]+ ){0,6}?commut(?:e|able|ing)\b/u,
	/\b(?:outside|beyond) (?:of )?(?:an? )?(?:reasonable )?commut\p{L}+ (?:range|distance|area)[^.;\n]{0,40}\b(?:not|n't|unable|rejected)\b/u,
	/\b(?:must|(?:will |'d |would )?(?:need|have) to|required to|expected to|be (?:willing|prepared|ready) to|(?:willing|prepared|ready) to) (?:be )?(?:relocat\p{L}* ?(?:to|within|before|by|near)|move (?:here|closer|to))\b/u,
	re`\b(?:must|need to|have to) (?:live|reside|be) (?:within (?:an|one|two|\d+) [\p{L}]+|close enough|near|local)\b[^.;\n]{0,60}(?:@|you'll be here|${often})`,
	/\b(?:will|'ll|to) (?:be )?(?:mov(?:e|ing)|relocat(?:e|ing)) (?:you|whoever we hire|the (?:successful|chosen) \p{L}+) (?:to (?!the)|here)\b/u,
	/\b(?:data|laptops?|devices|systems?|equipment|instruments?|machines?|hardware|prototypes?|samples?|collections?|documents|materials?|files|network)(?: (?!that|which|whose)\p{L}+){0,3}? (?:(?:can|may|must|will|do|are|is)(?:not| not|n't)|never|(?<=\b(?:forbid|prohibit|let)\p{L}*\b[^.;\n]{0,30})) ?(?:permitted to |allowed to |be )?(?:leave|taken|moved|carried|removed)\b[^.,;\n]{0,20}#/u,
	/\b(?:liv|resid)ing (?:in or )?(?:near|close to|within) [^.;\n]{2,30} is (?:a must|required|essential|mandatory|necessary|a condition)\b/,
	/\blocal candidates only\b|\bonly local candidates\b/,
);

/** A hybrid way of working. */
export const hybrid = pattern(
	'imu',
	/\bhybrid\b(?=\s*(?:$|[.,;:()–—-]|\d|(?:in|at|with|from|team|post|role|position|job|working|work|policy|schedule|arrangement|set-?up|pattern|week|basis|model(?! that))\b))|\bpart(?:ly|ially)[ -]remote\b/,
);

/** The place of work by its name; capitals count. */
export const namedBase = pattern(
	'u',
	/\b(?:[Ww]ork ?place|[Dd]uty (?:station|location)|[Pp]lace of (?:work|employment)) (?:is|will be) (?:in )?\p{Lu}|\bstationed (?:at|in) \p{Lu}|(?:after that|then),? we need you in \p{Lu}|\b[Oo]therwise (?:\p{L}+ ){0,3}(?:in|at) \p{Lu}|^\P{L}{0,6}Hybrid ?[–—:|,(/-] ?(?!Remote)(?:\p{Lu}[\p{L}.-]*,? ?){1,4}\)?$/u,
);

/** In a named place, as is said week by week; capitals count. */
export const namedPlace = pattern(
	'u',
	/\b(?:with us|with (?:our|the) (?:client|customer|team)|join (?:us|colleagues|the team)|[Cc]ome|get|need you|want you|find (?:us|you)|days?(?: a week)?|be|are|mornings|full[- ]time|desks?|expect(?:ed)?|travel|here|there|[Hh]ybrid \S+) (?:in|to|in to|into|at) (?!January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|English|Python|Java|Monday|Tuesday|Q\d)\p{Lu}/u,
);

/** Remote work in whatever words, and what it is a way of. */
export const away = pattern(
	'gimu',
	re`\b(?:remote(?:ly)?|(?:work(?:ing)?[- ])?from[- ](?:home|your kitchen table|anywhere|afar|a distance|another (?:city|place)|elsewhere|outside|(?:your|their|private) (?:own )?homes?)|home[- ]?(?:work(?:ing|ers?)|office|based)|telework\p{L}*|telecommut\p{L}*|wfh|distributed|off[- ]?site|over (?:zoom|video)|distance working|(?:working )?(?:at|from) a distance|away from (?:the|our) \p{L}+|anywhere)(?![- ](?:team|first|only|desktops?|access|support|sensing|control|monitoring|experience|servers?|machines?|sites?|friendly|culture)\b)(?:[ -](?:work(?:ing|ers?)?|arrangements?|options?|positions?|roles?|jobs?|candidates?|applicants?|applications?|profiles?|requests?|employment|hir(?:es?|ing)|opportunit(?:y|ies)|set-?ups?|basis|contracts?|people|company|measures?|policy|experiment|era|days))*(?!\p{L})`,
);

/** A sentence with none of these refuses no remote work. */
export const mayRefuse = pattern(
	'imu',
	/remote|home|tele(?:work|comm)|wfh|distributed|off[- ]?site|zoom|distance|anywhere|elsewhere|another|outside|kitchen|afar|away from|the field|\bbut the|back (?:in|to|at)|thing but|a screen/,
);

/** Remote work is refused, ended, kept for something else, or named in a field by mistake. */
export const refuses = pattern(
	'imu',
	/\b(?:none of (?:it|this|the \p{L}+)|no part of \p{L}+|can only|(?:can't|cannot|can not|couldn't) (?:be |do )?(?:done|carried|performed|perform|carry|execute|work|it|this|that)?)(?!\p{L})[^.,;?\n]{0,30}?~(?! ?~| (?:the|in|from|outside|abroad|without|every|more)\b)/u,
	/~ the (?:building|office|plant)\b/,
	/\bbut the (?:work|job|role) (?:can't|cannot|can not|isn't|is not)\b/,
	/~ ?(?:is|was|are|were|has|have|will|would)?(?: currently| now)? ?(?:be |been |being )?(?:phased out|ended|over\b|stopped|discontinued|withdrawn|revoked|declined|refused|rejected|turned down|a pandemic|behind us|(?:set|put) aside|off the table|out of the question|(?:come|came|coming) to an end|excluded|ruled out|prohibited|banned|forbidden|impossible)/,
	/\b(?:end(?:ed)?|stop(?:ped)?|discontinued?|scrap(?:ped)?|withdrew|withdrawn|abandon(?:ed)?|g[ai]ve(?:n)? up|abolished|suspend(?:ed)?|rule[sd]? out|exclude[sd]?|preclude[sd]?|forbids?|prohibits?|declined?|reject(?:ed)?) (?:our |all |any )?(?:fully )?~/,
	/\b(?:reclassified|changed|converted|switched|moved) from ~ to\b/,
	/\b(?:(?:'d|would) (?:love|like|have (?:liked|loved)) to|wish (?:we|it|this) could)\b[^.;\n]{0,30}~(?=,| but| (?:for|in|on)\b)[^.;\n]{0,20}\bbut\b/,
	/~ (?:isn't|aren't|is not|are not|won't be|will not be) (?:feasible|possible|available|on the cards|on the table|on offer|an option|offered|foreseen|envisaged|planned|granted|accommodated|considered|supported|suitable|practica\p{L}+|workable|realistic|viable|part of|something (?:that )?(?:our|we|the|this))(?!, it|[^.;\n]{0,30}\b(?:outside|abroad|states?|countr\p{L}+|every(?:one|body)|visa))/u,
	/\b(?:is not|isn't|not) one of our ~/,
	/~ (?:won't|doesn't|does not|will not) work\b/,
	/\b(?:hoping|looking|wanting|wishing) to (?:work )?~[^.;\n]{0,40}(?:don't|not|disappoint)/,
	/~[:,][^.;\n]{0,50}\b(?:don't|do not|not) apply\b|~ (?:please )?(?:need not|don't|do not|needn't) apply\b/,
	/~ [^.;\n]{0,40}\bno longer (?:be )?(?:available|possible|offered|an option)\b|\bno longer have an? ~/,
	/\bno longer an? (?:fully )?~/,
	/\bif (?:you(?:'re| are)? (?:only )?(?:after|set on|looking|look|searching|search|hoping|hope|want)|[^.;\n]{0,20}matters)\b[^.;\n]{0,50}\b(?:this (?:is not|isn't)|isn't (?:the|for|it)|not (?:the|for|it)|look elsewhere|see our other)\b/,
	/\b(?:no|any)thing but (?:office|on[- ]?site)\b/,
	/\b(?:brought|called|moved|are|came) (?:everyone |everybody |all of us |all )?back (?:in|to|at|into) (?:the|our) (?:office|hq)/,
	// What field or board says of it is wrong.
	/\b(?:ignore|disregard|despite|whatever|contrary to|(?:although|though|while) (?:the|this|our) (?:posting|advert|ad|listing|field|header)|don't (?:be|let)|not (?:be|let))\b[^.;\n]{0,50}(?:~|\b(?:field|header|job board)\b)[^.;\n]{0,30}(?:\b(?:tag|filter|label|says?|shows?|suggests?|fool|misle[ad]\p{L}*)|,)/u,
	/(?:~|\bfield\b)[^.;\n]{0,50}\b(?:by mistake|in error|mistakenly|wrongly|incorrectly|had to say|refers to the)/,
	/\b(?:previously|earlier|originally|wrongly|mistakenly) (?:[\p{L}]+ ){0,4}?(?:advertised|tagged|listed|posted|marked) (?:as )?.?(?:work-)?~/u,
	/\b(?:linkedin|indeed|the (?:platform|system|portal|form|template|job board|website))\b[^.;\n]{0,40}\b(?:call|tag|label|list|mark|show|say|force|insist|default)\p{L}*[^.;\n]{0,30}~/u,
	/\b(?:may say|says|called|shows) .?~[^.;\n]{0,12}\bbut\b/,
	/~ (?:setting|tag|label|filter|flag|field)\b[^.;\n]{0,60}\b(?:default|n't apply|not apply|wrong|mistake|error|quirk)/,
	// It was remote, or is until later.
	/\b(?:did (?:allow|have|offer|try)|'ve tried|have tried|used to (?:be|hire|allow|offer))\b[^.;\n]{0,30}~[^.;\n]{0,60}(?:\bnow\b|no longer|didn't work)/,
	/~ was [^.;\n]{0,24}\b(?:until|before|once)\b/,
	/~ (?:until|at first|initially|for the first|during)\b[^.;\n]{0,60}\b(?:then|after)\b/,
	/\b(?:after|following) (?:an? )?(?:\p{L}+ )?~ (?:onboarding|start|training|period)\b/u,
);

/** A negation, and at the end of the clause remote work. */
export const negated = pattern(
	'imu',
	/(?:\b(?:not|no|never|nobody|none|cannot|unable|without|neither)|n't)(?: (?!(?:without|comfortable|part(?:ly|ially)|only|just|merely|simply|mean|limit\p{L}*|restrict\p{L}*|problem|cap|care|ask\p{L}*|need|require\p{L}*)\b)[\p{L}']+){0,5} ~(?=$|[^\p{L}\s-]| (?:for|in|on|at) (?:this|the|our)\b)/u,
);

/** Others, of whom it is said, or what is left open. */
export const ofCustomers = pattern('imu', /\b(?:customers|users|patients|occupations|whether)\b/);

export const ofOthers = pattern(
	'imu',
	/\b(?:customers|users|patients|occupations|many|most|some|our product|interviews?|outside|abroad|imagine|everyone|eligible for|reason|alone|lonely|barrier|second-class|candidates (?:living|located|within))\b/,
);

/** A question after remote work, and the answer that denies it. */
export const asksRemote = pattern('imu', /(?:~|\bhybrid|\banother city)[^.!\n]{0,30}\?/);

export const answersNo = pattern(
	'imu',
	/^[^\p{L}\n]{0,6}(?:a: ?)?(?:no\b(?! (?:problem|matter|need))|not\b(?! (?:a problem|only|just))|none\b|unfortunately|regrettably|sorry|alas|somewhat|only|partly|we'd rather not|rather not|(?:it|this|then this)(?:'s not| isn't| is not)|(?:for|in|on) (?:this|our) \p{L}+,? (?:it|that)(?:'s not| isn't| is not)|we do(?:n't| not)|see our other|we(?:'re| are) afraid|i(?:'m| am) afraid)/u,
	/\bthe answer[^.\n]{0,30} is no\b/,
);

/** A sentence with none of these asks for no presence. */
export const hint = pattern(
	'imu',
	re`\b(?:${room}|${street})`,
	/offices?\b|\bon[- ]?site|in[- ](?:person|lab|studio)|(?:lab|campus|site|plant)-|on (?:location|campus|premises)|co-?loca|the[- ]ground|shoulder|physical|commut|relocat|hybrid|com(?:e|es|ing) in|(?:badge|swipe|clock)s? in|together|work ?place|place of|of employment|\bdesk|\bseat|\bduty|presence|attend|wfo|\brto\b|days?\b|weekly|daily|\broom\b|\broof\b|\btable\b|\bweek|month|local candidates|\blocal to|\bbase(?: is| in| will|:)|\bwhere\b|\bbased:|full[- ]time (?:in|with|at)|wfh|home|otherwise|after that|stationed|resid|\bliving|be in |\bdone|remote|\bmov(?:e|ing) |tied to|bound to|anchored|itself is|lives in|takes place|only be/,
);

/** Who cannot is not wanted: after a question whether one can be there. */
export const ifNot = pattern(
	'imu',
	/^[^\p{L}\n]{0,6}if (?:not|that(?:'s not| isn't| is not| doesn't)|you can't)\b[^.\n]{0,40}(?:n't|not) (?:the|for|be|apply)\b/u,
);
