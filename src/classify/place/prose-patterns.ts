import { anyOf, pattern, re } from '../patterns.ts';

// Words in the text of an advert about how the work is done: office days, remote, hybrid, on site.

/** A slow pattern (`said`) that is searched for only in lines that match a quick one (`hint`). This saves most of the time. */
export interface Hinted {
	pattern: RegExp;
	hint: RegExp;
}

/** The second half of an emoji. A search without the flag `u` sees an emoji as two characters. */
const pictogram = re`[\u2190-\u2bff\udc00-\udfff]\uFE0F?`;

const count = anyOf(
	/(?:one|two|three|four|five|[1-5])(?:\s?(?:-|–|to|or)\s?(?:two|three|four|five|[2-5]))?(?:\+| or more)?/,
);

const week = anyOf(/(?:\s?\/\s?|\s(?:a|per|each|every)\s(?:normally scheduled |working |calendar )?)(?:week|month)/);

const office = anyOf(
	'office',
	'offices',
	'hub',
	'headquarters',
	'hq',
	'studio',
	/on[- ]?site/,
	/in[- ]office/,
	/in[- ]person/,
	'wfo',
);

const weekday = anyOf(/(?:(?:mon|tues|wednes|thurs|fri)days?|\b(?:mon|tues?|wed|thu(?:rs)?|fri)\b)/);

const andDay = anyOf(re`(?:, (?:and )?| and | & |\/)${weekday}`);

const weekdays = anyOf(re`${weekday}${andDay}{1,4}`);

const untilOpen = anyOf(
	/until (?:the |our )?(?:[\p{L}-]{1,20} )?(?:covid\S*|pandemic|lockdown|office)(?: [\p{L}-]{1,20}){0,3} (?:relaxed|lifted|eased|over|reopens?|opens?)\b/u,
);

const forNow = anyOf(
	/temporarily (?:fully )?remote\b/,
	re`\bremote(?:ly)?\b[^.;\n]{0,40} ${untilOpen}`,
	re`\b${untilOpen}[^.;\n]{0,60}\bremote(?:ly)?\b`,
	/\bremote(?:ly)?(?: only)? (?:in|for|during) (?:the|your) (?:first|initial) [^.,;\n]{0,16}\b(?:days|weeks?|months?|year)(?: only|,? (?:and )?then)\b/,
	/\bremote(?:ly)? (?:only during|during|while on) (?:the |your )?(?:onboarding|training|probation)(?: (?:period|only))?(?=$|[.;\n])/,
	/\breturn to (?:the )?office (?:from|on|in|by|starting)\b/,
);

