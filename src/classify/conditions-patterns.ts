import type { ConditionSlug } from '#domain/conditions.ts';
import { MONTHS } from '#domain/months.ts';
import { anyOf, pattern, re } from './patterns.ts';

// How adverts speak of the conditions of work. What is merely wished is told from its sentence.

/** Words with which an item of a list begins, as its first capital tells where the item before has lost its end. */
const itemWord = anyOf(
	/Bachelor(?:[’']?s)?|Masters?|Master[’']s|Degree|Certifications?|Experience[ds]?|Strong|Proven|Solid|Excellent|Familiarity|Proficien(?:t|cy)|Knowledge|Understanding|Expertise|Demonstrated/,
	/Ability|Able|Willing(?:ness)?|Must|Comfortable|Minimum|Preferred|Required|Nice to|Bonus|Opportunit(?:y|ies)|Travel|Participate|Work|Working|You|We|Our|What|About|Visa|Security Clearance/,
);

/** Where a sentence or an item ends in a text that has lost its line ends: “in Peru.Travel”, “in Peru * Travel”, “in PeruTravel”. */
export const lostEnd = pattern(
	'gu',
	/(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})| \* /u,
	re`(?<=\p{Ll}{2}|\))(?=${itemWord}(?!\p{L}))`,
	/ (?=(?:\p{Lu}[\p{L}&.]*,? ){1,4}(?:is|are) (?:proud to be )?(?:an? )?(?:equal|affirmative))/u,
);

