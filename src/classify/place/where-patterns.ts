import { anyOf, pattern, re } from '../patterns.ts';
import type { Hinted } from './prose-patterns.ts';

// Words in the text about who may work from where.

/** Words for applicants. */
const applicants = anyOf(
	'you',
	/candidates?/,
	/applicants?/,
	'applications',
	'people',
	'talent',
	/engineers?/,
	/developers?/,
	/contractors?/,
	/hires?/,
);

/** Words for the whole world. */
const world = anyOf(
	'anywhere in the world',
	/anywhere(?! (?:else|in|within|across|on|inside|near|that|you|between)\b)/,
	/world-?wide/,
	'globally',
	/(?:from )?(?:all over|around|across) the (?:world|globe)/,
	/any (?:country|location|place)(?! (?:in|within)\b)/,
);

/** Words that open the role to the whole world. Only phrases about the role or the applicants count. */
export const worldwide: Hinted = {
	pattern: pattern(
		'gimu',
		re`no restrictions? on where (?:${applicants}|the role)[^.;\n]{0,30}(?:located|live|based|work)`,
		re`${applicants} (?:can|may|could|are free to|are welcome to) (?:be )?(?:fully )?(?:live and work|work|live|located|based)(?: remotely)?(?: from)? ${world}`,
		re`\b(?:this|the|our) (?:role|position|job|opportunity) (?:is|can be|may be)[^.;,\n]{0,30}(?:open|remote|available|done|performed|based|located)[^.;,\n]{0,30} ${world}`,
		re`(?:open to|hire|hiring|accept(?:ing)?|consider(?:ing)?|welcom(?:e|ing)) (?:[\p{L}-]+ ){0,3}${applicants}[^.;,\n]{0,20} ${world}`,
		/(?:^|[.•] ?)we(?:’re|'re| are)? (?:hire|hiring) (?:remotely )?(?:from )?anywhere in the world/,
		/\bwe(?: are|’re|'re)? (?:only )?(?:hire|hiring|recruit) (?:talent |people |engineers )?(?:globally|world-?wide)\b(?! (?:in|for)\b)/,
		/(?:fully|100 ?%|completely)[- ]remote(?: (?:role|position|job))?,? (?:from )?(?:world-?wide|anywhere in the world)/,
		/remote[- ]first(?: (?:culture|company|team))?[^.\p{L}\n]{1,4}work (?:remotely )?from anywhere in the world/u,
		/\bwork (?:fully )?remotely from anywhere in the world\b(?!,? (?:for|up to))/,
		/remote \((?:world-?wide|global|anywhere(?: in the world)?)\)/,
		/(?:role|position|job) is location[- ]agnostic|location[- ]agnostic (?:role|position|job)/,
		/^[^\S\n]{0,20}(?:job |work )?(?:locations?|work ?place|region)[^\S\n]{0,4}:[^\n:]{0,30}\b(?:world-?wide|anywhere|global(?:ly remote)?)(?=[^\S\n]{0,3}(?:$|[.;,)(–-]))/,
	),
	hint: pattern(
		'imu',
		'on where',
		'anywhere',
		'world',
		'globe',
		'globally',
		/any (?:country|location|place)/,
		/\(global/,
		'agnostic',
		'global',
	),
};

/** The same about this very role, strong enough to overrule the one office in the feed. */
export const worldwideOfRole: Hinted = {
	pattern: pattern(
		'gimu',
		re`no restrictions? on where (?:${applicants}|the role) (?:[\p{L}]+ ){0,2}(?:located|live|based|work)[^.;\n]{0,12}\b(?:this|the) (?:role|position|job)\b`,
		/(?:^[^\p{L}\n]{0,6}|(?<=[.!?] ?))(?:job |work )?location[^\S\n]{0,3}:[^\S\n]{0,4}(?:(?:globally|worldwide) remote|(?:remote,? )?(?:anywhere in the world|worldwide|globally))(?=\b)(?! (?:within|in|from)\b)/u,
	),
	hint: pattern('imu', 'on where', /location/),
};

/** About a perk for some weeks, or about others than applicants. */
export const notTheRole = pattern(
	'imu',
	/\b\d+ (?:weeks|days|months)/,
	/\b(?:multiple|several|various|selected?|certain|approved|eligible) (?:countries|locations|regions)\b/,
	/\b(?:weeks|months|temporar(?:y|ily)|partners|customers|clients|perks?|benefits?|stipends?|some roles|most roles|almost)\b/,
);

const onlyIn: Hinted = {
	pattern: pattern(
		'gimu',
		/\bonly (?:hiring|hire|recruiting|considering|accepting|open to|available to)\b[^.;\n]{0,40}?\b(?:in|from|within|based in|located in)\b (?:[^.;\n]{2,60})/,
		/\bopen to (?:candidates|applicants|people|engineers) (?:in|from|based in|located in) [^.;\n]{2,40} only\b/,
		/(?<=^[^\p{L}\n]{0,6}|[.!?•] |\bto )[^.;:\n]{2,30} residents only\b/u,
	),
	hint: pattern('imu', /\bonly\b/),
};

const refused = anyOf(
	/(?:cannot|can not|can[’']t|will not|won[’']t|may not|(?:are|is) (?:not|un)(?: able to)?)(?: currently)?(?: be)? ?(?:considered|accepted|hired|employed|supported|eligible|apply)/,
);

const refuses = anyOf(
	/(?:cannot|can not|can[’']t|do not|don[’']t|will not|won[’']t|(?:are|[’']re) (?:unable|not able) to)(?: currently)? (?:hire|employ|accept|consider|recruit|support)/,
);

const inPlace = anyOf(/(?:who (?:are|live) )?(?:from|in|based in|located in|living in|residing in|resident in)/);

/** Excludes people who live in a place, or who are not citizens of one. */
export const leavesOutPeople: Hinted = {
	pattern: pattern(
		'gimu',
		re`\b(?:applicants?|candidates?|applications|residents|people|anyone|those)(?: of| ${inPlace}) [^.;\n]{2,40}? ${refused}\b`,
		re`\bwe ${refuses} (?:applicants|candidates|applications|residents|people|anyone)(?: of| ${inPlace}) [^.;\n]{2,60}`,
	),
	hint: pattern('imu', /\b(?:cannot|not|unable|ineligible|can[’']t|won[’']t|don[’']t)\b/),
};

/** Only citizens of one country; this does not say where they may live. */
export const citizensOnly: Hinted = {
	pattern: pattern(
		'gimu',
		/(?<=^[^\p{L}\n]{0,6}|[.!?•(] ?|\b(?:to|for|is|are) )[^.;:,\n]{0,20}\b(?:U\.S\.|[\p{L} ]{2,20}) ?citizens only\b/u,
		/\bonly (?:U\.S\.|[\p{L} ]{2,20}) citizens\b(?! and\b| or\b)/u,
	),
	hint: pattern('imu', /\bcitizens\b/),
};

/** Words for a condition under which someone is excluded. */
export const leftOutIf = pattern(
	'imu',
	/\b(?:unless|without|if|until|visas?|sponsor\p{L}*|permits?|authori[sz]\p{L}*|contractors?|agenc(?:y|ies)|third[- ]part(?:y|ies)|recruiters?|through|except)\b/u,
);

const livesIn: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:must|should|need|required|you|candidates?|applicants?|employees|professionals(?= currently)|hires?|member|someone|individuals?|people|who|be)\b[^.;\n]{0,60}?\b(?:located|based|live|lives|living|reside|resides|residing|residents?)\b(?: (?:and|to) work(?:ing)?)?(?: physically)? (?:with)?in (?:one of )?(?:[^.;\n]{2,160})/,
	),
	hint: pattern('imu', /\b(?:located|based|liv(?:es?|ing)|resid(?:es?|ing|ents?))\b/),
};

const remoteIn: Hinted = {
	pattern: pattern(
		'gimu',
		/(?<=^|[|•·] )(?:fully )?remote\s?[-–—]\s[^.;\n]{2,60}/,
		/^[^\S\n]{0,4}(?:fully )?remote,\s?[^.;,\n]{2,40}$/,
		/\bremote(?: work(?:ing)?)? \([^().;\n]{2,60}\)/,
		/\bremote(?:ly)?\b(?!,? hybrid)[^.;\n]{0,30}?\b(?:in|within|across|from|throughout|anywhere in)\b (?:[^.;\n]{2,120})/,
	),
	hint: pattern('imu', /\bremote/),
};

const hiresIn: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:looking for|seeking) (?:candidates|applicants|people|engineers) (?:from|in|based in|located in|across) (?:[^.;\n]{2,120})/,
		/\b(?:open to|hiring|hire(?! (?:salar|equity|stock|grant|bonus|offer))|accepting|considering|recruiting|applications from)\b[^.;\n]{0,50}?\b(?:in|from|across|within)\b (?:[^.;\n]{2,120})/,
	),
	hint: pattern(
		'imu',
		/\b(?:looking for|seeking|open to|hiring|hire|accepting|considering|recruiting|applications from)\b/,
	),
};