/** Required office days. */
export const officeDays = pattern(
	'imu',
	re`\b${count}\s(?:full\s)?days?${week},?\s(?:(?:in|at|from|on)\s)?(?:[\p{L}’']{1,20}\s){0,4}?${office}\b`,
	re`\b${office}\b[^.;\n]{0,40}?\b${count}\s(?:full\s)?days?${week}`,
	re`\b${count}\s(?:${office}|office)\sdays?${week}`,
	re`\b${count}\s(?:full\s)?days?\s(?:(?:in|at|from)[- ](?:the |our )?)?${office}(?:,| and| &|;) ${count}\s(?:days?\s)?(?:remote|(?:work(?:ing)? )?(?:from|at) home|wfh)\b`,
	re`\b${count}\s(?:full\s)?days?,?\s(?:in|at|from|on)\s(?:[\p{L}’']{1,20}\s){0,3}?${office}${week}`,
	re`\bhybrid\b[^.;\n]{0,60}?\b${count}\s(?:full\s)?days?\s(?:(?:in|at|from|on)[- ])?(?:the |our |an? )?(?:[\p{L}]{1,20} )?${office}\b`,
	re`\b${count}\s(?:full\s)?(?:days?|weeks?)${week}\b[^.;\n]{0,40}?\b(?:in|at) (?:our|the) (?:[\p{L}]{1,20} ){0,2}${office}\b`,
	re`\b${office}\b[^.;\n]{0,20}\b(?:(?:once|twice|${count} ?(?:times|x))${week})\b`,
	re`\b(?:requir(?:es?|ed|ing)|minimum(?: of)?|at least|must be|expected) (?:[\p{L}]{1,12} ){0,2}?${count}\s(?:full\s)?days?,?\s(?:(?:in|at|from)[- ])?(?:the |our |an? )?(?:[\p{L}]{1,20} )?${office}\b(?![^.;\n]{0,30}\b(?:year|quarter|annual|onboarding|training|first|interview))`,
	/(?<!\d)\d\d ?% (?:in (?:the |our )?)?office\b/,
	re`\b(?:in|into|at|to|from) (?:the|our) (?:[\p{L}]{1,20} ){0,2}${office}\b[^.;\n]{0,30}?\bmost (?:days|of the (?:working )?week)\b`,
	re`\b(?:home[- ]?office|remote work|work(?:ing)? from home)(?: is)?(?: possible| allowed)?(?: up to| for)? ${count} days?\b(?! (?:a|per|each) (?:year|quarter|month))`,
	/\bspends? at least half(?: \(\d\d ?%\))?(?: of (?:their|your|our))? time (?:each|per|every) (?:week|month|quarter) in (?:the|our|an?) office/,
	/\bspends? (?:some|part|half|most) of (?:their|your) time (?:working )?(?:in|at) (?:the|our|an?) (?:[\p{L}]{1,20} )?office\b/u,
	/\bat least (?:half|\d\d ?%|\d\d percent) of (?:their|your|the) (?:work(?:ing)? )?time (?:in|at)[- ](?:the |an? |our |(?:their|your) (?:assigned )?)?office/,
	re`\b(?:in|at) (?:(?:one of )?our|the|an?) (?:[\p{L}]{1,20} ){0,2}${office} (?:for )?(?:at least|a minimum of|about|around) \d\d ?(?:%|percent) of (?:their|your|the) (?:work(?:ing)? )?time`,
	re`\b${office}\b(?! (?:hours|lunch\p{L}*|is open))[^.;\n]{0,40}?\b${weekdays}\b`,
	re`\b${weekdays}\b[^.;\n]{0,30}?\b${office}\b`,
	/(?<!\d)\d\d ?% telecommut(?:ing|e)\b/,
	/\b(?:partial|part[- ]time) telecommuting\b/,
	// Remote only for now.
	re`\b${forNow}`,
	re`\b${count}\sTagen?\s(?:pro|die|in der)\sWoche\s(?:im|in|vor)\s(?:[\p{L}]{1,15}\s){0,2}(?:Büro|Ort|Office)`,
	re`\b${count}\s(?:jours?)\s?(?:par|de|\/)\s?(?:semaine\s)?(?:au bureau|sur site|de présence|télétravail)`,
	re`\b${count}\s(?:días?|dias?)\s(?:a la semana|por semana|en la|na)?\s?(?:en la oficina|no escrit[oó]rio|presencial(?:es)?)`,
);

export const officeHint = pattern(
	'imu',
	re`\b(?:days?|weeks?)${week}`,
	/\bdays?,? (?:in|at|from|on)[ -]/,
	/\bhybrid\b/,
	/\bdays? (?:on-?site|in-office|in-person)/,
	/\btime (?:working )?(?:in|at)[- ]/,
	'telecommut',
	/%/,
	/\b(?:once|twice|times|[1-5] ?x)(?:\/| (?:a|per|each|every)\b)/,
	/\b(?:requir|minimum|at least|must be|expected)\b[^.;\n]{0,30}\bdays? /,
	/home[- ]?office/,
	/return to (?:the )?office/,
	/most (?:days|of the)/,
	'temporarily',
	/\bremote(?:ly)?(?: only)? (?:in|for|during|while on) /,
	re`${weekday}`,
	re`${untilOpen}`,
	/\bTagen?\s/,
	/\bjours?[\s/]/,
);

/** Five office days are the whole week, so the job is on site, not hybrid. */
export const wholeWeek = pattern(
	'imu',
	/\b(?:five|5)\+?\s(?:full\s)?(?:office\s)?days?\b(?!\s?\S+\smonth)|(?<![-–] ?)\b(?:five|5) ?(?:times|x)\b/,
	re`${weekday}${andDay}{4}`,
	re`${forNow}`,
);

