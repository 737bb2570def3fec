import { anyOf, pattern, re } from '../patterns.ts';

// Words with which a title or a text states the level.

/** “Data Engineer (3+ yrs)”; the group `least` is the smaller number. */
export const yearsOfTitle = pattern(
	'imu',
	/(?<!\p{N})(?<least>\d{1,2})\s?\+?(?:\s?[-–]\s?\d{1,2})?\s?\+?\s?(?:yoe|years?(?: of)? exp\p{L}*|yrs?(?: exp\p{L}*)?)(?!\p{L})/u,
);

const calling = anyOf(
	/as an?/,
	/looking for an?/,
	/see(?:king|ks) an?/,
	/hiring an?/,
	/need an?/,
	/this is an?/,
	/search(?:ing)? for an?/,
	/join (?:us|our team|the team) as an?/,
	/expect(?:ed)? (?:from|of) an?/,
);

const praise = anyOf(
	'highly',
	'very',
	'experienced',
	'talented',
	'skilled',
	'passionate',
	'motivated',
	'exceptional',
	'strong',
	'remote',
	'world-class',
	'full-time',
);

const trade = anyOf(
	'engineer',
	'scientist',
	'developer',
	'analyst',
	'manager',
	'architect',
	'director',
	'researcher',
	'specialist',
	'consultant',
	'recruiter',
	'lead',
	'sre',
);

/** “As a Staff Engineer on our team”; the group `role` is parsed like a title. */
export const callsRole = pattern(
	'gimu',
	re`\b${calling}\s(?:${praise}[\s,]+){0,3}(?<role>(?:(?!(?:for|part|member|who|your|our)\b)(?:\p{L}[\p{L}.-]*|\(\p{L}+\))(?: \/ |[ /])){1,7}?${trade}(?: (?:I{1,3}|IV|V)(?![\p{L}\p{N}'’]))?)\b`,
);

/** “Three years as a lead engineer” is about the past. */
export const hasBeen = pattern(
	'imu',
	/\b(?:years?|experience|expertise|worked|working|career|background|served|employed)(?: (?:acting|serving|working))? $/,
);

/** “Seniority: Mid”, “Role: Senior Data Engineer”, “a role at senior level”. */
export const statesLevel = pattern(
	'gimu',
	/^[^\S\n]{0,20}(?:seniority|level|seniority level|experience level|job level|career level)[^\S\n]{0,4}:[^\S\n]{0,8}(?<role>[^\n]{2,40})/,
	/^[^\S\n]{0,20}(?:role|(?:job )?title|position(?: title)?|job (?:role|spec(?:ification)?))[^\S\n]{0,4}(?::|(?<=spec(?:ification)? {0,2})[-–])[^\S\n]{0,8}(?!you|we|as|the|this|to|an?\b)(?<named>[^\n:.]{2,60})$/,
	/\b(?:hiring|role|position|candidates?|levels?)\b[^.\n]{0,25}\bat (?:an? |the )?(?<at>[\p{L}-]{3,15})[ -]level\b/u,
);

const leveled = anyOf(/(?:entry|junior|mid|senior|staff|principal)[ -]level/, /early[ -]career/);

/**
 * “This senior engineering role”, “is a hybrid, senior-level role”, “as a senior member of our team”, “a 3-6 month internship”.
 */
export const thisRole = pattern(
	'giu',
	re`\b(?:is|for|rare)(?: an?)? (?:(?!not\b)[\p{L}-]+,? ){0,2}?(?<leveled>${leveled}),? (?:[\p{L}/-]+ ){0,4}?(?:role|position|opportunity)\b`,
	/\b(?:is|as|being)(?: in)? an? (?<member>senior|junior) (?:member of (?:the|our)|position)\b/u,
	/\bthis (?:is an? )?(?<role>(?:(?!not\b)\p{L}[\p{L}-]* ){1,4}?)(?:role|position)\b(?! at (?:an? |the )?\p{L}+[ -]level\b)/u,
	/\b(?:this(?: is an?)?|is an?) (?:(?:paid|full[- ]time|remote|\d{1,2}(?:\s?[-–]\s?\d{1,2})?[- ](?:months?|weeks?)),? ){0,3}(?<internship>internship)\b/u,
);

/** A line that is only a level; some sources add one to the end of their texts. */
export const levelLine = pattern('imu', /^[^\S\n]*(?:entry|junior|mid|senior|staff)[ -]level[^\S\n]*$/u);

export const levelWord = pattern(
	'imu',
	'level',
	'seniority',
	'role',
	'title',
	'position',
	'member',
	'opportunity',
	'internship',
);

/** A line that is only a title: “Senior Data Engineer | Hybrid”. */
export const titleLine = pattern(
	'iu',
	/^(?!.*(?:[.!?:](?: |$)|\b(?:as|with|join|seeking|hiring|reports?|reporting|we|you|is|are|our)\b)).{0,70}\b(?:engineer|developer|scientist|analyst|architect|sre)(?!\p{L}).{0,90}$/u,
);
