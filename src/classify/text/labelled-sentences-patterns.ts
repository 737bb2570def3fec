import { anyOf, pattern, re } from '../patterns.ts';

// Where a sentence ends, and which labels belong to the value on the next line.

/** First words of list items. A capital here shows that the previous item has lost its line break. */
const itemWord = anyOf(
	/Bachelor(?:[’']?s)?|Masters?|Master[’']s|Degree|Certifications?|Experience[ds]?|Strong|Proven|Solid|Excellent|Familiarity|Proficien(?:t|cy)|Knowledge|Understanding|Expertise|Demonstrated/,
	/Ability|Able|Willing(?:ness)?|Must|Comfortable|Minimum|Preferred|Required|Nice to|Bonus|Opportunit(?:y|ies)|Travel|Participate|Work|Working|You|We|Our|What|About|Visa|Security Clearance/,
);

/** The end of a sentence or item in a text that lost its line breaks: “in Peru.Travel”, “in Peru * Travel”, “in PeruTravel”. */
export const lostEnd = pattern(
	'gu',
	/(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})| \* /u,
	re`(?<=\p{Ll}{2}|\))(?=${itemWord}(?!\p{L}))`,
	/ (?=(?:\p{Lu}[\p{L}&.]*,? ){1,4}(?:is|are) (?:proud to be )?(?:an? )?(?:equal|affirmative))/u,
);

/** Labels of a field for the kind of employment. */
export const typeOfWork = anyOf(
	/(?:job|employment|contract|position|engagement) type|(?:tipo de |modelo de |regime de )?contrata[cç][aã]o|regime/,
);

/** Headings above a list of interview stages. */
export const stagesOf = anyOf(
	/(?:interview|hiring|recruitment|application|selection) (?:process|stages|plan|overview|steps)/,
);

/** A heading, or a label whose value is on the next line. */
export const label = pattern(
	'iu',
	re`^[^\p{L}\p{N}]*(?:${typeOfWork}|travel(?: required| requirements?)?|(?:contract |assignment |job )?duration|start(?:ing)? date|eintrittsdatum)[^\p{L}\p{N}]*$`,
	re`^[^\p{L}\p{N}]*(?:(?:our|the|standard|what to expect (?:in|from) (?:our|the)) )?${stagesOf}[^\p{L}\p{N}]*$`,
);

/** Either the label of a field, or a heading above text about pay and terms. */
export const maybeHeading = pattern('iu', /^[^\p{L}]*contract[^\p{L}]*$/u);

/** The next line continues with an alternative to a degree. */
export const goesOn = pattern(
	'iu',
	/^\s*or,? (?:an? )?equivalent|\b(?:substituted? for|in lieu of) (?:\p{L}+ ){0,3}(?:education|degree)/u,
);