const choice = anyOf(
	'if you',
	/candidates (?:who|near|within|living)/,
	/(?:new |all )?hires (?:in|near|within|living)/,
	/employees (?:who|near|within|living|based in (?:our |an? )?office)/,
	/within \d+/,
	'miles',
	/local (?:team|employees)/,
	/optional(?! (?:presence|attendance) on)/,
	'encouraged',
	'welcome',
	'voluntar',
	/never (?:make|ask|force|require)/,
	'need not',
	/before (?:the pandemic|covid)/,
	/nobody/,
	/(?:customers?|clients?) (?:require|need|want|expect|get|receive)/,
	'for those',
	/not (?:for (?:us|you|everyone)|tied|bound)/,
	/unless(?! (?:(?:formally |otherwise )?approved|otherwise noted))/,
	'not required',
);

/** Words that make office days optional. */
export const optional = pattern('imu', re`\b${choice}\b`);

export const remoteAnyway = pattern(
	'imu',
	/(?<!\bweeks? (?:(?:per|a|each) year )?of )\b(?:fully|100 ?%|completely|entirely|permanently)[- ]remote\b/,
	/\bremote[- ]first\b/,
	/\bor (?:fully )?remote(?:ly)?\b(?! (?:research|sites?|areas?|access|environment))/,
	/\bremote or\b/,
	/\bremotely\b[^.;\n]{0,80} or hybrid\b/,
	/\bopen to (?:fully )?remote\b/,
	/\bremote candidates\b/,
	/\b(?:can|may) be (?:fully )?remote\b/,
	/(?<!\binto )\bremote[- ](?:position|role|eligible)\b/,
);

/** “Ottawa - Hybrid; all other Canadian locations - Remote”. */
export const elsewhereRemote = /\bother (?:[\p{L}-]+ )?locations?\s?[-–—:]\s?remote\b/iu;

