import { anyOf, pattern, re } from '../patterns.ts';

// Words around a number of years that tell what the number means.

/** Years that the advert asks for; the group `least` is the smaller number. */
export const asked = pattern(
	'giu',
	/(?:(?<![\p{L}\p{N},$€£]|(?<!\p{L})\.)|(?<=\p{L}{4})(?=\d{1,2} ?\+? ?years|\p{L}{3,7} \(\d))(?<least>\d{1,2}(?:\.5(?!\d))?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|couple of)(?:\s?\((?:\d{1,2}|\p{L}{3,7})\\?\))?(?:\s?\+)?(?:\s?(?:-|–|—|to|and|bis|à|a)\s?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?: \([\d–-]{1,5}\\?\))?)?(?:\s?\+)?(?:\s(?:or more|plus|full))?(?:\s?\((?:\d{1,2}\+?|(?:but )?(?:ideally|preferably) more)\)|,? \(?(?:ideally|preferably) \d{1,2}\+?\)?)?[\s-]{1,3}(?:years?|yrs?|yoe|ans|années|jahren?|años|anos|anni|jaar|lat|lata|rok|år|שנ(?:ות|ים))(?![\p{L}])\.?['’]?(?: or more(?! of (?:age|service)))?/u,
	/(?<!\p{L})(?<couple>שנתיים)(?!\p{L})/u,
	/(?<![\p{L}\p{N}.,$€£-])(?<months>12|24|36|48|60|twelve|twenty-four|thirty-six)(?:\s?\(\d{1,2}\\?\))?\s?\+?(?:\s(?:or more|plus))?[\s-]{1,2}months?(?=['’]? (?:of )?(?:[\p{L}-]+ ){0,3}experience\b| in (?:the )?job\b)/u,
);

const experienceWord = anyOf(
	'experience',
	'exp',
	'yoe',
	'background',
	'expertise',
	'track record',
	'hands-on',
	'professional',
	'industry',
	'building',
	'developing',
	'working',
	'designing',
	'managing',
	'leading',
	/in (?:a|an|the|data|software|machine|ml|ai|devops|cloud|python|similar)/,
	/of (?:related|relevant|software|development|engineering|data|work|python)/,
	/as an?/,
	// For lists of several titles, where the word “experience” may be much earlier.
	/(?:similar|equivalent|comparable|related) (?:role|position) for (?:at least|a minimum of)/,
	'with',
	'post-',
	/exp[ée]rience/,
	'erfahrung',
	'berufserfahrung',
	'experiencia',
	/experi[eê]ncia/,
	'esperienza',
	'ervaring',
	/do[sś]wiadczenia/,
	'erfarenhet',
	/ה?ניסיון/u,
);

const tradeWord = anyOf(
	/(?:program|cod|test|consult|script)ing|(?:engineer|develop)\p{L}*|software|(?:back|front)-?end|full[ -]stack|\p{L}*ops|sre|\p{L}+ation|architecture|infrastructure|platform|systems?|analy(?:sis|tics)|cloud|data|(?:machine|deep) learning|(?:gen)?ai|ml|llms?|work|python|java|golang|typescript|sql|spark|aws|azure|gcp|kubernetes/u,
);
const doingWord = anyOf(
	/(?:shipp|deliver|support|own|operat|creat|implement|deploy|maintain|writ|administer|driv|architect|automat|secur|scal|us|utiliz|perform|apply)ing/u,
);

/** What was done, directly after the years, with at most two words between: “5+ years backend development”. */
export const done = pattern(
	'iu',
	re`^ (?:(?!(?:ago|later|and|or|of|the|a|we|our|since|after|from)\b)[\p{L}\d][\p{L}\d/&.+#-]* ){0,2}${tradeWord}(?![\p{L}-])`,
	re`^ ${doingWord} \p{L}`,
);

/** Years next to what is asked for, with their punctuation: “(3+ years)”, “(at least 2 years)”, “Python: 5 years (Required)”. */
export const aside = pattern(
	'iu',
	/\((?:at least \d|(?:min(?:imum|\.)? )?\d{1,2}(?:[–-]\d{1,2})?(?:\+ ?(?:years?|yrs)| years\+))/,
	/: \d{1,2}\+? years? \((?:required|preferred)\)/,
	/\bfor (?:at least )?\d{1,2}\+ years\.?$/,
);

/** The years are years of work. */
export const experience = pattern('iu', re`(?<![\p{L}])${experienceWord}(?![\p{L}])`);

const ofCompanyWord = anyOf(
	'our',
	/we(?!['’](?:re|d)| are| would|(?: \p{L}+ly)? (?:expect|require|ask|look|need|want|seek|prefer|hope))(?:['’]ve| have)?/u,
	'company',
	'founded',
	'combined',
	/collective(?:ly)?/,
	'history',
	'in business',
	'in a row',
	'old',
	'ago',
	'of age',
	/anniversar(?:y|ies)/,
	// “Gifts at 3, 5 and 10 years”
	/at \d{1,2},(?: \d{1,2},?)*(?: and)? @/,
	/over the (?:past|last|next)/,
	/(?:past|last|next) @/,
	// “Sabbatical leave after 5 years of employment”
	/after @\s+(?:of )?(?:[\p{L}-]+ )?(?:employment|service|tenure)/u,
	/after @\s+(?:with|at)(?! (?:an? |your )?degree)/,
	'warranty',
	'vesting',
	'contract',
	/for (?:more than|over|nearly|almost)/,
	/(?:backed by|combin(?:es|ing)|built on) (?:over |more than )?@/,
	/@\s+in the market/,
	'since',
	/(?:grown|evolved|matured|existed|changed) (?:for|over|in)/,
	// “With over 20 years of experience, the firm …”
	/with (?:over|more than|nearly|almost) @\s+of (?:[\p{L}-]+ )?exp[a-z]*,(?! you)/u,
);

/** “7+ years of combined experience as …” at the start of a line: one person’s experience in several trades. */
export const inSeveralTrades = pattern(
	'iu',
	/^\W*(?:you (?:have|bring) |(?:at least|minimum(?: of)?) )?@ of combined experience (?:as|in|with)\b/u,
);

/** The years belong to the company or something else. `@` stands for the years. */
export const ofCompany = pattern('iu', re`(?<![\p{L}])${ofCompanyWord}(?![\p{L}])`);

/** A maximum: “up to 5 years”, “less than 5 years”; but not “no less than 5 years”. */
export const ceiling = pattern(
	'iu',
	/(?<!\b(?:not?|never|n[’']t|without)\b[^.;]*)\b(?:less than|fewer than|up to) $/,
	/\bnot? (?:more than|exceed) $/,
);

/** A maximum too: “3 years or less”. */
export const ceilingBehind = /^ or (?:less|fewer|under)\b/iu;

/** “1 year in any professional role” says nothing about the level. */
export const anyTrade = pattern(
	'iu',
	/\bin any (?:[\p{L}-]+ )?(?:role|job|field|industry|capacity|position|profession)/u,
);

/** “A 4-year STEM degree”: years of study. */
export const ofStudy = pattern(
	'iu',
	/^[ -](?:(?!experience\b)[\p{L}/-]+ ){0,3}(?:degree|college|university|diploma|programme?)\b/u,
);

/** “Six years of experience may stand in for the degree”: years for applicants without a degree only. */
export const forDegree = pattern(
	'iu',
	/\b(?:in lieu of|substitut\p{L}+|(?:in place|instead) of (?:an? |the )?(?:[\p{L}’']+ )?degree|(?:with|without|no) (?:an? )?(?:degree|diploma),? [^.;]{0,20}@)/u,
	/@[^.;\n]{0,70}\bwith (?:an? )?(?:high school|ged\b|associate)/,
	/\b(?:bachelor|degree|diploma|b\.?sc?\b)[^.;\n@]{0,60}\bor (?:at least )?@ (?:of )?(?:equivalent|relevant|related)/,
	/\b(?:bachelor|degree|diploma)\b[^.;\n@]{0,80}\bor (?:the |an )?equivalent (?:of|to) (?:at least )?@/,
);

/** The years are in the job’s own trade. */
export const ofTrade = pattern(
	'iu',
	/^ (?:of (?!age|employment|funding|operations?|growth|service|history|free|support|business|college|school|study|innovation|success)|in (?!business|a row|the (?:past|last|making|us|uk|united|city|country)|existence|operation(?! of)|advance|college|school|total|succession|which|length|duration|our|prison))\p{L}/u,
);

/** A preference for something other than the years: “(AWS or GCP preferred)”, “…, ideally in a bank”. */
export const ownWish =
	/\([^()\n]{2,60} (?:preferred|desired|a plus|is a plus|ideally)\)|\b(?:ideally|preferably) (?:across|as|at|for|from|in|on|using|with|within)\b/giu;

const wishedWord = anyOf(
	'preferred',
	'preferably',
	'ideally',
	'nice to have',
	'bonus',
	'a plus',
	'desired',
	'desirable',
	'would be great',
);

/** The years are only preferred. */
export const wished = pattern('iu', re`(?<![\p{L}])${wishedWord}(?![\p{L}])`);

/** A heading for preferred qualifications, as opposed to “nice to have”. */
export const preferredList = /^\W*(?:strongly )?(?:preferred|desired|ideal(?:ly)?)\b/iu;

/** A heading for preferred experience, in adverts that don’t ask for experience elsewhere: “Desired work experience”. */
export const preferredExperience = /^\W*(?:preferred|desired) (?:work )?experience\b/iu;

/**
 * In a line that lacks its line breaks, what follows these words is about the applicant: “What we look for in our next
 * colleague”, “You have:”.
 */
export const ofApplicant = pattern(
	'iu',
	/^.*\b(?:look(?:ing)? for|you(?:['’](?:ll|d))? (?:(?:should|must|will|already) )?(?:have|bring|need))\b/,
);

/** A line that begins with a label for preferences: “Preferred: 5+ years of experience”. */
export const niceLine = pattern('iu', /^\W*(?:preferred|desired|nice[ -]to[ -]have|bonus)(?: [\p{L}]+)?:/u);

/** A heading above the ideal applicant’s qualifications, used in adverts that list the required ones under another heading. */
export const idealHeading = /\bideal (?:candidate|applicant)s?\b/giu;
export const mustHaveHeading = /^[^\p{L}\n]*(?:what (?:is|are) (?:the |an? )?)?must[- ]haves?[^\p{L}\n]*$/gimu;
