import { anyOf, pattern, re } from '#classify/patterns.ts';
import { condition, type Mention } from '../condition.ts';
import { isOfApplicant, isRequired, isWished } from '../qualification.ts';

const university = anyOf(
	/(?:bachelor|master)(?:['’]?s)?['’]?(?: degree| ?\+| of (?:science|arts|engineering|technology|business|computer|computing|applied|philosophy|commerce)\b|(?<!scrum master),? (?:or|and|in)\b)/,
	/(?:university|college|graduate|academic|technical|engineering|undergraduate|post-secondary|advanced|first|four[- ]year|4[- ]year) degree/,
	/2[:.][12] (?:or (?:above|higher)|degree|at|in)\b/,
	/degree (?:in|or|and|required|preferred|is|from|with)/,
	/\b(?:BSc?|BA|B\.(?:[SA]|Sc)\.?|MSc?|M\.Sc?\.?|Ph\.?D\.?|[BM]\.? ?Tech|B\.E\.?)(?:(?:\/|, )\p{L}+){0,2},? (?:(?:degree|in|or|from|computer)\b|and (?:\d|an? minimum|at least)|with \d)/u,
	/(?:hochschul|universitäts)\p{L}*|abgeschlossenes \p{L}{0,20}studium/u,
);

/**
 * The sentence asks for a bachelor’s degree, say, and prefers a higher one: the preference does not make the first degree
 * optional.
 */
const higherWished = pattern(
	'iu',
	/\bbachelor[^.;\n]{0,160}\b(?:master|advanced|graduate|ph\.?d)\S{0,3}(?: degrees?)?(?: (?:or|is|strongly|highly|ph\.?d\.?|degree)){0,4} (?:preferred|desired|a plus|ideal)/,
	/\bdegree,? \(?(?:preferably|ideally) (?:an? )?(?:ph\.?d|doctorate|master|advanced|graduate|m\.?sc)/,
);

/** The advert accepts equivalent experience or training instead of a degree. */
const orEquivalent = pattern(
	'iu',
	/\bor (?:(?:an?|any|the|have|with|its|other|some) )?(?:equivalent|comparable|commensurate)\b/,
	/\bor (?:\p{L}+ ){0,3}experience\b/u,
	/\bor (?:\d{1,2}\s?[-–]\s?)?\d{1,2}\+? years\b(?!(?<=degree or .{7,9}) with (?:an? )?(?:advanced|graduate|master|ph\.?d))/,
	/\boder (?:eine )?(?:vergleichbar|gleichwertig|ähnlich)/,
	/\b(?:substituted? for|in lieu of) (?:\p{L}+ ){0,3}(?:education|degree)/u,
	/\bequivalent (?:\p{L}+ ){0,2}(?:experience|qualification)/u,
	/\bor (?:an? |any )?(?:(?:relevant|related|similar|comparable|professional|industry|technical) ){1,3}(?:qualifications?|certifi\p{L}+|training|diploma)/u,
);

/** Searched for in a longer stretch behind the degree (`Mention.far`), so it has fewer alternatives. */
const orEquivalentExperience = /\bor equivalent (?:\p{L}+ )?experience/iu;

/** Brackets that comment on everything before them: “(an asset)”, “(not strictly required)”, “(preferred, not required)”. */
const bareWish = pattern(
	'iu',
	/^\((?:(?:an?|strong|strongly|highly|big|great|definite|is|but|and|not|must|strictly|nice[- ]to[- ]have|preferred|preferably|plus|asset|optional|desirable|desired|required|advantage|advantageous|bonus|beneficial|ideally|welcome),? ?)+\)$/,
);

/** Any short text in brackets. */
const inBrackets = /\([^()]{0,120}\)/gu;

/** Removes brackets behind `index`, except those that comment on everything before them: “(an asset)”. */
function withoutAsides(words: string, index: number): string {
	return words.replace(inBrackets, (aside, at: number) => (at < index || bareWish.test(aside) ? aside : ''));
}

// In “a degree in computer science (statistics is a plus)”, the bracket makes statistics optional, not the degree, so we remove
// it.
const isWish = (mention: Mention): boolean =>
	isWished(mention, withoutAsides(mention.words, mention.index)) &&
	!isRequired(mention) &&
	!higherWished.test(mention.words);
const isDemanded = (mention: Mention): boolean => isOfApplicant(mention) && !isWish(mention);
const isOnlyWished = (mention: Mention): boolean => isOfApplicant(mention) && isWish(mention);

const words = pattern('iu', re`\b${university}`);

/** Whether the advert requires a degree, prefers one, accepts an equivalent, or says that none is needed. */
export const degree = condition({
	name: 'degree',
	order: 40,
	values: {
		'no-degree': {
			words: pattern(
				'iu',
				/\bno (?:formal |university |college )?degree (?:is )?(?:required|needed|necessary|requirements?)\b/,
				/\b(?:degrees?|education) (?:(?:is|are) )?not (?:required|needed|necessary|an? requirement)\b/,
				/\bexperience over (?:formal )?(?:qualifications|degrees)\b/,
				/\b(?:do not|don[’']t) (?:need|require|ask for) (?:an? |any )?(?:\p{L}+ )?degree\b/u,
			),
		},
		'degree-or-equivalent': {
			words: words,
			suits: (mention) =>
				isDemanded(mention) && (orEquivalent.test(mention.words) || orEquivalentExperience.test(mention.far)),
		},
		degree: {
			words: words,
			suits: isDemanded,
		},
		'degree-wished': {
			words: words,
			suits: isOnlyWished,
		},
	},
	examples: {
		finds: [
			['B.Sc. Computer Science', 'degree'],
			['M.Sc. in physics', 'degree'],
			['A B.S. in physics is required.', 'degree'],
			['A bachelor’s degree in computer science is required.', 'degree'],
			['A bachelor’s degree or equivalent experience.', 'degree-or-equivalent'],
			['A master’s degree in physics is a plus.', 'degree-wished'],
			['Bachelor’s degree required, a graduate degree preferred.', 'degree'],
			['No degree required.', 'no-degree'],
			['A degree is not a requirement for our roles.', 'no-degree'],
			['We value experience over formal qualifications.', 'no-degree'],
			['Bachelor’s degree in physics (Master’s preferred).', 'degree'],
			['Bachelor’s degree preferred but not required', 'degree-wished'],
			['A degree in physics is preferable.', 'degree-wished'],
			['Five years with a university degree or 3 years with an advanced degree.', 'degree'],
			['Five years of kites or 3 years with a master’s degree.', 'degree-or-equivalent'],
			['Ein abgeschlossenes Studium der Informatik', 'degree'],
			['Abgeschlossenes Studium oder eine vergleichbare Ausbildung', 'degree-or-equivalent'],
			['Abgeschlossenes Studium vorteilhaft', 'degree-wished'],
			['A master’s degree in physics (not strictly required).', 'degree-wished'],
			['A degree in physics.\nFour years of work may be substituted for education.', 'degree-or-equivalent'],
			['Four years with a BS/MS Computer Science.', 'degree'],
			['A 2:1 or above in physics.', 'degree'],
			['BS and 5+ years of experience.', 'degree'],
			['Bachelors + 8 years of experience.', 'degree'],
			['A degree in physics;\nor equivalent experience.', 'degree-or-equivalent'],
			['A degree in physics, or kites (and a knot badge is a plus).', 'degree'],
			['A degree in physics (a plus, not a must).', 'degree-wished'],
			['A bachelor’s degree in physics or equivalent certification', 'degree-or-equivalent'],
			['A PhD in physics, or 3-5 years in kites', 'degree-or-equivalent'],
			['B.Tech/B.E in physics', 'degree'],
			['What we look for in youDegree in physicsStrings are knownTravel to customers is expected', 'degree'],
			['A degree in physics or equivalent Kites is an equal opportunity employer', 'degree-or-equivalent'],
			['A degree, preferably a PhD, in physics', 'degree'],
		],
		misses: [
			'Tuition is paid for a university degree.',
			'You have a high degree of care.',
			'You are pursuing a bachelor’s degree in physics.',
			'Studying for a master’s degree in physics.',
			'You are a master of a trade.',
			'You work with the scrum master, and other teams.',
			'We are a no-BS organization.',
			'You are a master’s student in physics.',
			'This is a bachelor or master internship.',
		],
	},
});