/** The role itself is remote. */
export const saysRemote: Hinted = {
	pattern: pattern(
		'gimu',
		/(?<!\bweeks? (?:(?:per|a|each) year )?of )\b(?:fully|100 ?%|completely|entirely|permanently)[- ]remote\b/,
		/(?<!\binto )\bremote[- ](?:position|role|job|opportunity|contract|eligible|based (?:role|position))\b/,
		/\b(?:role|position|job|opportunity|this)(?: that| which)? (?:is|can be|will be|may be)(?: (?:a|an|also|open to|done|performed|carried out|based))*,? (?:[\p{L}-]{1,15} ){0,2}?(?:remote(?:ly)?|virtual(?:ly)?(?= (?:anywhere|from|across|within)\b))\b(?![- ](?:team|control|sensing|desktop|first company))/u,
		/\bwork from any ?(?:location|place|city) (?:in|within|across) \p{L}/u,
		/\b(?:role|position|job) is based (?:fully )?remote(?:ly)?\b/,
		// French: “Travail 100 % remote”, even without the space after it, “Mode de travail : télétravail”.
		/\btravail (?:à )?100 ?% (?:remote|à distance|en télétravail)/,
		/\b(?:poste|travail|contrat) (?:est )?(?:ouvert )?(?:en |au )?(?:full[- ]remote|(?:full|total) télétravail|télétravail (?:complet|total|à temps plein|intégral))\b/,
		/\b(?:mode|lieu|modalité) de travail\s{0,3}:\s{0,3}(?:télétravail|à distance)(?! (?:partiel|hybride|\d))/,
		/\b(?:trabajo|modalidad|puesto|posición)\s{0,3}:?\s{0,3}(?:100 ?% )?(?:remoto|a distancia|en remoto)\b(?! (?:o|y|e) )(?! \/)/,
		/,? or (?:fully )?remote (?:in|within|across) (?!(?:our|the office|the field)\b)/,
		/(?<=^|[.!] )remote candidates (?:must|should|need|will)\b(?! not)(?! be (?:rejected|declined))/,
		/\bopen to remote work for\b/,
		/\bremote[- ]friendly (?:role|position|job|with)\b/,
		/\b(?:as|for|seeking|hiring) an? (?:fully |100 ?% )?remote (?:[\p{L},/-]{1,15} ){0,5}?(?:engineer|developer|architect|scientist|consultant)\b/u,
		/\ballows? (?:for )?(?:an? )?(?:fully )?remote work(?:ing)?\b/,
		/\b(?:can|may|could) work (?:[^.;\n]{0,60} or )?(?:fully |completely )?remotely\b(?!,? and (?:from|in|at) )(?! (?:one|two|three|four|[1-4]|some|part|when|if|up to|for up))/,
		/^[^\S\n]{0,4}[*•-] (?:fully )?remote[^\S\n]*$/,
		/\bability to work remotely within\b/,
		/(?<=\* )remote(?= \*)/,
		/\bjoin our (?:fully )?remote team\b/,
		/\b(?:is|are) an? (?:fully )?remote(?:,| and) (?:globally )?distributed (?:team|company|organi[sz]ation)\b/,
		/\bwork(?:ing)? remotely(?: from)? anywhere (?:in|within|across)\b/,
		/\b(?:work(?:place)?|posting|remote|job|location) type(?:[^\S\n]{1,3}|[^\S\n]?:[^\S\n]{0,3})(?:fully )?remote(?! ?\/|[- ]hybrid|,? or\b)/,
		re`(?<=${pictogram} ?)(?:fully |100 ?% )?remote(?=\s?(?:$|[,.;|!(–—-]| (?:within|in|from|across|anywhere|worldwide)\b))(?! ?[-–—] ?hybrid)`,
		/(?<=^|[.!•*–-] ?)(?:work )?location is flexible\b(?! within)/,
		/\bwork(?:ing)? (?:predominantly|primarily|mainly|mostly) (?:from home|remotely)\b/,
		/^[^\S\n]{0,20}(?:US|USA|UK|EU|Europe|Canada|India|LATAM|EMEA)[ ,–-]{1,3}remote[^\S\n]{0,4}$/,
		/\bhybrid (?:\([^()\n]{2,30}\) )?or (?:fully )?remote(?=$|[ ,.;(])/,
		elsewhereRemote,
		/\bremote,? or hybrid\b/,
		/\bour (?:whole |entire )?(?:teams?|company) (?:is|are) (?:all |fully |entirely )?remote\b/,
		// Words that lost the space between them: “Data EngineerLocation: RemoteDuration”.
		/(?:location|work ?place|work type|work mode)s?\s{0,3}[:–-]\s{0,3}(?:(?:fully |100 ?% |globally |currently |permanently |home-based )?remote|home[- ]based)(?!ly\b|[- ]first|\s?\/|,? or\b| & | and )/,
		/(?<!in[- ])\boffices?,? or (?:work )?(?:fully )?remote(?:ly)?\b(?!\?)/,
		/\bremote[- ]flexible\b(?! (?:workforce|culture|company|team|employer))/,
		/\bwork(?:ing)? (?:fully |completely )?remotely from\b/,
		/(?<=^|[.!•] )work (?:fully )?remotely while\b/,
		/(?<!\b(?:(?:mon|tues|wednes|thurs|fri)days?|sometimes|occasionally|may need to|set|option to|teilweise) )\bwork from (?:home|anywhere)\b(?! ?\(\d)(?! (?:month|scheme|support|reimburse|stipend|office|allowance|budget|day|polic|flex|equipment|set|fund|up to|for up|for one|one|two|three|four|[1-5]|some|occasional|when|if|part|bis))(?![^.;\n]{0,40}\bup to (?:\p{L}+|\d+) (?:weeks|days|months))/u,
		/(?<!\p{L})li-remote\b/u,
		/\b(?:role|position|job) (?:operates?|works?|is) (?:[\p{L}-]{1,12} ){0,2}(?:on|under) an? (?:(?!hybrid)[\p{L}-]{1,12} ){0,2}?remote\b/u,
		// A list item: “– Remote first –”, “Remote – Romania”, “Remote, full-time.”.
		/(?<=^|[|•·–—-] ?)remote[- ]first(?=\s?(?:[-–—|,;.)]|$))/,
		/(?<=^|[|•·] )(?:fully )?remote\s?[-–—]\s(?=\p{L})(?!hybrid|access|support)/u,
		/(?<=^|[.|•·!] )(?:fully )?remote(?=\s?(?:[,.;|!(]|$))(?!, hybrid)/,
		// A whole sentence: “Remote within the EU.”, “Fully remote in Spain or Portugal.”.
		/(?<=^|[.!|•·–—-] )(?:fully |100 ?% )?remote,? (?:only )?(?:within|in|from|across|throughout|anywhere|worldwide|globally)\b(?!-)/,
		/\bremote[- ]first,? (?:[\p{L}-]{1,15},? ){0,3}?(?:culture|company|team|organi[sz]ation|workplace|environment)\b/u,
		/\b(?:designated|listed|classified) as ['‘“"]?remote/,
		/(?<!\b(?:part[- ]time|partial|\d\d?%) )\btelecommut(?:ing|e) (?:is|option|permi|allowed)(?!s?:\s{0,3}(?:$|on-?site|none|no\b|hybrid))/,
		/\b(?:komplett|vollständig|100 ?%) remote\b/,
		/\b(?:100 ?% )?(?:télétravail complet|full remote|teletrabajo 100 ?%|100 ?% (?:remot[oa]|teletrabajo|télétravail|home[- ]?office))\b/,
		/^[^\p{L}\n]{0,6}(?:(?:aloca[cç][aã]o|local|modalidade(?: de trabalho)?|modelo(?: de trabalho)?)[^\S\n]{0,3}:[^\S\n]{0,3})?(?:100 ?% )?remot[oa][^\S\n]{0,4}$/u,
		/^[^\S\n]{0,20}(?:work ?place|location|work location|where|work type|remote)[^\S\n]{0,4}:[^\S\n]{0,8}[^\n]{0,30}?\b(?:remote|yes)\b/,
	),
	hint: pattern(
		'imu',
		'remot',
		'virtual',
		'flexible',
		/\bhome(?:office)?\b/,
		'work from',
		'telecommut',
		'télétravail',
		'teletrabajo',
	),
};

/** The text calls this very role remote, although a field says otherwise. */
export const calledRemote: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:this|the) (?:role|position|job) (?:is|has been) (?:designated as |classified as )?(?:an? )?(?:fully |100 ?% |completely |primarily )remote\b/,
		/\b(?:this|it) is (?:an? )?(?:fully |100 ?% |completely |primarily |full[- ]time )?(?:remote|virtual) (?:role|position|job|opportunity)\b(?!,? (?:or|and|but|with))/,
		/(?<!\b(?:pay|salary|range) [^.;\n]{0,20})\bthis remote (?:role|position|job)\b/,
		/\bthis (?:role|position|job) (?:can|may) be (?:fully )?(?:remote|virtual(?:ly)?(?= (?:anywhere|from|in|across|within)\b))/,
		/\b(?:hiring|looking|searching) for an? (?:fully |100 ?% |completely )remote\b/,
		/\btelecommut(?:ing|e) (?:is )?permitted (?:from )?anywhere in\b/,
		/^[^\S\n]{0,20}(?:job |work )?location[^\S\n]{0,3}:[^\S\n]{0,3}(?:fully |100 ?% )?remote (?:from|in|within|across)\b/,
	),
	hint: pattern('imu', 'remote', 'virtual', 'telecommut', 'anywhere'),
};

