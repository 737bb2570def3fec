import { anyOf, pattern, re } from '../patterns.ts';

// Words around an amount that say what it is.

const announcing = anyOf(
	/salar(?:y|ies|iu|ios)/,
	/sal[aá]rio/,
	'compensation',
	'comp',
	/pays?/,
	'paid',
	'payrate',
	/wages?/,
	/earn(?:s|ing|ings)?/,
	'ote',
	/on[- ]target/,
	'rate',
	'base',
	/(?:hiring|target) range|(?:offered|valued) at/,
	/range for th(?:is|e)/,
	/\p{L}*gehalt(?:s\p{L}+)?/u,
	'vergütung',
	/(?:stunden)?lohn/,
	'salaire',
	/r[eé]mun[eé]ration/,
	'tjm',
	/remunera[cç](?:[aã]o|i[oó]n)/,
	/(?:faixa )?salariale?/,
	'sueldo',
	'stipendio',
	'retribuzione',
	'ral',
	/wynagrodzeni[ea]/,
	'stawka',
	/wide[lł]ki/,
	/\p{L}*salaris/u,
	'loon',
	'lön',
	'løn',
	'palkka',
	'fizetés',
	'plat',
	'mzda',
);

const denyingAhead = anyOf(
	/rais(?:ed|ing)/,
	/fund(?:ing)?/,
	'seed',
	/series [a-f]/,
	/(?<!(?:role|position|job|contract) is )valued|valuation/,
	/revenues?/,
	'arr',
	'gmv',
	/stipends?/,
	/allowances?/,
	/budgets?/,
	/reimburs\p{L}*/u,
	/bonus(?:es)?(?: of| up to|:)/,
	/sign[- ]?on/,
	/referr\p{L}*/u,
	/(?:donat|charit)\p{L}*/u,
	/match(?:es|ing|ed)?/,
	/perks?/,
	/well(?:ness|-?being)/,
	'gym',
	'fertility',
	'hra',
	'hsa',
	'fsa',
	'parental',
	'adoption',
	/costs?(?! of (?:labou?r|living))/,
	/charge[sd]?/,
	/(?<!(?:anticipate|expect|are) )paying/,
	/fees?/,
	/fines?/,
	/grants?/,
	/awards?/,
	/deals?/,
	/process(?:es|ing|ed)/,
	/invest(?:ed|ment|ing)?/,
	/sav(?:e[ds]?|ings?)/,
	/spend(?:s|ing)?/,
	/once-off|one-?(?:time|off)/,
	/set-?up/,
	'equipment',
	'training',
	'learning',
	'education',
	'tuition',
	/flex(?:ible)? (?:benefits?|work)/,
	/credits?/,
	'insurance',
	'deductible',
	/loans?/,
	'appreciation',
	/(?:generat|deliver|contribut)\p{L}*/u,
	/gr[eo]w(?:th)?/,
	/(?<!(?:role|position) in the )market/,
	/customers?/,
	/clients?/,
	/users?/,
	/transactions?/,
	'portfolio',
	'assets',
	'quota',
	/(?<!(?:this|the) )contracts?(?! (?:role|position|job))/,
	'backed',
	'prize',
	'worth',
	'pension',
	'housing',
	'relocation',
	'travel',
	'internet',
	'phone',
	'lunch',
	/meals?/,
	/cards?/,
	/vouchers?/,
	/life assurance|group life/,
	/cover(?:age)?/,
	'childcare',
	'commission of',
	'annual leave',
	'give you',
	/enhancements?/,
	/minutes?/,
	/(?:variable|incentive|bonus) (?:incentive |pay )?target of/,
);

