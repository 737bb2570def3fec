import { anyOf, pattern, re } from '../patterns.ts';

// Pay that is mentioned but is not the job’s. The subject of the sentence shows whose it is.

/** Where the subject of a sentence or clause begins. */
const subjectAt = anyOf(
	/(?:^|[.!?:;,(•\n–—])\s*(?:on average,?\s+)?/,
	/\b(?:while|whereas|where|because|since|that|although|and|but|or|helps?|helping|helped|lets?|what|who|if|so)\s+/,
);

/** Subjects that pay for the job or are paid for it. “Our client pays” is a recruiter’s phrase for the employer. */
const ofTheJob = anyOf(
	/(?:we|you|i|it|this|he or she|they)\b/,
	/(?:(?!\b(?:other|manager|before)\b)[^.;:,\n]){0,60}\b(?:roles?|positions?|jobs?|internships?|vacanc(?:y|ies)|opportunit(?:y|ies)|engagements?|contracts?|gigs?|projects?|shifts?|openings?)\b/,
	/(?:our |the |your )?(?:clients?|company|employer|firm|start-?up|team|budget|offer|package|apprenticeship)\b/,
	/(?:[\p{L}-]+ ){0,3}(?:candidates?|hires?|applicants?|employees|contractors?|contributors?|freelancers?|experts?|annotators?)\b/u,
	/(?:our |the |all |new |successful |full-time |remote )*(?:team members|staff|engineers?|developers?|specialists?|consultants?|colleagues)\b/,
	/(?:software|engineering|data|ml|research|machine learning) (?:interns?|engineers?)\b/,
);

/** Only verbs: “pay” is usually a noun. */
const isPaid = anyOf(
	/earn(?:s|ed)?/,
	/(?:is|are|was|were|gets?|got|being|be) paid/,
	'pays',
	/makes?|made/,
	/takes? home/,
	/receives?/,
);

/** Words that may be between the verb and the amount. */
const governing = anyOf(
	/(?:\s+(?:up|to|of|between|from|at|least|around|about|approximately|roughly|over|only|well|more|than|as|much|an?|the|annual|yearly|monthly|base|salary|salaries|themselves|close|nearly|almost))*\s*/,
);

const pay = anyOf(/(?:salar(?:y|ies)|pay|wages?|earnings|compensation|incomes?)/);

/** Subjects whose pay is not the job’s. */
const others = anyOf(
	/(?:customers|users|members|subscribers|patients|investors|shareholders|households|famil(?:y|ies)|tenants|guests|riders|buyers|students|graduates|alumni|apprentices|interns|trainees|competitors|rivals|peers|recruiters|nurses?|doctors?|teachers?|drivers?|couriers?|sellers?|lawyers?|managers?|directors?|executives?|ceo|cto|cfo|coo|founders?|president|chair(?:man|woman)?|boss|predecessor|sales (?:team|roles?|staff)|manager role|board members?)/,
);
const whose = anyOf(/(?:(?:our|the|their|your|all|most|many|some|typical|average|top|these|other|a|an)\s+){0,3}/);

const toTheAmount = anyOf(/(?:(?!\b(?:you|we|your|this|base|salary range|pay range)\b)[^.;:,\n]){0,40}/);

/**
 * Before an amount: someone else earns or pays it, it is an industry’s average, it was paid in the past, or nobody is paid it.
 */
export const ofOthers = pattern(
	'iu',
	// A verb whose subject is neither the worker nor the employer.
	re`${subjectAt}(?!${ofTheJob}|\s|${isPaid}\b)(?=[\p{L}\p{N}])(?:(?!\b(?:and|or|you|we|your)\b)[^.;:,\n]){1,60}?(?<!\b(?:who|that|which|can|could|will|would|may|might|to|we|you)\s)\b${isPaid}\b${governing}$`,
	re`${subjectAt}${whose}(?:${others}|(?:other|most|many|some|few|big|large|larger|comparable|similar) (?:tech )?(?:companies|employers|firms|start-?ups|businesses|teams))\b(?:(?!\b(?:and|or|you|we|your|role|position|job)\b)[^.;:,\n]){0,40}?\bpay\b${governing}$`,
	/\b(?:predecessor|(?:person|one|engineer|holder) (?:before (?:you|this)|of this role)|(?:previous|former|last) (?:mlops )?(?:holder|employee|engineer|person|one)|people (?:we|in (?:this|our|the) (?:field|industry|profession)))\b[^.;:,\n]{0,30}\b(?:earn|earned|paid|make|made|received)\b[^.;:,\n]{0,20}$/,
	re`${subjectAt}${whose}${others}['’]?s?['’]? ${pay}(?::|\b)${toTheAmount}$`,
	re`\b${pay}(?: ranges?)? (?:of|at|for) ${whose}${others}\b:?${toTheAmount}$`,
	re`\b(?:average|median|mean|typical|usual) (?:[\p{L}-]+ ){0,3}${pay}\b[^.;:,\n]{0,40}\b(?:in|of|across) (?:our|the|this|your) (?:whole |entire )?(?:industry|sector|field|profession|country|region)\b[^.;:,\n]{0,20}$`,
	re`(?<!\b(?:above|below|beyond|over|to|with|than|at) (?:the )?)\b(?:industry|national|market|sector)(?:['’]s)? (?:average|median|norm|rates?|${pay})(?: ${pay})?(?: in [^.;:,\n]{1,25}| for (?!this|the|our)[^.;:,\n]{1,25})?(?::| (?:is|are|was|were|runs?|stands? at)\b)[^.;:,\n]{0,20}$`,
	/\b(?:glassdoor|adzuna|ziprecruiter|levels\.fyi|payscale)\b[^.;:\n]{0,30}:?\s*$/,
	/^\s*(?:salary |pay )?estimated?:?\s*$/,
	/\b(?:(?:do|does|did|can|could|will|would|are|is)(?: not|n['’]t)|cannot|never|used to|afford to) (?:be )?(?:(?:going|able|willing|afford) to )?(?:pay(?:ing)?|paid|offer(?:ing)?|earn)(?: (?:you|anyone|anybody|people|engineers|candidates|a|an|the|our|salary|salaries|base|pay|of|up to|as much as)){0,4}\s*$/,
	/(?:\b(?:is|are|was|were|negotiable)|[:,–—-])\s*not(?: (?:a|an|the|up to|about))?\s*$/,
	/\b(?:was|were)\s*$/,
	/\b(?:we|company) earns?\s*$/,
	/\bmatch(?:es|ing)? your (?:current |present )?(?:pay|salary)\b[^.;:,\n]{0,20}$/,
	/\bexpectations? (?:above|over|beyond|of more than)\s*$/,
	/\b(?:want|hope|wish|expect) to earn(?: more than| over)?\s*$/,
	/\d\s?% of\s*$/,
	/\bthreshold (?:is|of)\s*$/,
	/\bwe pay (?:for|our|to|their) (?!(?:[\p{L}-]+ ){0,2}(?:engineers?|employees|people|team|staff|developers?|hires?|candidates?)\b)[^.;:,\n]{1,30}$/u,
	/\b(?:minimum wage)\b[^.;:,\n]{0,40}$/,
);

const period = anyOf(/(?:\s*(?:\/|per |an? )\s?(?:year|annum|month|yr)|\s*annually)?/);

/**
 * After an amount: it was paid in another year, is for several years or people, consists of shares, or is what others are paid.
 */
export const notTonight = pattern(
	'iu',
	/^[^.;:\n\d]{0,12}\b(?:last|(?:in )?the (?:previous|prior)) (?:year|quarter|season)\b(?!\s*[:=]?\s*[\d$€£])/,
	/^[\s)]*(?:in (?:all|total|sum),? )?(?:for|over|across|spread over|during) (?:the |all )?(?:\d{1,2}|two|three|four|five|six) years\b(?! (?:of|experience|exp|working|with|in the)\b)/,
	re`^[\s)]*${period}\s*(?:worth )?(?:in|of) (?:our |company |restricted )?(?:stock|equity|tokens?|shares|options|rsus?|crypto|monopoly)\b`,
	re`^[\s)]*${period}\s*\(?(?:for|between) (?:the whole team|(?:all |both |the )?(?:two|three|four|five|both)(?: of)? (?:people|persons|you|us|engineers|roles|hires))\b`,
	re`^[\s)]*${period}\s*\(?(?:after|from) (?:the |your )?(?:\d{1,2}|one|two|three|four|five|first|second|third) years?\b`,
	re`^[\s)]*${period}\s*for (?:hosting|software|licen[sc]es?|our (?:product|platform|service|software)s?)\b`,
	re`^[\s)]*${period}\s*\((?:rates? |pay |salary )?(?:of|for)? ?(?:the )?(?:last person|predecessor|apprentices?|interns?|trainees?)\b`,
	re`^[\s)]*${period}[^.;:,\n\d]{0,12}\b(?:is|are|was) what ${whose}${others}\b`,
	re`^[\s)]*${period}[;,]? (?:but )?(?:here|we|ours)\b[^.;\n]{0,15} (?:do(?:es)? not|don['’]t|doesn['’]t)\s*(?:[.!\n]|$)`,
	re`^[\s)]*${period}\s*from (?:ads|advertising|subscriptions|sales|customers)\b`,
	/^[^.;:\n\d]{0,24}\b(?:if your referred|for helping us find|for (?:each|every) (?:successful )?referral|for referring)\b/,
);
