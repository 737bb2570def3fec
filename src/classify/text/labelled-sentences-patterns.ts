import { anyOf, pattern, re } from '../patterns.ts';

// Where a sentence ends, and which label goes with the value on the line below it.

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

/** The label of a field on the kind of employment. */
export const typeOfWork = anyOf(
	/(?:job|employment|contract|position|engagement) type|(?:tipo de |modelo de |regime de )?contrata[cç][aã]o|regime/,
);

/** What stands above a list of interviews. */
export const stagesOf = anyOf(
	/(?:interview|hiring|recruitment|application|selection) (?:process|stages|plan|overview|steps)/,
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