const denyingBehind = anyOf(
	// Pay for a whole contract.
	/over (?:the )?(?:\d{1,2}|two|three|four|five|six|nine|twelve)[- ](?:weeks?|months?)/,
	/towards?/,
	/bonus(?:es)?/,
	/sign[- ]?on/,
	/revenues?/,
	'arr',
	'gmv',
	'sales',
	'bookings',
	'business',
	'raised',
	/fund(?:ing)?/,
	'valuation',
	/deals?/,
	/donat\p{L}*/u,
	/match\p{L}*/u,
	'spend',
	/credits?/,
	/gift\p{L}*/u,
	'referral',
	/grants?/,
	/set-?up/,
	'office',
	'equipment',
	'savings',
	'tuition',
	'education',
	'training',
	/customers?/,
	'users',
	'clients',
	/flow\w*/,
	/payments?/,
	/transactions?/,
	'processed',
	'pension',
	'lifetime',
	/courses?/,
	/books?/,
	/conferences?/,
	'learning',
	'development',
	'services',
	'holding',
	/invest(?:ed|ment|ors?)/,
	'portfolio',
	'assets',
	'seed',
	'series',
	'worth',
	'wellness',
	'gym',
	'deductible',
	'mental',
	'market',
	/contracts?/,
	'relocation',
	'housing',
	'through',
	'off',
	'in',
	'differential',
	'variable',
	/commissions?/,
);

const piece = anyOf(
	'question',
	'task',
	'word',
	'article',
	'page',
	'lead',
	'session',
	'student',
	/deliver(?:y|ies)/,
	'order',
	'call',
	'survey',
	'test',
	'image',
	'minute',
	'post',
	'video',
	'project',
	'ride',
	'review',
	'person',
	'user',
	'employee',
	'team member',
	'transaction',
	'assignment',
	'visit',
	'class',
	'lesson',
);

/** Words that announce pay, in the languages of our adverts. */
export const announces = pattern(
	'giu',
	re`(?<![\p{L}\p{N}]|(?:top of|times|\dx)(?: the| your)? )${announcing}(?![\p{L}\p{N}])`,
	/[年月时時]薪/,
	'年収',
	'月給',
	'年俸',
	'薪资',
	'薪資',
	'연봉',
	'급여',
);

/** Words before an amount that show that it is not pay; and, below, words directly after it that do. */
export const deniesAhead = pattern('giu', re`(?<![\p{L}\p{N}-])${denyingAhead}(?![\p{L}\p{N}])`);

const between = anyOf(
	'in',
	'of',
	'for',
	'on',
	'to',
	'first',
	'your',
	'the',
	'a',
	'an',
	'our',
	'annual',
	'new',
	'total',
	'monthly',
	'yearly',
	'digital',
	'plan',
	'personal',
	'professional',
	'lifetime',
	'home',
	'remote',
	'worth',
	/towards?/,
	'employer',
	'each',
	'paid',
	'additional',
	'learning',
	'health',
	'wellness',
	'family',
	'building',
	'equity',
	'stock',
);

const span = anyOf(
	/(?:(?:(?:per|an?|each|every|\/)\s?(?:year|quarter|month|day|week|hour|annum|yr|mo)|(?:month|annual|year|quarter)ly|annual)?)/,
);

export const deniesBehind = pattern(
	'iu',
	re`^[^\S\n]*\)?[^\S\n]*${span}[^\S\n]*[),]?[^\S\n]*(?:${between}\s+){0,4}${denyingBehind}(?![\p{L}\p{N}])`,
	// In “$100 per month phone allowance”, the benefit is named a few words later.
	re`^[\s)]*${span}\s*(?:(?!(?:plus|and|with|including|salary|base|pay)\s)[\p{L}&/-]+\s+){0,3}(?:reimburse\p{L}*|stipends?|allowances?|budgets?|vouchers?|subsid(?:y|ies)|perks?)(?![\p{L}\p{N}])`,
	/^[^\S\n]*for the (?:full|whole|entire) [^.;\n]{0,20}(?:engagement|contract|assignment|project)\b/,
	// A job board’s own estimate stands by itself; an employer’s estimate of its pay is in a sentence.
	re`^\s*${span}[\s,(*·|–—-]*(?:(?!employer)\w+ )?est(?:imated?|\.|(?=\)))(?: salary| pay)?(?=[^\S\n]*(?:[?)*\n]|$|(?:by|from)\b))`,
);

