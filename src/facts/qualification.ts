import { pattern } from '#classify/patterns.ts';
import type { Mention } from './condition.ts';

/** A wish and no demand. */
const wished = pattern(
	'iu',
	/\b(?:preferred|preferably(?! in\b)|a plus|(?:an|strong|great|definite) asset|nice[- ]to[- ]haves?|desirable|desired|advantage(?:ous)?|bonus|ideally|welcome|beneficial|optional|highly valued|not (?:strictly )?required|idealerweise|wünschenswert|von vorteil|vorteilhaft|preferable|diferencia(?:l|is))\b/u,
);

/** What pay depends on, or what is paid for: no certificate is asked for. */
const notAsked = pattern(
	'iu',
	/\b(?:salary|pay|compensation|assistance|reimburs\p{L}*|tuition|courses?|budget|sponsored|paid (?:for )?by)\b/u,
);

/** Somebody still studies for the degree. */
const studies = pattern('iu', /\b(?:pursuing|enrolled|working towards?|studying|student)\b[^.;\n]{0,60}$/);

/** Of students, or for them: “a bachelor or master internship”. */
const ofStudents = pattern(
	'iu',
	/^(?:bachelor|master|ph\.?d|university|college|undergraduate|graduate)[’'s.]{0,3}(?:(?: or |\/| and |, )(?:bachelor|master|ph\.?d)[’'s.]{0,3}){0,2} (?:degree )?(?:students?|internships?|thesis|candidates? (?:passionate|who))\b/,
);

/** Whether a sentence asks for a degree or a certificate: “… is required”. */
export const isRequired = ({ words }: Mention): boolean => /(?<!\bnot (?:\p{L}+ )?)\brequire[ds](?! ?:)/iu.test(words);

/** Whether a degree or a certificate is merely wished for, by words of its sentence or by the section it stands in. */
export const isWished = ({ section }: Mention, words: string): boolean => section === 'nice' || wished.test(words);

/** Whether a degree or a certificate is the applicant’s: not paid for by the employer, and not one being studied for. */
export const isOfApplicant = ({ words, index }: Mention): boolean =>
	!notAsked.test(words) && !studies.test(words.slice(0, index)) && !ofStudents.test(words.slice(index));
