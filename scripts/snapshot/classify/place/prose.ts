import { sentenceAround } from '../sentences.ts';
import { patternsIn } from '../word-lists.ts';

/** Words of an advert and where they stand. */
export interface Said {
	words: string;
	at: number;
}

const listed = patternsIn(new URL('prose.yaml', import.meta.url), 'imu');
// Most binding first.
const where = ['livesIn', 'remoteIn', 'hiresIn', 'anywhereIn', 'mayWorkIn', 'placeLine', 'zone'];

/** Office days the advert demands: “three days a week in the office”. Null where they are optional or remote is offered too. */
export function officeDaysDemanded(text: string): (Said & { way: 'hybrid' | 'onsite' }) | null {
	const match = listed('officeHint').test(text) ? listed('officeDays').exec(text) : null;
	if (match === null) return null;
	const sentence = sentenceAround(text, match.index, match.index + match[0].length);
	if (listed('optional').test(sentence) || listed('remoteAnyway').test(text)) return null;
	return {
		words: match[0].slice(0, 240),
		at: match.index,
		way: listed('wholeWeek').test(match[0]) ? 'onsite' : 'hybrid',
	};
}

/** How the advert's text says the work is done, where it says so of the role itself. */
export function wayOfWorking(text: string): (Said & { way: 'remote' | 'hybrid' | 'onsite' }) | null {
	const office = listed('officeWord').test(text) ? find(listed('saysOffice'), text) : null;
	if (office !== null) return { way: 'onsite', ...office };
	const isHybridNamed = /hybrid/iu.test(text);
	const own = isHybridNamed ? find(listed('roleIsHybrid'), text) : null;
	if (own !== null) return { way: 'hybrid', ...own };
	const remote = findPlain('saysRemote', text);
	if (remote !== null) return { way: 'remote', ...remote };
	const hybrid = isHybridNamed ? find(listed('saysHybrid'), text) : null;
	return hybrid && { way: 'hybrid', ...hybrid };
}

/** The advert opens the role to the whole world, in words about the role or about who may apply. */
export function openToWorld(text: string): Said | null {
	return findPlain('worldwide', text, listed('notTheRole'));
}

const mostPlaces = 12;

/** Sentences that say where somebody may work from, most binding first; the names are for the gazetteer to find. */
export function whereSentences(text: string): Said[] {
	return where.flatMap((name) =>
		[...standing(name, text).take(mostPlaces)].map(({ words, at }) => ({ words: words.slice(0, 240), at })),
	);
}

/** A sign that only an advert for the United States carries: 401(k), E-Verify, a state. */
export function onlyInUnitedStates(text: string): Said | null {
	return find(listed('onlyInUs'), text);
}

function find(pattern: RegExp, text: string): Said | null {
	const match = pattern.exec(text);
	return match === null ? null : trimmed({ words: match[0], at: match.index });
}

function trimmed({ words, at }: Said): Said {
	const kept = words.trim().slice(0, 240);
	return { words: kept, at: at + words.indexOf(kept) };
}

/** The first match whose sentence sets no condition. */
function findPlain(name: string, text: string, unless?: RegExp): Said | null {
	for (const said of standing(name, text).take(20)) {
		const sentence = sentenceAround(text, said.at, said.at + said.words.length);
		if (!listed('conditional').test(sentence) && unless?.test(sentence) !== true) return trimmed(said);
	}
	return null;
}

/** Where a list’s words stand, in the lines only that hold its hint: most of the time is saved there. */
function* standing(name: string, text: string): Generator<Said> {
	let from = 0;
	for (const line of text.split('\n')) {
		if (listed(`${name}Hint`).test(line)) {
			for (const match of line.matchAll(listed(name, 'g'))) yield { words: match[0], at: from + match.index };
		}
		from += line.length + 1;
	}
}