const university = anyOf(
	/(?:bachelor|master)(?:['’]?s)?['’]?(?: degree| ?\+| of (?:science|arts|engineering|technology|business|computer|computing|applied|philosophy|commerce)\b|(?<!scrum master),? (?:or|and|in)\b)/,
	/(?:university|college|graduate|academic|technical|engineering|undergraduate|post-secondary|advanced|first|four[- ]year|4[- ]year) degree/,
	/2[:.][12] (?:or (?:above|higher)|degree|at|in)\b/,
	/degree (?:in|or|and|required|preferred|is|from|with)/,
	/\b(?:BSc?|BA|B\.(?:[SA]|Sc)\.?|MSc?|M\.Sc?\.?|Ph\.?D\.?|[BM]\.? ?Tech|B\.E\.?)(?:(?:\/|, )\p{L}+){0,2},? (?:(?:degree|in|or|from|computer)\b|and (?:\d|an? minimum|at least)|with \d)/u,
	/(?:hochschul|universitäts)\p{L}*|abgeschlossenes \p{L}{0,20}studium/u,
);

const issuer = anyOf(
	/AWS|Azure|GCP|Google|Kubernetes|CKA|CKAD|CKS|Terraform|HashiCorp|Databricks|Snowflake|Microsoft|Oracle|Red Hat|RHC\p{L}|Linux|Cisco|CCNA|CompTIA|CISSP|ITIL/u,
	'professional',
	'industry',
	'relevant',
	'cloud',
	'technical',
	'vendor',
);

/** Certificates by their names. */
const certificate = anyOf(/CKAD?|CKS|RHCE|RHCSA|CCNP|CISSP|OSCP|Security(?=\+)/);

const notAble = anyOf(
	/(?:un|not )able to/,
	'cannot',
	/can[’']t/,
	/(?:do|does|will|is|are) not/,
	/(?:do|does|wo)n[’']t/,
	'without',
	/\bno\b/,
	'not',
);

const visa = anyOf(/(?:visa)?sponsor(?:s|ed|ing|ship)?/);

const month = anyOf(...MONTHS);

/** The label of a field on the kind of employment. */
const typeOfWork = anyOf(
	/(?:job|employment|contract|position|engagement) type|(?:tipo de |modelo de |regime de )?contrata[cç][aã]o|regime/,
);

/** What stands above a list of interviews. */
const stagesOf = anyOf(/(?:interview|hiring|recruitment|application|selection) (?:process|stages|plan|overview|steps)/);

/** A step of such a list. */
const stage = anyOf(
	/(?:intro\p{L}*|recruiter|screening|phone|video|initial|discovery|technical|first|30[- ]min\p{L}*) (?:call|chat|screen|conversation|interview)/u,
	/interview (?:with|\()|\d{2}[- ]min\p{L}* (?:chat|call|screen|interview|conversation)/u,
	/(?:manager|technical|panel|culture|team|onsite|final|tech) (?:interview|round|assessment|discussion|deep dive)/,
	/technical (?:task|test|evaluation)|round \d|screening with/,
	/(?:call|interview|screen|conversation)\s?[-–(:]\s?\d{2}/,
);

/** A heading or the label of a field whose value stands on the next line. */
export const label = pattern(
	'iu',
	re`^[^\p{L}\p{N}]*(?:${typeOfWork}|travel(?: required| requirements?)?|(?:contract |assignment |job )?duration|start(?:ing)? date|eintrittsdatum)[^\p{L}\p{N}]*$`,
	re`^[^\p{L}\p{N}]*(?:(?:our|the|standard|what to expect (?:in|from) (?:our|the)) )?${stagesOf}[^\p{L}\p{N}]*$`,
);

/** The name of a field, or the heading of a text on pay and terms. */
export const maybeHeading = pattern('iu', /^[^\p{L}]*contract[^\p{L}]*$/u);

/** The line below goes on with what may take the place of a degree. */
export const goesOn = pattern(
	'iu',
	/^\s*or,? (?:an? )?equivalent|\b(?:substituted? for|in lieu of) (?:\p{L}+ ){0,3}(?:education|degree)/u,
);

/** What a title says of the kind of employment: that the job ends after a time, or does not. */
export const ofTitle: Readonly<Partial<Record<ConditionSlug, RegExp>>> = {
	contract: pattern(
		'iu',
		/\b(?:temporary|fixed[- ]term|contract[- ]to[- ]hire|maternity cover)\b/,
		/\b\d{1,2}\+?[- ]months?\b/,
		/[([–—|-]\s*(?:[\p{L}-]+ )?contract(?:or)?(?: position| role)?\s*(?:[)\]–—|-]|$)/u,
	),
	employee: /[([–—|,-]\s*permanent(?: position| role)?\s*(?:[)\]–—|-]|$)/iu,
};

/** The words of each condition; of those of a kind the first that is found counts. */
export const conditionWords: Readonly<Record<ConditionSlug, RegExp>> = {
	'no-on-call': pattern(
		'iu',
		// “No on-call in the first year” promises a rota after it.
		/\bno (?:\p{L}+ )?on[- ]call\b(?![^.;\n]*\b(?:otherwise|first|year|training|holidays|until)\b)/u,
		/\bon[- ]call (?:duty |work |rotation )?is not (?:required|expected|needed|part)\b/,
		/(?:\b(?:without|not be|not do|never)|n[’']t (?:do|have|expect|require|run)) (?:any |an? |24\/7 )?on[- ]call\b/,
	),
	'on-call': pattern(
		'iu',
		/(?<!\btime )\bon[- ]?call\b(?! (?:with|tool|platform|system|software|experience|product|management|burden|load|fatigue|tasks|reliability|health|readiness|playbooks?|procedures|assistance|tools|agents?|engineers\b))/,
		/\b(?:pager|stand-?by) (?:rotation|rota|duty|shifts?)\b/,
		/\b(?:out[- ]of|off|after)[- ]hours (?:support|rota|cover)/,
		/\b24[/x]7(?:[/x]365)? (?:[\p{L}-]+ )?(?:rotation|rota)\b/u,
	),
	'no-travel': pattern(
		'iu',
		/(?<!\blittle (?:to|or) )\bno (?:(?:need|requirement) to )?travel\b/,
		/\b(?:does|do|will) not require (?:any )?(?:\p{L}+,? ){0,3}travel\b/u,
		/\btravel is not (?:required|expected|needed)\b/,
		/\btravel(?: percent\p{L}*)?\s?:\s?0\b(?! ?[-–])|(?<!\d)0 ?% travel\b/u,
		/^\s*travel(?: required)?\s*:?\s+(?:no|none|not required)\s*$/,
		/\btravel(?:\/shift| required| requirements?)?\s?: ?none\b/,
	),
	travel: pattern(
		'iu',
		/\b(?:willing(?:ness)?|able|ability|required?|requirement|need|expect(?:ed)?|must be|have|prepared|availability|available|flexib\p{L}+) (?:to|for) (?:[\p{L}-]+ ){0,2}travel\b/u,
		/\b(?:occasional(?:ly)?|some|regular|frequent|minimal|limited|domestic|international|business) (?:\p{L}+-\p{L}+ )?travel\b(?! (?:insurance|cover|compan|industr|agenc|protection|benefit))/u,
		/\btravel(?:ling|ing)?,? (?:is |may be |will be |can be )?(?:up to|required|expected|needed|occasionally|requirements?)\b/,
		/\btravel\b(?:[^.;\n]{0,20}|:\W{1,4})\b\d{1,3} ?%/,
		/\bas[- ]needed travel\b/,
		/\b\d{1,3} ?%[^.;\n]{0,24} travel(?:l?ing)?\b/,
		/\btravel (?:(?:weekly|monthly|regularly) )?to (?:the |our |other )?(?:\p{L}+ )?(?:sites?|offices?|clients|customers|locations)\b/u,
		/\b(?:comfortable (?:with )?|(?:interest|availability) (?:in |for )?)travel/,
		/\btravel [^.;\n]{0,20}(?:times|weeks?|days) (?:a|per|each) (?:year|quarter|month)\b/,
		/\btravel\b[^.;\n]{0,70}\b(?:is|may be|will be) (?:expected|required|needed|necessary)\b/,
		/\btravel to [^.;,\n]{0,40}\b(?:quarterly|monthly|yearly|annually|occasionally|regularly|once|twice)\b/,
		/\b(?:amount|percentage) of travel\b/,
		/\battend(?:ance at|ing)? (?:[\p{L}-]+,? ){0,4}(?:off-?sites?|on-?sites?|gatherings|retreats|meet-?ups)\b/u,
		/\bone week (?:per|a|each|every) (?:quarter|month|year) in\b/,
		/\bin-person participation is required throughout\b/,
		/\b(?:meet|come together|gather)\b[^.;\n]{0,40}\b(?:(?:times?|once|twice) (?:a|per|each) year|(?:once|twice) yearly)\b/,
		/\bquarterly on-?sites? in\b/,
		/\b(?:monthly|quarterly|yearly|annual) (?:visits?|travel|trips?) to\b/,
	),
	contract: pattern(
		'iu',
		/\bfixed[- ]term\b/,
		/\b(?:contract (?:role|position|job|basis|length|duration|opportunity|assignment)|(?:long|short)[- ]term contract(?:or)?)\b/,
		/\bcontract[- ]to[- ]hire\b/,
		/\b(?:\d{1,2}|three|six|nine|twelve)[- ]?\+?[- ]?months?(?: \p{L}+)? contract\b/u,
		/(?<!\bno[^\p{L}\n]{0,3})\b(?:(?:c2c|corp[- ]to[- ]corp)(?![^.;\n]{0,12}\bnot\b)|freelance (?:role|contract|basis|engagement)|(?:independent|full[- ]time) contractor|b2b contract|w-?2 contract)\b/u,
		/\b\d{1,2}(?:\s?[-–]\s?\d{1,2})?[- ]months? internship\b/,
		/\b(?:inside|outside) ir35\b/,
		/(?:^[^\p{L}]*|\b(?:regime(?: de \p{L}+)?|(?:tipo de |modelo de )?contrata[cç][aã]o)\s?:?\s{0,3})pj[^\p{L}]*$/u,
		/\bcontract w-?2\b/,
		/^[^\p{L}]*contract[^\p{L}\n]*\(\d{1,2} (?:months?|weeks?|days?)\b/u,
		/\b\d{1,2}\+? ?months?,? contract\b/,
		/\bwork as an? (?:independent )?contractor\b/,
		/\btemporary (?:full[- ]time )?(?:role|position|job|contract|assignment|employee)\b/,
		/^[^\p{L}]*(?:hourly |w-?2 )?(?:contract(?:or)?|temporary|freelance|fixed term)[^\p{L}]*$/u,
		re`\b${typeOfWork}\s*:?\s*(?:(?:ongoing|long[- ]term|short[- ]term|full[- ]time),? )?(?:contract|temporary|fixed)\b(?! \/| or\b)`,
		/\b(?:contract |assignment |project |job )?duration\s*[:–-]\s*[^\d.;\n]{0,12}\d{1,2}\s?\+?(?:\s?(?:-|–|to)\s?\d{1,2})?[\s+-]*(?:months?|mos|weeks)\b/,
	),
	employee: pattern(
		'iu',
		/\bpermanent,? (?:(?:full[- ]time|part[- ]time|hybrid|remote|on-?site|and|\d\d(?:\.\d)?[- ]?hours?),? ){0,4}(?:role|position|job|contract|employment|employee|basis)\b/,
		/\b(?:regular|full[- ]time),? (?:permanent|exempt)\b(?! (?:positions|roles|employees|associates|staff|team members|colleagues|workers))/,
		/\bfull[- ]time,? direct w-?2\b/,
		/\bdirect hire\b/,
		/^[^\p{L}]*permanent[^\p{L}]*(?:full[- ]time\b|$)/u,
		/(?:^\s*|\| )type\s?: permanent\b/,
		re`\b${typeOfWork}\s*:?\s*permanent\b(?! \/| or\b)`,
		/\bunbefristet\p{L}*/u,
		/\b(?:regime(?: de \p{L}+)?|contrata[cç][aã]o)\s?:?\s{0,3}clt\b(?! ou| \/|,)/u,
	),
	'no-degree': pattern(
		'iu',
		/\bno (?:formal |university |college )?degree (?:is )?(?:required|needed|necessary|requirements?)\b/,
		/\b(?:degrees?|education) (?:(?:is|are) )?not (?:required|needed|necessary|an? requirement)\b/,
		/\bexperience over (?:formal )?(?:qualifications|degrees)\b/,
		/\b(?:do not|don[’']t) (?:need|require|ask for) (?:an? |any )?(?:\p{L}+ )?degree\b/u,
	),
	'degree-wished': pattern('iu', re`\b${university}`),
	'degree-or-equivalent': pattern('iu', re`\b${university}`),
	degree: pattern('iu', re`\b${university}`),
	'certificate-wished': pattern(
		'iu',
		re`\b${issuer}\b[^.;\n]{0,40}\bcertif(?:ied|ications?)\b`,
		// Not the heading alone.
		/(?<=\p{L}\W{1,3})certifications?\b|\bcertifications?\b(?=[^\n]*\p{L})/u,
		re`\b${certificate}\b`,
	),
	certificate: pattern(
		'iu',
		re`\b${issuer}\b[^.;\n]{0,40}\bcertif(?:ied|ications?)\b`,
		// Not the heading alone.
		/(?<=\p{L}\W{1,3})certifications?\b|\bcertifications?\b(?=[^\n]*\p{L})/u,
		re`\b${certificate}\b`,
	),
	'no-sponsorship': pattern(
		'iu',
		re`\b${notAble}\b(?! shy)[^.;\n]{0,110}\b${visa}\b`,
		re`\b${visa}\b[^.;\n]{0,70}\b(?:not|unavailable)\b`,
		/\bsponsors? no visas?\b/,
		/\b(?:do|does|can|will) ?not (?:provide|offer) (?:any )?(?:visa|immigration|work permit) (?:assistance|support|help)\b/,
	),
	sponsorship: pattern(
		'iu',
		/\b(?:visas?|immigration|work permits?) (?:and \p{L}+ )?(?:sponsorship|support|assistance)\b/u,
		re`\b${visa} (?:\p{L}+ )?(?:visas?|work permits?|H-?1B)\b`,
		/\bsponsorship (?:is )?(?:available|offered|possible|provided)\b/,
		/\b(?:offer|provide|consider)s? (?:sponsorship|sponsoring)\b/,
		/\bwe do sponsor\b|\bshy away from sponsoring\b/,
	),
	authorisation: pattern(
		'iu',
		/\b(?:authori[sz]ed|eligib(?:le|ility)|legally|entitled|permitted|authori[sz]ation|permit)\b[^.;\n]{0,30}\bto work\b/,
		// Not the heading alone.
		/(?<!^\W*)\bwork (?:authori[sz]ation|permit)\b(?! (?:sponsorship|support))|^\W*work (?:authori[sz]ation|permit)\b(?=.*\p{L})(?! (?:sponsorship|support))/u,
		/\brights?(?: to (?:live|reside) and|[- ]to[- ]| (?:[\p{L}-]+ ){0,2}to )(?:live and |legally )?work\b(?! (?:from|on|with)\b)/u,
		/\bpermission to work\b|\bwork[- ]authori[sz]ed\b/,
		/\b(?:legally )?authori[sz]ed and (?:\p{L}+ )?(?:based|located|residing|living) in\b/u,
		/\b(?:green card|ead|gc|permanent residen\p{L}+)\b(?: holders)?,? (?:and|or|&) (?:us )?citizens\b/u,
		/\bcitizen(?:s|ship)?,? (?:and |or )?(?:an? )?(?:green card|ead|gc)\b/,
		/\bvalid (?:\p{L}\p{L}+ )?(?:work )?visa\b/u,
	),
	clearance: pattern(
		'iu',
		/\b(?:BPSS|TS\/SCI)\b/,
		/\b(?:security|secret|sc|dv|ts|ts\/sci|government|public trust|polygraph) clear(?:ance|ed)\b/,
		/\b(?:active|hold|obtain|current) (?:[\p{L}/-]+ ){0,5}clearance\b/u,
		/\bU\.?S\.? (?:citizen(?:ship|s(?= (?:only|or|and|required|can|will)\b))?|persons?)\b/,
		/\bcitizenship\b[^.;\n]{0,20}\b(?:required|only|mandatory)\b/,
		/\b(?:government|federal) (?:security|background|suitability) investigation\b|\baccess to classified information\b/,
		/\beligib\p{L}+ for (?:an? )?(?:security )?clearances?\b/u,
		/\bmust be an? (?:\p{L}+ )?citizen\b/u,
		/^[^\p{L}]*\p{L}+ citizenship[^\p{L}]*$/u,
	),
	interviews: pattern(
		'iu',
		/\b(?:interview|hiring|recruitment|selection) (?:process|stages|rounds|steps)\b[^.;\n]{0,60}(?:\b(?:consist|include[sd]?|including|involv)|\bstages?\b|\brounds?\b|\bsteps?\b|\bphases?\b|\blooks? like)/,
		re`\b${stagesOf}(?:\s*[:–—*•-]|[^\S\n]*\n)[^\p{L}]{0,12}[^\n]{0,60}\b${stage}\b`,
		/\b(?:two|three|four|five|[2-6])[- ](?:stage|step|round)s? (?:interview|process|hiring|of interview)/,
		/\b(?:two|three|four|five|[2-6]) (?:rounds of )?interviews\b/,
		/\b(?:in[- ]person|face[- ]to[- ]face) interviews?\b/,
		/\bfirst (?:step|stage|round) [^.;\n]{0,120}\b(?:assessment|interview|call|screen)/,
		/\btake[- ]home (?:(?:\p{L}+|&|\/) ){0,3}(?:task|test|exercise|assignment|challenge|build|project|assessment|interview)\b/u,
		/^[^\p{L}]*take[- ]home\b[^\p{L}\n]*$/u,
		/\binterviews\s?[-–—:]\s?(?:up to )?(?:\d|one|two|three|four|five|six) (?:calls|interviews|rounds|conversations)\b/,
		/\b(?:second|final) interview with\b/,
		/\binterview\s?: (?:in[- ]person|virtual|phone|video|\d|one|two|three)/,
	),
	start: pattern(
		'iu',
		/(?<!posting )\bstart(?:ing)? date\b(?: (?:for|of) [^.;:\n]{0,30})?\s?(?:[:–-]|is\b|will\b)/,
		/\b(?:immediate|asap) start\b/,
		re`\bstart(?:ing)?[ :]+(?:asap|as soon as possible|immediately|(?:in |from |on )?${month}\b)`,
		/(?:^|\| )asap(?= \||$)/,
		/\bavailable (?:to start )?immediately\b(?! (?:after|upon|from|on))/,
		/\bzum nächstmöglichen (?:zeitpunkt|termin)\b/u,
		/(?<!\p{L})(?:suchen (?:wir )?|wir |eintritts\p{L}+:?\s*|\| )ab sofort(?!\p{L})/u,
		/\bbeschäftigungsbeginn\b/u,
		re`\b${month} start(?: date|[,;)]|$)`,
		re`\b(?:begins?|commences?|starts?) (?:in|on|from) (?:early |mid |late )?${month}\b`,
	),
};

/** A certificate by its name; other certificates are asked for only where the advert lists what it asks. */
export const namedCertificate = pattern(
	'iu',
	re`\b${issuer}\b[^.;\n]{0,40}\bcertif(?:ied|ications?)\b`,
	/\bcertifications? (?:in|such as|like)\b/,
	re`\b${certificate}\b`,
);

/** A wish and no demand. */
export const wished = pattern(
	'iu',
	/\b(?:preferred|preferably(?! in\b)|a plus|(?:an|strong|great|definite) asset|nice[- ]to[- ]haves?|desirable|desired|advantage(?:ous)?|bonus|ideally|welcome|beneficial|optional|highly valued|not (?:strictly )?required|idealerweise|wünschenswert|von vorteil|vorteilhaft|preferable|diferencia(?:l|is))\b/u,
);

/** A degree that is asked for, and a higher one that is wished. */
export const higherWished = pattern(
	'iu',
	/\bbachelor[^.;\n]{0,160}\b(?:master|advanced|graduate|ph\.?d)\S{0,3}(?: degrees?)?(?: (?:or|is|strongly|highly|ph\.?d\.?|degree)){0,4} (?:preferred|desired|a plus|ideal)/,
	/\bdegree,? \(?(?:preferably|ideally) (?:an? )?(?:ph\.?d|doctorate|master|advanced|graduate|m\.?sc)/,
);

/** Somebody may have learnt it elsewhere. */
export const orEquivalent = pattern(
	'iu',
	/\bor (?:(?:an?|any|the|have|with|its|other|some) )?(?:equivalent|comparable|commensurate)\b/,
	/\bor (?:\p{L}+ ){0,3}experience\b/u,
	/\bor (?:\d{1,2}\s?[-–]\s?)?\d{1,2}\+? years\b(?!(?<=degree or .{7,9}) with (?:an? )?(?:advanced|graduate|master|ph\.?d))/,
	/\boder (?:eine )?(?:vergleichbar|gleichwertig|ähnlich)/,
	/\b(?:substituted? for|in lieu of) (?:\p{L}+ ){0,3}(?:education|degree)/u,
	/\bequivalent (?:\p{L}+ ){0,2}(?:experience|qualification)/u,
	/\bor (?:an? |any )?(?:(?:relevant|related|similar|comparable|professional|industry|technical) ){1,3}(?:qualifications?|certifi\p{L}+|training|diploma)/u,
);

/** The same where it stands far behind the degree. */
export const orEquivalentExperience = /\bor equivalent (?:\p{L}+ )?experience/iu;

/** What pay depends on, or what is paid for: no certificate is asked for. */
export const notAsked = pattern(
	'iu',
	/\b(?:salary|pay|compensation|assistance|reimburs\p{L}*|tuition|courses?|budget|sponsored|paid (?:for )?by)\b/u,
);

/** Both kinds of employment are open. */
const isOpenToBoth = anyOf(
	/\b(?:open to both|both permanent|(?:permanent|full[- ]time) (?:employment |employee )?(?:and|or) (?:[\p{L}-]+ )?contract)/u,
);

const ofScreening = anyOf(/technolog\p{L}*/u, /biometric\p{L}*/u, /image/, /artificial/, /\bAI\b/, 'verification');

/** “This does not guarantee sponsorship” neither offers nor refuses it. */
const promisesNothing = /(?:\bnot|n[’']t) (?:be )?guarantee(?:d|s)?\b/;

/** What is certified, or paid for, and is no certificate of the applicant’s. */
const otherCertificate = pattern(
	'iu',
	/\b(?:training (?:and|&) certification(?! (?:such as|in|like))|professional development|upskill|development opportunit\p{L}+)\b/u,
	/\b(?:ssl|tls|digital|secrets?|keys|access|code|process|conformance|metrics?|product|compliance|audits?|systems?|users|training or|licen[cs]es(?! and certifications (?:such|like|in))|health checking)\b[^.;\n]{0,30}\bcertif/,
	/\bcertif\p{L}+,? (?:licen[cs]es|key|management|mgt|maintenance|manager|automation|process|rotation|authorit\p{L}+|seeking)\b/u,
	/\b(?:education(?:al)?|training|licen[cs]\p{L}*|skills|credentials|experience)(?: and\/or|,| &| and| or|\/)? ?(?:professional )?certifications?\b/u,
	/\bcertifications?(?: &| and| or|\/|,) ?(?:training|licen|education|experience|frameworks|standards|skills|maintenance)/,
	/\b(?:lieu|medal)\b|\bif applicable\b|\bstandards and certif/,
	// It may take the place of a degree.
	/\b(?:degree|bachelor\p{L}*|diploma|ph\.?d)\b[^.;\n]{0,110}(?:\bor|,) (?:an? )?(?:(?:equivalent|comparable|similar|related|relevant|professional|technical|industry) ){0,3}certifi\p{L}+/u,
	/\bcertification (?:requirements|programs?|programmes?|content|costs?|fees|support)\b/,
	/\bhold over\b/,
	/\b(?:learning|courses)\b[^.;\n]{0,40}\bcertifications?\b/,
);

/** Sentences in which the words of a condition mean something else. */
export const otherMeaning: Readonly<Partial<Record<ConditionSlug, RegExp>>> = {
	'on-call': pattern(
		'iu',
		/(?<!\b(?:developer|customer|user|employee) )\b(?:experience|expertise|familiar\p{L}*|knowledge|background|track record)\b(?!(?! participating)[^.;\n]{0,80}\b(?:participat|willing|able|join|rotat(?:e|ing) in))[^.;\n]{0,80}\bon[- ]?call\b/u,
		/\b(?:simplif\p{L}+|reduc\p{L}+|improv\p{L}+|minimi[sz]\p{L}+|eliminat\p{L}+) (?:[\p{L}’'-]+ ){0,4}on[- ]?call\b/u,
		/\b(?:establish|design|defin|build|develop|shap|implement)\p{L}* (?:(?!participat)[\p{L}’'&-]+ ){0,5}on[- ]?call (?:standards|rotations?|schedules?|tool\p{L}*)\b/u,
		/(?<!\bparticipat[^.;\n]{0,40})\bon[- ]?call (?:practices|processes|culture|operations|scheduling)\b/u,
		/\bso on[- ]call\b/,
	),
	contract: pattern(
		'iu',
		isOpenToBoth,
		/\bas applicable\b|\bif you join us as\b/,
		/\b(?:fixed[- ]term|temporary)\S*(?: contract\S*)? (?:positions|roles|employees|staff|workers)\b/,
		/(?:\bnot|n[’']t) (?:open to|accept\p{L}*|consider\p{L}*|offer\p{L}*) [^.;\n]{0,20}\b(?:contract|c2c|corp)/u,
	),
	clearance: pattern(
		'iu',
		/\bclearance\b[^.;\n]{0,60}\bnot (?:be )?(?:required|needed|necessary|an? requirement)\b/,
		/\bno (?:\p{L}+ )?clearance\b/u,
		/\bexcept for U\.?S\b/,
		// Leave to work is enough.
		/^(?![^;\n]*\bclearance\b)[^;\n]*\bcitizens?(?:hip)?,? (?:or|and|&) (?:an? )?green card/,
		/\bmost of our (?:positions|roles|jobs)\b/,
		/\bcitizens\b[^;\n]{0,90}\b(?:are|be) (?:encouraged|welcome)\b/,
	),
	employee: pattern(
		'iu',
		isOpenToBoth,
		/\b(?:former|offered with|leads? to|possib\p{L}+ (?:of |for |to )?(?:a )?(?:permanent|direct))\b/u,
	),
	'no-sponsorship': pattern('iu', promisesNothing, /\bsome roles may not\b/),
	sponsorship: pattern(
		'iu',
		promisesNothing,
		re`\b${notAble}\b(?! shy)[^.;\n]{0,30} (?:visas?|immigration|work permits?|sponsor\p{L}*)\b`,
	),
	authorisation: pattern(
		'iu',
		/(?<!holders[^.;\n]{0,60})\bencouraged to apply\b/,
		/\bwelcome\b[^.;\n]{0,60}\bnot (?:currently |yet )?have the right to work\b/,
		/\bbackground checks?\b[^.;\n]{0,80}\bmay\b[^.;\n]{0,40}\binclude\b/,
		/\bposters?\b|\bclick here\b/,
		/\bchecks?,? (?:including|such as)\b/,
		/\bplease (?:also )?(?:indicate|state|list)\b/,
		/\bverify (?:their )?identity\b/,
		/\bauthori[sz]ation status\b/,
		/\binformation is collected\b/,
		/\bsponsor(?:ing|ship)? (?:(?:an?|any|new|applicants?) ){0,3}for (?:employment|work) authori[sz]ation\b/u,
		/\b(?:other (?:forms?|types?)|another type) of work authori[sz]ation\b/,
		/\b(?:support(?:ing)?|help(?:ing)? with|assist(?:ing)? with) work (?:authori[sz]ation|permits?)\b/,
	),
	interviews: pattern(
		'iu',
		re`\b(?:interview|hiring|recruitment|selection) process\b[^.;\n]{0,100}\b${ofScreening}`,
		/\b(?:during|throughout|drive|own|run|improve) (?:the|our|this|your) (?:[\p{L}-]+ ){0,2}(?:interview|hiring|recruitment|selection)/u,
	),
	certificate: otherCertificate,
	'certificate-wished': otherCertificate,
};

/** Words that make on-call a duty, also below “Nice to have”. */
export const takesPart = pattern(
	'iu',
	/\b(?:participat\p{L}*|(?:take|taking) part|(?:are|be) on[- ]call|requir\p{L}+|ability|involves|will be|act as)\b/u,
);

/** Somebody still studies for the degree. */
export const studies = pattern('iu', /\b(?:pursuing|enrolled|working towards?|studying|student)\b[^.;\n]{0,60}$/);

/** Of students, or for them: “a bachelor or master internship”. */
export const ofStudents = pattern(
	'iu',
	/^(?:bachelor|master|ph\.?d|university|college|undergraduate|graduate)[’'s.]{0,3}(?:(?: or |\/| and |, )(?:bachelor|master|ph\.?d)[’'s.]{0,3}){0,2} (?:degree )?(?:students?|internships?|thesis|candidates? (?:passionate|who))\b/,
);

/** A bracket that speaks of all before it: “(an asset)”, “(not strictly required)”, “(preferred, not required)”. */
export const bareWish = pattern(
	'iu',
	/^\((?:(?:an?|strong|strongly|highly|big|great|definite|is|but|and|not|must|strictly|nice[- ]to[- ]have|preferred|preferably|plus|asset|optional|desirable|desired|required|advantage|advantageous|bonus|beneficial|ideally|welcome),? ?)+\)$/,
);

/** What a sentence says in passing. */
export const inBrackets = /\([^()]{0,120}\)/gu;

/** Sentences that promise equal treatment or help in applying, or say what others do; and things that only share the words. */
export const notCondition = pattern(
	'iu',
	/\b(?:regardless|without regard|discriminat\p{L}*|accommodations?|equal opportunit\p{L}*)\b/u,
	/\b(?:travel (?:insurance|stipend|budget|allowance|benefits?|discounts?)|travel and expense)\b/,
	/\b(?:conduct|participate in|help with|support(?:ing)?) (?:\p{L}+ ){0,3}(?:interview|hiring|recruitment)/u,
	// “Must be a U.S. Person due to export control” is a demand all the same.
	/\bexport (?:licen[cs]e|control)(?<!\b(?:must be an? U\.?S\.? person|U\.?S\.? person(?: status)? is required)\b[^]*)/,
	/\bE-?Verify\b/,
	/\b(?:executive|sponsored by|sponsors? (?:of|our|the|events|meetups|conferences))\b/,
);
