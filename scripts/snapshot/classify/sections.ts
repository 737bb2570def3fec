import type { SectionKind } from '#domain/detector.ts';

/** Characters `at` to `end` of the text. */
export interface Section {
	kind: SectionKind;
	at: number;
	end: number;
}

/** How much words of a section say about the work itself. */
export const sectionWeight: Record<SectionKind, number> = {
	duties: 1,
	role: 0.9,
	opening: 0.6,
	requirements: 0.4,
	nice: 0.15,
	company: 0.2,
	boilerplate: 0,
};

// Tried in this order: “Preferred qualifications” is nice to have before it is a requirement.
const headings: [SectionKind, RegExp][] = [
	[
		'nice',
		/^(?:nice[- ]to[- ]haves?|bonus(?: points| skills| qualifications)?(?: if.*)?|(?:it[’']s )?(?:a )?(?:big )?plus(?:es)?(?: if.*)?|(?:strongly )?preferred(?: .*)?|desired(?: .*)?|desirable(?: .*)?|additional (?:skills|qualifications)|extra credit.*|good to have.*|great to have.*|ideal(?:ly)?(?: skills.*|,? you.*)?|(?:what|things) (?:would )?(?:makes?|sets?) you (?:stand ?out|apart|shine).*|(?:you(?:’|')?ll )?stand out.*|ways to stand out.*|even better.*|brownie points.*|we(?:’|')?d love (?:it )?if.*|(?:it |we )?would be (?:great|nice) if.*|diferencia(?:is|les)|deseables?|optional.*)$/,
	],
	[
		'boilerplate',
		/^(?:benefits.*|(?:our |the )?perks.*|(?:our )?compensation.*|salary.*|pay (?:range|transparency).*|what (?:we|you(?:’|')?ll|you can|do we|you will) (?:offer|get|expect from us|provide|receive).*|why (?:you(?:’|')?ll love|join|us|work).*|we offer.*|total rewards.*|equal (?:employment )?opportunit.*|eeo.*|diversity.*|our commitment.*|inclusion.*|privacy.*|how to apply.*|(?:our )?(?:interview|hiring|recruitment|application) process.*|accommodations?.*|notice.*|disclaimer.*|life at .*|what(?:’|')s in it for you.*|additional information|legal.*|e-?verify.*|(?:the )?locations?(?:\(s\))?|where you(?:’|')ll be.*|(?:\S+ ){0,3}privacy notice|in return|our benefits.*|what we can offer.*|what happens (?:after|next).*|travel required.*)$/,
	],
	[
		'company',
		/^(?:about (?:us|the company|our company|the business|(?!you\b)[\p{L}\p{N}.& ]{2,30})|who we are|who are we|what is \S{2,20}\??|our (?:company|mission|story|values|vision|culture|customers?)|company (?:description|overview)|the company|(?:core )?values|what we do|why [\p{L}\p{N}.& ]{2,30}\??)$/u,
	],
	[
		'requirements',
		/^(?:(?:minimum|basic|required|key|essential|your|our|job|candidate|technical|core|general|experience|the)? ?(?:requirements?|qualifications?|skills?|experience|background|profile|expertise|competenc(?:ies|es)|must[- ]haves?|knowledge|education)(?: (?:and|&|,) ?.*| required| needed| you(?:’|')?ll need.*| we(?:’|')?re .*| summary)?|(?:what|who) (?:we(?:’|')?re|we are) looking for.*|what (?:you(?:’|')?ll|you|you will|we) (?:need|bring|have|require|must have).*|you (?:have|are|bring|might be|may be|should).*|who you are.*|you(?:’|')re (?:someone|a person) who.*|about you.*|must[- ]haves?.*|we(?:’|')?re looking for.*|what it takes.*|(?:the )?ideal candidate.*|to (?:be successful|succeed).*|you(?:’|')?(?:re|ll) (?:a (?:good|great) (?:fit|match)|have|bring|need|be a).*|(?:our |the )?(?:tech(?:nology|nical)?|tool) ?stack.*|(?:the )?technologies.*|tools.*|anforderungen.*|ihr profil.*|dein profil.*|das bringst du.*|profil.*|what you(?:’|')?ve done.*|what makes you.*|your (?:skills|experience|background).*|skills.*|experience.*|you must have.*|(?:additional|other|essential|position|physical) requirements?.*|(?:minimum )?required|minimum|what we look for.*|this is who you are|requisitos.*)$/,
	],
	[
		'duties',
		/^(?:(?:key|core|main|primary|your|essential|job|the|day[- ]to[- ]day|specific|general|major)? ?(?:responsibilit(?:y|ies)|duties|accountabilit(?:y|ies)|tasks|functions|activities)(?: (?:and|&|include|will|of|in|may|for).*)?|(?:what|how) (?:you(?:’|')?ll|you will|you(?:’|')?d|will you|you can|you would|you|we(?:’|')?ll|the role|the job|you may)(?: \S+)? ?(?:do|be doing|work(?:ing)?(?: on)?|own|build|accomplish|achieve|contribute|make an impact|spend|be responsible|get to do|drive|deliver|tackle|lead|impact|involves?|be working).*|in this (?:role|position|job).*|as (?:a|an|our|the) .{3,60}(?:you will|you(?:’|')?ll|you)|you will|you(?:’|')?ll|your (?:role|mission|impact|work|job|day|tasks|contribution|challenge|responsibilit).*|a day in the life.*|day[- ](?:to|in)[- ]day.*|day in and day out.*|the work.*|projects?.*|examples? of.*|what you(?:’|')?ll.*|scope of work.*|deine aufgaben.*|ihre aufgaben.*|aufgaben.*|das erwartet dich.*|missions?.*|vos missions.*|the impact.*|impact|what success looks like.*|outcomes.*|areas of (?:focus|responsibility).*|(?:key )?objectives.*|opportunity to.*|(?:position|additional) responsibilities|(?:essential )?job functions|you(?:’|')?ll make an impact.*|what a typical day.*|what does the role involve.*|responsabilidad\p{L}*.*|responsabilités.*|principales funciones)$/u,
	],
	[
		'role',
		/^(?:about (?:the|this|your|our) (?:role|job|position|team|opportunity|work|group).*|(?:the|this) (?:role|position|job|team|opportunity|challenge).*|(?:role|job|position)(?: (?:description|summary|overview|purpose|details|profile))?|overview|summary|description|(?:meet )?(?:the|our) team.*|team(?: description| overview)?|opportunity|the mission|purpose.*|why this (?:role|job) .*|your (?:new )?team.*|stellenbeschreibung)$/,
	],
];

const bullet = /^\s*(?:[•*·◦▪●–—-]|\d{1,2}[.)])\s+/u;
const eeo =
	/equal (?:employment )?opportunity|without regard to|protected (?:veteran|status|characteristic)|reasonable accommodation|all qualified applicants|401\(?k\)?|medical, dental|health insurance|paid time off|parental leave|unlimited pto/i;
// A line that holds one of these words this near its start is a notice as a whole.
const noticeReach = 2000;
// Some adverts go back to what they ask for without a heading.
const asks =
	/^\W*(?:\d{1,2}\+? years|(?:proven |strong |hands-on |solid )?experience (?:with|in|working|of|developing|building)\b)/i;
const inline =
	/(?<=^|[.!?;:•*]\s{1,3})(?:key |core |main |basic |minimum |preferred |required )?(?:responsibilities|duties|requirements|qualifications|nice to haves?|benefits|perks|what you[’'](?:ll|d) (?:do|be doing|bring|need)|what you will (?:do|bring|need)|about (?:you|us|the role|the team)|who you are|bonus points)(?=\s{0,2}:|\s+[•*-]\s)/giu;

/** Cuts an advert at its headings. Text before any heading is `opening`; an unknown heading changes nothing. */
export function splitSections(text: string): Section[] {
	const sections: Section[] = [];
	let kind: SectionKind = 'opening';
	const add = (next: SectionKind, at: number, end: number): void => {
		const last = sections.at(-1);
		if (last?.kind === next) last.end = end;
		else if (end > at) sections.push({ kind: next, at, end });
	};
	let at = 0;
	while (at < text.length) {
		const newline = text.indexOf('\n', at);
		const end = newline < 0 ? text.length : newline + 1;
		const line = text.slice(at, end);
		kind = headingKind(line) ?? (kind === 'boilerplate' && asks.test(line) ? 'requirements' : kind);
		const isNotice = eeo.test(line.slice(0, noticeReach));
		let from = at;
		for (const cut of inlineHeadings(line)) {
			add(isNotice ? 'boilerplate' : kind, from, at + cut.at);
			kind = cut.kind;
			from = at + cut.at;
		}
		// A list that no heading announces is the work.
		const listed = kind === 'opening' && bullet.test(line) ? 'duties' : kind;
		add(from === at && isNotice ? 'boilerplate' : listed, from, end);
		at = end;
	}
	return sections;
}

/** The kind of section at a place in the text; the sections are in order. */
export function sectionAt(sections: readonly Section[], at: number): SectionKind {
	let low = 0;
	let high = sections.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sections[middle]?.at ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return sections[low]?.kind ?? 'opening';
}

function headingKind(line: string): SectionKind | null {
	if (line.length > 120 || bullet.test(line)) return null;
	const plain = line
		.trim()
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.replace(/[^\p{L}\p{N})?]+$/u, '')
		.toLowerCase();
	if (plain === '' || plain.length > 80 || plain.split(/\s+/).length > 10) return null;
	// A short sentence is not a heading, unless it ends in a colon.
	if (/[.!]\s*$/.test(line) && plain.split(/\s+/).length > 4) return null;
	return matchHeading(plain.replace(/[?:]+$/, ''));
}

function matchHeading(plain: string): SectionKind | null {
	if (/^(?:you[’']ll|you will) have (?:the |an )?opportunity/.test(plain)) return 'duties';
	if (headings[5]?.[1].test(plain)) return 'role';
	return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

function inlineHeadings(line: string): { at: number; kind: SectionKind }[] {
	if (line.length <= 120) return [];
	const found: { at: number; kind: SectionKind }[] = [];
	for (const match of line.matchAll(inline)) {
		const kind = matchHeading(match[0].toLowerCase());
		if (kind) found.push({ at: match.index, kind });
	}
	return found;
}