export const piecework = pattern('iu', re`^[\s)]*(?:/|per|a|an|for each|for every|each)\s*${piece}(?![\p{L}\p{N}])`);

/** Words shortly after an amount that show that it is pay after all. */
export const near = pattern(
	'iu',
	/^ ?(?:plus|\+) (?:\p{L}+ ){0,2}(?:bonus|equity|benefits)(?![\p{L}])/u,
	/^[\s,(]{0,3}(?:doe|depend[ea]nt (?:up)?on experience|depending (?:up)?on experience)\b/,
	/^[^.;\n]{0,45}?(?<![\p{L}])(?:salary|base|ote|gross|brutto|compensation|p\.a\.|per annum|wage)(?![\p{L}])/u,
);

/** Words that show that the on-target earnings are the next amount; and, below, words that say what the amount includes. */
export const ofNext = pattern(
	'iu',
	/^[^\d.;\n]{0,70}\b(?:ote|on[- ]target earnings)\)?(?: (?:of|up to|at|between|reaching)\b|:? [^\s\p{L}]?\d)/u,
);

export const including = pattern(
	'iu',
	/^[^\d.;\n]{0,30}\b(?:including|inclusive of|incl\.?) (?:base|bonus|variable|commission)/,
);

export const oteClose = pattern('iu', /^[^\d.;]{0,14}(?:\bote\b|on[- ]target)/);

export const baseClose = pattern(
	'iu',
	/^[^\d.;+]{0,14}\bbase\b(?!(?: salary| pay)?\s*:?\s*\(?[^\s\p{L}]?\d| (?:and|plus|&|\+) (?:bonus|equity|variable|commission))/u,
);

export const totalClose = pattern('iu', /^[^\d.;+\n]{0,8}total (?:target )?(?:cash|comp)/);

export const basisAhead = pattern(
	'giu',
	/(?<![\p{L}])(?:base|fixed|fixum|ote|on[- ]target|total (?:target )?(?:cash|comp(?:ensation)?|earnings|rewards? package))(?![\p{L}])/u,
);

export const basePlus = pattern('iu', /\bbase (?:and|\+|&|plus) (?:commission|bonus|equity|variable)/);

export const oteFar = pattern('iu', /^[^\d.;\n]{0,70}(?<!\bor )\b(?:ote|on[- ]target earnings)\b/);

/** Pay for on-call shifts, which comes on top of the job’s pay. */
export const ofStandby = pattern(
	'iu',
	/\b(?:on[- ]call|stand(?:ing)?[- ]?by|pager|rota)\b(?! (?:role|position|engineer))(?:(?!salar|\bbase\b|\bper (?:year|annum)\b)[^.;\n])*$/,
);

const basePay = anyOf(/base (?:pay|salary|compensation)/);

/** Says, anywhere near the figures, that the range is base pay. */
export const rangeIsBase = pattern(
	'iu',
	re`\b${basePay}(?: salary)? (?:ranges?|scales?|bands?|hiring range|only)\b`,
	re`\b(?:range|salary|compensation|pay)\b[^.\n]{0,70}\b(?:reflects?|represents?|refers to|covers?|includes? only|is for|is)\b (?:(?!total|target)[\p{L}’']+ ){0,4}${basePay}\b(?! (?:and|plus|\+))`,
);

/** Says that the range includes more than base pay. */
export const rangeIsMore = pattern(
	'iu',
	/\btotal (?:target )?(?:cash|comp(?:ensation)?|earnings)\b[^.\n]{0,30}\branges?\b/,
	/\branges?\b[^.\n]{0,70}\b(?:total (?:target )?(?:cash|comp(?:ensation)?)|on[- ]target|OTE|TTC|base (?:salary|pay|compensation)?,? ?(?:and|plus|\+|&) (?:bonus|variable|equity|commission|incentive))\b/,
);
