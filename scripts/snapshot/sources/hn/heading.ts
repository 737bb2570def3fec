import { isCountryName } from '../fields.ts';

/** What the first line of a comment states, in its own words. */
export interface Heading {
	employer: string;
	/** The role closest to this site’s roles; null if the line names none. */
	title: string | null;
	places: string[];
	workplace: 'remote' | 'hybrid' | 'onsite' | null;
	employmentType: string | null;
	pay: string | null;
}

const role =
	/\b(?:engineers?|developers?|programmers?|scientists?|architects?|administrators?|analysts?|researchers?|designers?|managers?|directors?|leads?|devops|devsecops|mlops|sre|sres|swe|cto|founding|technologists?|consultants?)\b/i;
/**
 * Patterns in order of preference. If a comment names several roles, we read the first one that matches; the rules later decide which
 * of our roles it is.
 */
const closestRoles = [
	/\bml ?ops\b|\bllm ?ops\b/i,
	/\b(?:ml|ai|machine learning) (?:platform|infra\w*)/i,
	/\bmachine learning\b|\bml\b/i,
	/\bdata (?:platform|infra\w*)|\bdata engineer/i,
	/\bdevops\b|\bplatform\b|\bsre\b|\breliability\b|\binfra\w*/i,
];
const workplaceWords = /\b(?:remote|hybrid|on-?site|in-?office|in[- ]person|wfh|anywhere|worldwide)\b/i;
const employment = /\b(?:full[- ]?time|part[- ]?time|contract(?:or)?|freelance|intern(?:ship)?s?|permanent)\b/i;
const money = /(?:[$€£]\s?\d|\b(?:usd|eur|gbp|chf|cad|aud)\b.*\d|\d\s*(?:usd|eur|gbp|chf|cad|aud)\b|\d{2,3}\s?k\b)/i;
const address = /https?:\/\/|www\.|\b[\w-]+\.(?:com|io|ai|dev|org|net|co)\b/i;

/** Text that may come first instead of an employer: `Remote`, a reply to `@somebody`, a quotation. */
const notAnEmployer = /^(?:[@>]|(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|anywhere|worldwide)$)/i;
/** Phrases with “remote” that say nothing about where the job is done. */
const remoteButNotWork = /\bremote(?:ly)? (?:interviews?|onboarding|hiring|application)\b/gi;

/**
 * Reads `Employer | Role | Place | Remote | Pay`. The employer must come first; the other parts may be in any order, and dashes may
 * separate them. null for any other line, such as a sentence.
 */
export function readHeading(line: string): Heading | null {
	const parts = split(line);
	if (parts.length < 2) return null;
	const [first = '', ...rest] = parts;
	const employer = withoutBrackets(first);
	if (employer === '' || employer.length > 60 || /[.!?]\s/.test(employer) || notAnEmployer.test(employer)) return null;
	const workplaceParts = rest.filter((part) => workplaceWords.test(part));
	const inBrackets = /\(([^()]*\b(?:remote|hybrid|on-?site)\b[^()]*)\)/i.exec(first)?.[1];
	if (inBrackets !== undefined) workplaceParts.push(inBrackets);
	const titles = rest.filter((part) => !money.test(part) && !address.test(part)).flatMap(titlesIn);
	const others = rest.filter((part) => !workplaceWords.test(part) && !titlesIn(part).length && isPlace(part));
	return {
		employer,
		title: closestOf(titles),
		places: [...workplaceParts.map((part) => withoutRole(part)), ...others].filter((part) => part !== ''),
		workplace: workplaceOf(workplaceParts.join(' ')),
		employmentType: rest.find((part) => employment.test(part) && part.length <= 40) ?? null,
		pay: rest.find((part) => money.test(part) && !address.test(part)) ?? null,
	};
}

function split(line: string): string[] {
	const parts = line.includes('|') ? line.split('|') : line.split(/\s+[—–-]{1,2}\s+|\s+•\s+/);
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `Backend Engineer, MLOps Engineer` has two titles; `Engineer, Platform` has one. */
function titlesIn(part: string): string[] {
	if (!role.test(part)) return [];
	const pieces = part.split(/\s*[,;]\s*|\s+(?:and|&|or)\s+/);
	const titles = pieces.every((piece) => role.test(piece)) ? pieces : [part];
	return titles.map(withoutPlace).filter((title) => title !== '' && title.length <= 100);
}

function closestOf(titles: readonly string[]): string | null {
	for (const words of closestRoles) {
		const found = titles.find((title) => words.test(title));
		if (found !== undefined) return found;
	}
	return titles[0] ?? null;
}

/** `MLOps Engineer (Remote, US)` without the bracket about the place of work. */
function withoutPlace(title: string): string {
	return title.replace(/\s*\([^()]*\b(?:remote|hybrid|on-?site)\b[^()]*\)/i, '').trim();
}

/** The place in a part that also names a role: `MLOps Engineer (Remote, US)`. */
function withoutRole(part: string): string {
	if (!role.test(part)) return part;
	return /\(([^()]*\b(?:remote|hybrid|on-?site)\b[^()]*)\)/i.exec(part)?.[1] ?? '';
}

function withoutBrackets(words: string): string {
	return words
		.replace(/\s*[([].*$/, '')
		.replace(/\s*https?:\/\/\S*/g, '')
		.trim();
}

/** Whether the text is a place such as `Berlin, Germany` or `Germany`. */
function isPlace(part: string): boolean {
	if (money.test(part) || employment.test(part) || address.test(part) || part.length > 60) return false;
	return /^\p{Lu}[\p{L}.' -]*,\s*\p{Lu}[\p{L}. ]+$/u.test(part) || isCountryName(part);
}

/** The workplace that the line states; null if it states none or several. */
function workplaceOf(given: string): Heading['workplace'] {
	const words = given.replace(remoteButNotWork, '');
	const isNotRemote = /\b(?:no|not|non)[- ]remote\b|\bremote:?\s*no\b/i.test(words);
	const workplaceParts = [
		/\bhybrid\b|\bremote[- ]friendly\b[^|]*\boffice\b/i.test(words) && ('hybrid' as const),
		!isNotRemote &&
			/\b(?:remote(?![- ]friendly\b[^|]*\boffice)|wfh|anywhere|worldwide)\b/i.test(words) &&
			('remote' as const),
		(isNotRemote || /\b(?:on-?site|in-?office|in[- ]person)\b/i.test(words)) && ('onsite' as const),
	].filter((found) => found !== false);
	const [only = null] = workplaceParts;
	return workplaceParts.length === 1 ? only : null;
}
