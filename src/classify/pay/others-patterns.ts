import { anyOf, pattern, re } from '../patterns.ts';

// Pay that is told of, and is not that of the job: whose it is, the subject of its sentence says.

/** Whom an advert speaks of beside those whom it looks for. “Our client pays” is a recruiter's word for the employer. */
const others = anyOf(
	/(?:customers|users|members|subscribers|patients|investors|shareholders|households|famil(?:y|ies))/,
	/(?:nurses|doctors|clinicians|caregivers|teachers|drivers|couriers|sellers|merchants|creators|artists|farmers|lawyers|realtors)/,
	/(?:students|graduates|alumni|apprentices|trainees)/,
	/(?:our|all|their|last (?:year|summer)['’]s|summer) interns/,
	/(?:competitors|rivals|peers|recruiters)/,
	/(?:other|most|many|some|few|big|large|larger|bigger|comparable|similar) (?:tech )?(?:companies|employers|firms|start-?ups|businesses|places|teams)/,
	/(?:our|the|a|their|whose) (?:ceo|cto|cfo|coo|founders?|executives?|president|chair(?:man|woman|person)?|boss)/,
	/(?:the )?average (?:american|european|worker|graduate|employee|user|customer|household)/,
);

const isPaid = anyOf(
	/earn(?:s|ed|ing)?/,
	/(?:is|are|was|were|gets?|got|being) paid/,
	/(?:pays?|paid)/,
	/makes?|made/,
	/takes? home/,
	/receives?/,
);

const pay = anyOf(/(?:salar(?:y|ies)|pay|wages?|earnings|compensation|incomes?)/);

/** Where a sentence, or a part of one, has its subject. */
const subjectAt = anyOf(
	/(?:^|[.!?:;,(•\n–—-])\s*(?:on average,?\s+)?/,
	/\b(?:while|whereas|where|because|since|that|although|and|but|or|helps?|helping|helped|lets?|what)\s+/,
);

const whose = anyOf(/(?:(?:our|the|their|all|most|many|some|typical|top|these)\s+)?/);

/** On its way to the verb the sentence must not turn to the reader or to the job. */
const onTheWay = anyOf(
	/(?:(?!\b(?:and|or|you|we|your|role|position|job|salary|compensation|candidates?|engineers?)\b)[^.;:,\n]){0,60}?/,
);

const toTheAmount = anyOf(/(?:(?!\b(?:you|we|your|this|base|salary range|pay range)\b)[^.;:,\n]){0,40}/);

/** Ahead of an amount: somebody else earns it or pays it, an industry does on average, or nobody is paid it. */
export const ofOthers = pattern(
	'iu',
	re`${subjectAt}${whose}${others}(?![\p{L}\p{N}])${onTheWay}\b${isPaid}\b${toTheAmount}$`,
	re`${subjectAt}${whose}${others}['’]?s?['’]? ${pay} (?:is|are|was|were|of)\b${toTheAmount}$`,
	re`\b${pay} of ${whose}${others}\b${toTheAmount}$`,
	re`\b(?:average|median|mean|typical|usual) (?:[\p{L}-]+ ){0,3}${pay}\b[^.;:,\n]{0,40}\b(?:in|of|across) (?:our|the|this|your) (?:whole |entire )?(?:industry|sector|field|profession|country|region)\b[^.;:,\n]{0,20}$`,
	re`\b(?:industry|national|market|sector)(?:['’]s)? (?:average|median|norm|${pay})(?: ${pay})? (?:is|are|was|were|runs?|stands? at)\b[^.;:,\n]{0,20}$`,
	/\b(?:(?:do|does|did|can|could|will|would|are|is)(?: not|n['’]t)|cannot|never) (?:be )?(?:(?:going|able|willing) to )?(?:pay(?:ing)?|paid|offer(?:ing)?|earn)(?: (?:you|anyone|anybody|people|engineers|candidates|a|an|the|our|salary|salaries|base|pay|of|up to|as much as)){0,4}\s*$/,
);

/** Behind an amount: it was paid in another year, it is for several years together, or what others are paid. */
export const notTonight = pattern(
	'iu',
	/^[^.;:\n\d]{0,12}\b(?:last|(?:in )?the (?:previous|prior)) (?:year|quarter|season)\b(?!\s*[:=]?\s*[\d$€£])/,
	/^[\s)]*(?:in (?:all|total|sum),? )?(?:for|over|across|spread over|during) (?:the |all )?(?:\d{1,2}|two|three|four|five|six) years\b(?! (?:of|experience|exp|working|with|in the)\b)/,
	re`^[^.;:,\n\d]{0,12}\b(?:is|are|was) what ${whose}${others}\b`,
	/^[^.;:\n\d]{0,24}\b(?:if your referred|for helping us find|for (?:each|every) (?:successful )?referral|for referring)\b/,
);
