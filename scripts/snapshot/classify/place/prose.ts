import { linesWith, sentenceAround } from '../sentences.ts';
import { patternsIn } from '../word-lists.ts';

/** Words of an advert and where they stand. */
export interface Said {
	words: string;
	at: number;
}

const listed = patternsIn(new URL('prose.yaml', import.meta.url), 'imu');
// Most binding first.
const where = ['livesIn', 'remoteIn', 'hiresIn', 'anywhereIn', 'mayWorkIn', 'placeLine', 'zone'].map((name) => ({
	pattern: listed(name, 'g'),
	hint: listed(`${name}Hint`, 'g'),
}));

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
export function wayOfWorking(text: string): { way: 'remote' | 'hybrid' | 'onsite'; said: Said } | null {
	const office = listed('officeWord').test(text) ? find(listed('saysOffice'), text) : null;
	if (office !== null) return { way: 'onsite', said: office };
	const isHybridNamed = /hybrid/iu.test(text);
	const own = isHybridNamed ? find(listed('roleIsHybrid'), text) : null;
	if (own !== null) return { way: 'hybrid', said: own };
	const remote = findPlain(listed('saysRemote', 'g'), listed('remoteHint', 'g'), text);
	if (remote !== null) return { way: 'remote', said: remote };
	const hybrid = isHybridNamed ? find(listed('saysHybrid'), text) : null;
	return hybrid === null ? null : { way: 'hybrid', said: hybrid };
}

/** The advert opens the role to the whole world, in words about the role or about who may apply. */
export function openToWorld(text: string): Said | null {
	return findPlain(listed('worldwide', 'g'), listed('worldHint', 'g'), text, listed('notTheRole'));
}

const mostPlaces = 12;

/** Sentences that say where somebody may work from, most binding first; the names are for the gazetteer to find. */
export function whereSentences(text: string): Said[] {
	return where.flatMap(({ hint, pattern }) => {
		const found: Said[] = [];
		for (const { line, at } of linesWith(hint, text)) {
			for (const match of line.matchAll(pattern)) {
				found.push({ words: match[0].slice(0, 240), at: at + match.index });
				if (found.length === mostPlaces) return found;
			}
		}
		return found;
	});
}

/** A sign that only an advert for the United States carries: 401(k), E-Verify, a state. */
export function onlyInUnitedStates(text: string): Said | null {
	return find(listed('onlyInUs'), text);
}

function find(pattern: RegExp, text: string): Said | null {
	const match = pattern.exec(text);
	if (match === null) return null;
	const found = match[0].trim().slice(0, 240);
	return { words: found, at: match.index + match[0].indexOf(found) };
}

/** The first match whose sentence sets no condition. */
function findPlain(pattern: RegExp, hint: RegExp, text: string, unless?: RegExp): Said | null {
	let tried = 0;
	for (const { line, at } of linesWith(hint, text)) {
		for (const match of line.matchAll(pattern)) {
			tried += 1;
			if (tried > 20) return null;
			const start = at + match.index;
			const sentence = sentenceAround(text, start, start + match[0].length);
			const found = match[0].trim().slice(0, 240);
			if (!listed('conditional').test(sentence) && unless?.test(sentence) !== true)
				return { words: found, at: start + match[0].indexOf(found) };
		}
	}
	return null;
}