const condition = anyOf(
	'unless',
	/if (?:the|this|that|you|your|approved|needed|required)/,
	/not (?:currently )?working/,
	/whether (?:you|in|at|it|we)(?![’']s your home)/,
	/most of our (?:roles|positions|jobs)/,
	/(?:may|might) be permitted/,
	/wants? (?:fully |100 ?% )?remote/,
	/exceptions?/,
	'possibility',
	'depending on',
	'might be',
	/not (?:an? )?(?:fully |100 ?% )?remote/,
	/temporar(?:y|ily)/,
	/occasional(?:ly)?(?! (?:[\p{L}-]+ ){0,2}(?:travel|visits?|trips?|attend\p{L}*|requirement|meet\p{L}*|office|on-?site|in[- ]person))/u,
);

/** Words that may just name a perk; words for hybrid work overrule them. */
export const weaklyRemote = pattern('imu', /^work from (?:home|anywhere)$/);

/** The sentence is about all jobs, or sets a condition for this one. */
export const conditional = pattern('imu', re`\b${condition}\b`);

/** Labels before a colon and the way of working. */
const placeLabel = anyOf(
	/(?:work ?place|work(?:ing)?|location|remote(?: ?\/ ?hybrid)?)(?: (?:arrangements?|model|mode|set-?up|type|style|pattern|location|policy))?/,
);

const labelledHybrid = re`^[^\p{L}\n]{0,6}${placeLabel}[^\S\n]{0,4}:[^\S\n]{0,8}[^\n]{0,30}?\bhybrid\b`;

/** A line such as “Working arrangement: Thailand (Hybrid)”. It counts whatever else the text says about the company. */
export const labelSaysHybrid = pattern(
	'imu',
	re`${labelledHybrid}(?![^\n]{0,40}\bremote)`,
	re`${labelledHybrid} \((?=remote with)`,
	/\b(?:this|the) (?:role|position|job) is hybrid\b/,
);

export const roleIsHybrid = pattern(
	'imu',
	/\b(?:this|the) (?:is an?|role is|position is|job is|is)\s(?:an? )?(?:[\p{L}-]{1,12} )?hybrid\b(?! (?:between|of)\b)/u,
	/(?<!\p{L})li-hybrid\b/u,
	/\bthis (?:[\p{L}-]{1,12} ){0,2}hybrid (?:role|position|job)\b(?! (?:that |which )?(?:combin|blend|bridg|mix|merg|span|sits|at the intersection|between))/u,
	/(?<=^|[.|•·] )hybrid(?=\s?(?:[,.;|(]|$))/,
	/(?<=^[^\S\n]{0,20}|[.!?•] )hybrid(?=[^\S\n]{0,3}[,:(–-][^\n]{0,60}\b(?:office|days?)\b)/,
	re`${labelledHybrid}`,
	/\bremote\b[^.;\n]{0,20}\bthen (?:transition|move|switch|change)(?:s|ing)? to (?:an? )?hybrid\b/,
	/\bin (?:this|our) hybrid (?:role|position)\b(?! (?:that|which|combin|blend))/,
	/\bhybrid working from (?:our|the) [^.;\n]{0,30}\boffice\b/,
	/\b(?:this|the) (?:role|position|job) (?:follows|offers|has|operates on|comes with) (?:an? |the |our )?hybrid (?:work|schedule|arrangement|model|set-?up)/,
	/\bwe(?:[’']re| are) hybrid\b(?=[^\p{L}]{0,3}(?:$|with|\p{L}+ days|\d))/u,
	/\(hybrid[,;:] ?(?:\d|one|two|three|four)/,
	/\b(?:remote type|work(?:place)? (?:arrangement|type|model|mode))[^\S\n]{0,3}hybrid\b/,
	/\bin an? (?:remote[- ]hybrid|hybrid[- ]remote) (?:set-?up|environment|model|role|position|capacity)\b/,
);

export const saysHybrid = pattern(
	'gimu',
	// In “a hybrid role that combines …”, hybrid describes the work’s content.
	/\bhybrid[- ](?:role|position|job|schedule|work(?:ing)? (?:model|schedule|arrangement|environment|policy|setup|setting))\b(?! (?:that |which )?(?:combin|blend|bridg|mix|merg|span|sits|at the intersection))/,
	/\btime between (?:working )?(?:at |from )?home and (?:the |our |an? )?offices?\b/,
	/\bacross home,? (?:and )?(?:the |our )?offices?\b/,
);

export const saysOffice = pattern(
	'imu',
	/\bnot (?:an? |eligible for |offer(?:ed|ing)? )?(?:fully |100 ?% )?remote (?:role|position|job|work|opportunity)\b/,
	/\b(?:is|are) not (?:an? )?(?:fully )?remote\b(?![- ](?:only|first))/,
	/\bremote work is not\b(?! (?:just|only|merely|simply|an? (?:perk|privilege|exception|afterthought)))/,
	/\b(?:this|the) (?:role|position|job) is (?:100 ?% |fully )?(?:on-?site|in[- ]office|in[- ]person|office[- ]based)\b/,
	/(?<!\p{L})li-onsite\b/u,
	/\b(?:this|the) (?:role|position|job) is located in (?:our|the) [^.;\n]{2,40}\boffice\b/,
	/\b(?:role|position|job) requires (?:an? )?(?:on-?site|in[- ]office|in[- ]person) presence\b/,
	/\b(?:on-?site|in[- ]office|in[- ]person) presence in \p{L}/u,
	/\b(?:work )?location(?: type)?: ?(?:on-?site|in[- ]person|in[- ]office)\b/,
	/^[^\p{L}\n]{0,6}(?:aloca[cç][aã]o[^\S\n]{0,3}:[^\S\n]{0,3})?presencial[^\S\n]{0,4}$/u,
);

export const officeWord = pattern(
	'imu',
	'remote',
	'presencial',
	/is located in/,
	/on-?site/,
	/in[- ]office/,
	/in[- ]person/,
	/office[- ]based/,
);

const hybridThing = anyOf(
	/(?:and )?(?:multi[- ]?)?clouds?/,
	/(?:private|public|network|data|it|search|retrieval|mobile|app(?!roach)|vehicle|quantum|storage|database|identity|connectivity|networking|edge|integration|cost|engineer)\p{L}*/u,
	/(?:infrastructures?|architectures?|deployments?|solutions?|systems?|platforms?|models? (?:of|that|for|with|systems?)|environments?|approach to(?! work)|(?:roles?|positions?|jobs?) (?:that |which )?(?:combin|blend|bridg|mix|merg|span|sits)\p{L}*|teams? of|rias|athlete|or distributed)/u,
	/(?:on-?prem|cloud)\S*/,
);

/** Words after “hybrid” that show that it is a way of working: “schedule”, the end of a sentence, or other ways and places. */
const hybridWay = anyOf(
	/[- ](?:[\p{L}-]{1,14} )?(?:work(?:ing|place)?|roles?|positions?|jobs?|contract|internships?|schedules?|polic(?:y|ies)|arrangements?|set-?ups?|settings?|options?|basis|capacity|flexib\p{L}*|offices?|remote|culture|opportunit(?:y|ies)|conditions|structure|pattern|mode|model|approach|employees?|candidates|teams?|attendance|organi[sz]ations?|company|friendly|first|way)\b/u,
	/ \/ (?=\p{L})/u,
	/(?: ?[-–—/&,]|,? (?:and|or))? ?(?:fully )?(?:remote|on-?site|in[- ]office|office|home|flexible|\d|one|two|three)/,
	/\s*(?:$|[.;:|()\]£$€•·]|,(?! ?(?:multi|cloud|on-?prem|and |in-)))/,
	/ ?[-–—](?!\p{L})/u,
	/ (?:in|from|out of|with|of|based|near|at)\b/,
);

const cloudBefore = anyOf(/(?:cloud|cluster|edge|multi|premises|premise|prem|cent(?:er|re)s?)(?:\/|,? (?:and |or )?)/);

/** Standard sentences in all of a company’s adverts, which say nothing about this job. */
export const ofSomeJobs = pattern(
	'imu',
	/\bvar(?:y|ies) (?:from|by) (?:team|role|department)\b/,
	/\b(?:designated )?(?:[\p{L}-]+ )?roles (?:may|might|can) be eligible\b/u,
);

/** Hybrid work, as opposed to other things that are hybrid. */
export const hybridWork = pattern(
	'gimu',
	re`(?<![\p{L}-]|non-|and traditional |traditional and |listed as (?:remote or )?|${cloudBefore})hybrid(?![- /]{1,3}${hybridThing}\b)(?=${hybridWay})`,
	// Also if the space before it was lost.
	/hybrid working\b/,
	/\b[1-9]\d ?% (?:of (?:the|your) time )?(?:home[- ]?office|remote|wfh|(?:work )?from home)\b/,
	/\bwork(?:ing)? (?:in|within) an? (?:[\p{L}-]{1,14} )?hybrid environment\b/u,
	/\bspend (?:some|part|half) of (?:their|your) time (?:working )?(?:in|at) (?:the|our|an?) office\b/,
	/(?<!\p{L})היברידי/u,
	/\b(?:home[- ]?office|remote|mobil\p{L}* arbeiten)\b[^.;\n]{0,20}\b(?:einem|zwei|drei|vier|[1-4])(?: (?:bis|oder) (?:zwei|drei|vier|[1-4]))? tage?n?\b/u,
	/\(h[íi]brido\)|\b(?:trabalho|modelo|regime|formato|modalidade|trabajo|modalidad|esquema)(?: de (?:trabalho|trabajo))?[^\S\n]{0,2}:?\s{1,4}h[íi]brid[oa]\b(?! ou)(?! o)/,
	// Words that lost the space between them.
	/hybrid\s?[:(]\s?~?\d/,
	/(?:work(?:ing)? ?(?:place|type|mode|model|arrangement|style))\s{0,3}[:–-]\s{0,3}hybrid\b(?! or (?:fully )?remote)/,
	/\b(?:flexible|agile|blended|smart(?:er)?) working\b(?! hours)[^.;\n]{0,80}\b(?:remote(?:ly)?|(?:from |at )?home)(?: work\p{L}*)?\b/u,
	re`\b(?:once|twice|(?:one|two|three|four|[1-4])(?: full)? days?|[1-4] ?x)\b[^.;\n]{0,20}\b(?:week|fortnight|month)\b[^.;\n]{0,30}\b${office}\b`,
	re`\b${office}\b[^.;\n]{0,30}\b(?:once|twice|(?:one|two|three|four|[1-4]) days?|[1-4] ?x)\b[^.;\n]{0,20}\b(?:week|fortnight|month)\b`,
	re`\b(?:mix|blend|mixture|combination|combin(?:e|es|ing)|balance|split)\b[^.;\n]{0,40}\b(?:home|remote(?:ly)?)\b[^.;\n]{0,25}\b${office}\b`,
	re`\b(?:mix|blend|mixture|combination|combin(?:e|es|ing)|balance|split)\b[^.;\n]{0,40}\b${office}\b[^.;\n]{0,25}\b(?:home|remote(?:ly)?)\b`,
	/\b(?:semi|part|partly|partial|partially)[- ]remote\b/,
	re`\b(?:remotely|from home|remote policy:?) ${count} days? (?:a|per|each|every) week\b`,
	/\b(?:one|two|three|four|[1-4]) days?[^.;\n]{0,20}\b(?:from|at) home\b/,
	/(?<!\boutside (?:[\p{L}]{1,12} ){0,2})\b(?:commut(?:ing|able|e)|(?:reasonable )?travel(?:ling)?|driving) distance (?:of|to|from) (?:our|the|an?|one of our)\b[^.;\n]{0,60}\b(?:offices?|hubs?)\b/u,
	/\bwork (?:both )?(?:on-?site|in the office) and (?:remotely|from home)\b/,
	/\bmostly remote work(?:ing)?\b/,
	/\bflexibility to work from home\b/,
	/\boption to work from home\b/,
	re`\b${weekday} (?:work from home|wfh|remote)\b`,
	/\b(?:home[- ]?office|wfh|work[- ]from[- ]home|remote) days?\b(?! of)/,
	/\bhybride \(|\bdag(?:en)? (?:per week )?(?:op kantoor|thuis)\b/,
	/\bhybride[ns]? arbeit\p{L}*/u,
	/\bim (?:[\p{L}-]+,? ){0,2}hybriden (?:arbeits)?modell\b/u,
	/\btélétravail (?:partiel|hybride|possible|\d)|\b(?:mode|modèle|travail|poste|rythme)(?: de travail)?\s{0,3}:?\s{0,3}hybride\b/u,
	/\bjours? (?:par semaine )?(?:de|en) télétravail\b/u,
	/\b(?:möglichkeit(?:en)?|option) (?:zu[mr]?|von|auf|im|,)[^.;\n]{0,25}\b(?:home[- ]?office|mobile[mns]? arbeit\p{L}*|telearbeit|remote[- ]?work|remote[- ]?arbeit)/u,
	// As one word or with a hyphen it is German and means part of the week: “Gleitzeit und Homeoffice”.
	/(?<!100 ?% )\b(?:homeoffice|home-office|(?:und|mit|von|durch|auch|deinem) home office)\b(?![- ]?(?:ausstattung|zuschuss|setup|set-?up|stipend|equipment|allowance|budget|reimb|space|expens|suppl|per|support|item|improve|order|bonus|furn))/u,
	/^[^\p{L}\n]{0,6}home[- ]office[^\S\n]{0,4}$/u,
	/\bmobiles arbeiten\b/,
	/\b(?:some|part|occasional|flexible) (?:home[- ]?working|working from home|work from home|remote work(?:ing)?)\b/,
);