const anywhereIn: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:work(?:ing)?|live|living|based|located|reside)(?: remotely)?(?: from)? (?:\(?almost\)? )?(?:anywhere|any ?(?:location|place|city)) (?:in|within|across) (?:[^.;\n]{2,120})/,
		/\b(?:qualquer|cualquier) (?:lugar|parte|cidade|ciudad|país) d(?:e|el|o|a|os|as) (?:[^.;\n]{2,120})/,
	),
	hint: pattern('imu', /\bany(?:where| ?location| ?place| ?city) /, /\b(?:qualquer|cualquier) /),
};

const mayWorkIn: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:authori[sz]ed|authori[sz]ation|eligible|legally|right|permitted|permit|entitled)\b[^.;\n]{0,30}?\bto work\b[^.;\n]{0,20}?\bin (?:[^.;\n]{2,80})/,
	),
	hint: pattern('imu', /\bto work\b/),
};

const placeLine: Hinted = {
	pattern: pattern(
		'gimu',
		/^[^\S\n]{0,20}(?:locations?|where|based|region|job location|work location|candidates?[’']? location)[^\S\n]{0,4}:[^\S\n]{0,8}(?:[^\n]{2,120})/,
	),
	hint: pattern(
		'imu',
		/^[^\S\n]{0,20}(?:locations?|where|based|region|job location|work location|candidates?[’']? location)[^\S\n]{0,4}:/,
	),
};

/** A time zone limits only the hours, unless the sentence says that people must live in it or apply from it. */
const zone: Hinted = {
	pattern: pattern(
		'gimu',
		/\b(?:based|located|resid(?:e|ing)|live|living|applicants|candidates|you should be|you must be|you are) [^.;,\n]{0,40}time ?zones?\b/,
	),
	hint: pattern('imu', /time ?zones?/),
};

/** About the company, about a perk for some weeks a year, or about where colleagues are. */
export const notOfRole = pattern(
	'imu',
	/headquarter|\bHQ\b|customers|clients|offices? in\b|stakeholders/,
	/\b\d (?:weeks|days|months)\b/,
	/\bteam (?:members )?(?:spread |distributed |based )?across\b/,
	/\bteam members in\b/,
	/\b(?:alongside|day to day with|colleagues|employees based)\b/,
	/\bnot living in\b/,
);

/** A perk for some weeks a year. */
export const someWeeks = pattern(
	'iu',
	/\b(?:\d+|one|two|three|four|six|eight|twelve|few) (?:weeks?|days|months?)(?: remote)?\s?(?:per|a|each|every|\/|of the|out of the)\s?(?:calendar )?year\b/,
);

/** Colleagues and their working hours: places named after these words are not where the work can be done. */
export const alongside = pattern(
	'iu',
	/\b(?:(?:while|and) (?:[\p{L}]+ ){0,2}(?:working|collaborat\p{L}*|supporting|travel\p{L}*)|collaborat\p{L}* (?:closely )?with|working (?:closely )?with|aligned|overlap\p{L}*|with expectancy)\b.*$/su,
);

/** A number of hours from a time zone: it requires overlapping hours, not a place. */
export const hoursFrom = pattern('iu', /\bwithin (?:[+±][ /]*-? ?|plus (?:or )?minus )?\d+ ?(?:hours?|hrs?|h)\b/u);

/** A document of a person; the country that it names is not that of the work. */
export const document = pattern('giu', /\b[\p{L}.]+ (?:visas?|passports?|work permits?)\b/u);

/** Sentences that are binding for applicants, even against the place in the feed’s field. */
export const binding: readonly Hinted[] = [onlyIn, livesIn, anywhereIn, placeLine];

/** Sentences that list where one may work from, but may be about the company too. */
export const listing: readonly Hinted[] = [remoteIn, hiresIn];

/** Sentences about pay, the team or excluded people. They cannot overrule the place in the feed’s field. */
export const notBinding = pattern(
	'imu',
	/\b(?:not|never|cannot|can[’']t|don[’']t|won[’']t|unable|except|salary|pay|paid|range|benefits?|distributed|spanning|spread|our teams?|we work|around the world|if you|employees|most)\b|[$€£]/u,
);

/** Sentences that say where one may work from, the most binding first. */
export const where: readonly Hinted[] = [onlyIn, livesIn, remoteIn, hiresIn, anywhereIn, mayWorkIn, placeLine, zone];

const states = anyOf(
	'California',
	'Colorado',
	'Illinois',
	'Massachusetts',
	'Minnesota',
	'New Jersey',
	'Texas',
	'Oregon',
	'Florida',
	'Arizona',
	'Ohio',
	'Pennsylvania',
	'North Carolina',
	'Utah',
	'Nevada',
	'Tennessee',
	'Michigan',
	'Wisconsin',
	'Washington State',
	'New York City',
	'San Francisco Bay Area',
);

const stateCode = anyOf(/AZ|CA|CO|CT|FL|GA|IL|MA|MD|MI|MN|NC|NJ|NV|NY|OH|PA|RI|TN|TX|UT|VA|WA|WI/);

const americanSign = anyOf(
	/\b401\s?\(?[kK]\)?/,
	/\b(?:W-?2|HSA|FSA)\b/,
	/\b[Pp]rotected [Vv]eterans?\b/,
	/\bacross (?:the )?(?:US|U\.S\.|USA|United States)\b(?!,? (?:and|or|&) )(?!, \p{Lu})/u,
	/\bE-?Verify\b/,
	/\bU\.?S\.? (?:work authori[sz]ation|citizen(?:s|ship)?|persons?)\b/,
	/\b(?:authori[sz]ed|eligible) to work in the (?:U\.?S\.?|United States)/,
	/\bFair Chance (?:Act|Ordinance)\b/,
	/\bEqual Opportunity Employer[^.\n]{0,20}M\/F\/D\/V/,
	/\b[Aa]ll other (?:(?:US |U\.S\. )?states|(?:US|U\.S\.) locations)\b/,
	re`\b${states}\b`,
	re`\bstates\b[^.\n]{0,40}?\b(?:${stateCode}, ${stateCode}|[A-Z]{2}, [A-Z]{2}, [A-Z]{2})\b`,
	re`\b\p{Lu}[\p{L} ]{2,20}, ${stateCode}\b`,
);

/** Signs of one country, used if an advert names no place for the work. */
export const signs: readonly { country: string; pattern: RegExp }[] = [
	{ country: 'US', pattern: pattern('mu', re`${americanSign}`) },
	{
		country: 'GB',
		pattern: pattern(
			'mu',
			/\b(?:IR35|HMRC|National Insurance)\b/,
			/\b(?:across|throughout|anywhere in|within) the UK\b/,
			/\b[Ww]e are a UK company\b/,
			/\bUK[- ](?:company|based|wide|only|resident\p{L}*|citizen\p{L}*)\b/u,
		),
	},
	{
		country: 'CA',
		pattern: pattern(
			'mu',
			/\bRRSP\b/,
			/\bCanada Tier \d\b/,
			/\bacross Canada\b/,
			/\bCanadian (?:citizen|resident|company|work)/,
		),
	},
	{ country: 'AU', pattern: pattern('mu', /\b[Ss]uperannuation\b/, /\bacross Australia\b/) },
	{ country: 'IN', pattern: pattern('mu', /\b(?:LPA|[Ll]akhs?|CTC)\b/, /\bacross India\b/) },
];
