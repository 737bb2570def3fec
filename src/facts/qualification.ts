import { pattern } from '#classify/patterns.ts';
import type { Mention } from './condition.ts';

/** Words for a preference rather than a requirement. */
const wished = pattern(
	'iu',
	/\b(?:preferred|preferably(?! in\b)|a plus|(?:an|strong|great|definite) asset|nice[- ]to[- ]haves?|desirable|desired|advantage(?:ous)?|bonus|ideally|welcome|beneficial|optional|highly valued|not (?:strictly )?required|idealerweise|wünschenswert|von vorteil|vorteilhaft|preferable|diferencia(?:l|is))\b/u,
);

/**
 * A degree or certificate mentioned because pay depends on it, or because the employer pays for it: applicants need not have it.
 */
const notAsked = pattern(
	'iu',
	/\b(?:salary|pay|compensation|assistance|reimburs\p{L}*|tuition|courses?|budget|sponsored|paid (?:for )?by)\b/u,
);

/** Words before a degree that somebody is still studying for. */
const studies = pattern('iu', /\b(?:pursuing|enrolled|working towards?|studying|student)\b[^.;\n]{0,60}$/);

/** The degree names students or a job for students: “a bachelor or master internship”. */
const ofStudents = pattern(
	'iu',
	/^(?:bachelor|master|ph\.?d|university|college|undergraduate|graduate)[’'s.]{0,3}(?:(?: or |\/| and |, )(?:bachelor|master|ph\.?d)[’'s.]{0,3}){0,2} (?:degree )?(?:students?|internships?|thesis|candidates? (?:passionate|who))\b/,
);

/** Whether a sentence says that a degree or certificate is required. */
export const isRequired = ({ words }: Mention): boolean => /(?<!\bnot (?:\p{L}+ )?)\brequire[ds](?! ?:)/iu.test(words);

/** Whether a degree or certificate is only preferred, judged by `words` or by the section that it is in. */
export const isWished = ({ section }: Mention, words: string): boolean => section === 'nice' || wished.test(words);

/**
 * Whether applicants should have the degree or certificate: the employer does not pay for it, and nobody is still studying for
 * it.
 */
export const isOfApplicant = ({ words, index }: Mention): boolean =>
	!notAsked.test(words) && !studies.test(words.slice(0, index)) && !ofStudents.test(words.slice(index));
