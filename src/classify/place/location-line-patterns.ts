import { anyOf, pattern, re } from '../patterns.ts';

// The place of the job, on a line of its own or in the opening of the text.

const placeOf = anyOf(
	/(?:(?:[Jj]ob|[Ww]ork|[Aa]dditional|JOB|WORK) )?(?:[Ll]ocations?|LOCATIONS?|[Ll]ocatie|[Ll]ocaliza[cç](?:ão|ao|ión|ion)|City)(?:\(s\))?/,
);

/** A label for the job’s place and the value after it or on the next line; also if the line break before the label was lost. */
export const locationLine = pattern(
	'gmu',
	re`(?:^[^\p{L}\p{N}\n]{0,8}|(?<=[\p{Ll}\p{N})])|(?<=[^\n] )(?<!(?:[Oo]ffice|[Cc]ompany|HQ|[Ii]nterview|[Cc]lient|[Pp]ay|[Ss]alary|[Tt]raining|[Cc]ampus|[Yy]our|[Tt]he|[Oo]ur|[Bb]y|[Oo]f|[Oo]n) )(?=\p{Lu}))${placeOf}[^\S\n]{0,4}(?::[^\S\n]{0,8}(?:\n[^\S\n]{0,8}){0,2}|(?<=^[^\p{L}\p{N}\n]{0,8}${placeOf}\s{0,4})(?:[-–—][^\S\n]{1,4}|\n{1,2}))([^\n]{2,120})`,
);

/** A town after “in”, after the bar in a heading or on a line of its own, with its state or country if one follows. */
export const townInOpening =
	/(?:\bin (?:[Dd]owntown )?|^[^\n|]{5,80} \| |(?<=^|\n)(?=[^\n,]{3,30}, [^\n]{2,24}(?:\n| ·)))(?<town>(?:St\. )?\p{Lu}[\p{L}-]{2,15}(?: \p{Lu}[\p{L}-]{2,15}){0,2}(?:, (?:\p{Lu}{2}\b|\p{Lu}\p{Ll}+))?)/gu;

/** The place is the company’s, not the job’s. */
export const ofSeat = pattern(
	'iu',
	/\b(?:headquarter\p{L}*|offices?|founded|clients?|customers?|born|locations|present)\b/u,
);

/** The start of the next label: “London Rate: £500 a day”. */
export const nextLabel = pattern(
	'u',
	/(?:\b|(?<=\p{Ll}))(?:Job|Employment|Position|Contract|Work(?:ing|place)?|Salary|Rate|Day Rate|Duration|Type|Pay|Compensation|Experience|Start|Department|Team|Role|Title|Reports?|Reporting|Languages?|Clearance|Schedule|Hours|Visa|Interview|Note|Industry|Skills?|Summary|About|Overview|Description|Must|Required?|Level|Seniority|Travel|Client|Company|Posted|Category|Project|Mode|Model|IR35|Benefits)\b[^:\n]{0,24}:.*$/u,
);

/** Words that occur in sentences: the text is more than a place. */
export const isSentence = pattern(
	'iu',
	/\b(?:is|are|will|must|can|may|you|we|our|this|requires?|should|with|where|based on|depending|flexible|employees?|candidates?|teams?)\b/,
	/[.!?] \p{Lu}\p{L}* \p{Ll}/u,
);
