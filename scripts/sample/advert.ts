import type { Employer } from './employers.ts';
import type { Intent, Pay } from './intent.ts';
import { chance, type Chance } from './random.ts';
import { words, type Part } from './words.ts';

/** A stretch of an advert under one heading: paragraphs, then a list. */
export interface Section {
	part: Part;
	heading: string;
	paragraphs: string[];
	items: string[];
}

/** What one advert says, before it is put into a feed’s markup. */
export interface Advert {
	title: string;
	sections: Section[];
	/** Pay in words where the advert states it so, and the last words. */
	closing: string[];
}

/** Writes the advert for one intent; the employer’s parts are the same in all its adverts. */
export function writeAdvert(seed: string, employer: Employer, number: number, intent: Intent): Advert {
	const draw = chance(seed, 'advert', employer.index, number);
	const job = intent.role === null ? draw.pick(words.otherJobs) : jobFor(intent, draw);
	const nice = intent.role !== null && draw.is(0.8) ? draw.some(words.niceToHaves, draw.int(2, 3)) : [];
	const local = intent.place.countries.length > 0 ? words.countryBenefits[intent.place.payCountry] : undefined;
	const parts: [Part, readonly string[], readonly string[]][] = [
		['about', [employer.about.join(' ')], []],
		['role', [job.opening, placeSentence(intent, draw)], []],
		['duties', [], job.duties],
		['requirements', [], job.requirements],
		['nice', [], nice],
		['team', waysOfWorking(employer, intent), []],
		['benefits', [], [local ?? [], employer.benefits].flat()],
		['process', [employer.process], []],
	];
	const fill = filler(employer, intent);
	const sections = parts
		.filter(([, paragraphs, items]) => paragraphs.length + items.length > 0)
		.map(([part, paragraphs, items]) => ({
			part,
			heading: fill(employer.headings[part]),
			paragraphs: paragraphs.map(fill),
			items: items.map(fill),
		}));
	const pay = intent.pay?.in === 'prose' ? [payProse(intent.pay, employer.index)] : [];
	return {
		title: 'title' in job ? job.title : writeTitle(intent, chance(seed, 'title', employer.index, number)),
		sections,
		closing: [...pay, employer.equality].map(fill),
	};
}

type JobIntent = Intent & { role: NonNullable<Intent['role']> };

function jobFor(intent: Intent, draw: Chance) {
	const job = intent as JobIntent;
	const named = job.clouds.map((cloud) => words.cloudNames[cloud]);
	const cloud = named.length > 0 ? [cloudSentence(named, draw)] : [];
	return {
		opening: draw.pick(words.openings[job.role]),
		duties: chooseDuties(job, draw),
		requirements: [...chooseRequirements(job, draw), ...cloud],
	};
}

/** Duties that put the job on its tracks and into its specialisations, the main track’s first. */
function chooseDuties({ role, tracks, specialisations }: JobIntent, draw: Chance): string[] {
	const special = specialisations.flatMap((one) => draw.some(words.specialisedDuties[one]?.[role] ?? [], 2));
	if (role !== 'mlops-engineer') return [...draw.some(words.roleDuties[role], draw.int(5, 7)), ...special];
	const own = tracks.flatMap((track, place) => {
		const count = place > 0 ? 3 : tracks.length > 1 ? draw.int(4, 5) : draw.int(5, 7);
		return draw.some(words.mlopsDuties[track], count);
	});
	return [...own, ...special];
}

/** What the advert asks for, experience first. The cloud has a sentence of its own. */
function chooseRequirements({ role, level, years }: JobIntent, draw: Chance): string[] {
	const { yearsSentences, juniorSentences, unstatedSentences, levelSentences, fields, requirements } = words;
	const sentences = years !== null ? yearsSentences : level === 'junior' ? juniorSentences : unstatedSentences;
	const experience = draw
		.pick(years === 1 ? ['1+ years of work in {field}, internships included'] : sentences)
		.replace('{years}', String(years))
		.replace('{field}', draw.pick(fields[role]));
	const grown = level === 'senior' || level === 'staff' ? [draw.pick(levelSentences[level])] : [];
	return [experience, ...draw.some(requirements[role], draw.int(4, 5)), ...grown];
}

function cloudSentence(named: readonly string[], draw: Chance): string {
	const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
	return draw.pick([
		`Good working knowledge of ${list}`,
		`Experience with ${list} in production`,
		`You know your way around ${list}, networking and identity included`,
	]);
}

function placeSentence({ place: { scope, region, countries, payCountry } }: Intent, draw: Chance): string {
	const home = words.countries[payCountry];
	const named = countries.map((code) => `${['US', 'GB', 'NL'].includes(code) ? 'the ' : ''}${countryName(code)}`);
	return draw
		.pick(words.placeSentences[scope])
		.replace('{where}', region === 'europe' ? 'Europe' : named.join(' or '))
		.replace('{offset}', home?.offset ?? 'UTC')
		.replace('{city}', home?.city ?? '');
}

export function countryName(code: string): string {
	return words.countries[code]?.name ?? code;
}

/** What the employer says of its work with models, as far as it concerns the job. */
function waysOfWorking({ practices, flags }: Employer, { role, tracks }: Intent): string[] {
	if (role === 'ml-engineer') return practices.slice(0, 2);
	if (role !== 'mlops-engineer') return [];
	return [...practices, ...flags.filter((flag) => !flag.includes('ML platform') || tracks.includes('platform'))];
}

/** A title with what titles carry in feeds: a level, a place, the German (m/f/d), now and then a stray space. */
function writeTitle(intent: Intent, draw: Chance): string {
	const { role, level, levelFrom, place } = intent as JobIntent;
	const track = intent.tracks[0] ?? 'platform';
	const bare = draw.pick(role === 'mlops-engineer' ? words.mlopsTitles[track] : words.roleTitles[role]);
	const [base = '', tail] = bare.split(', ');
	const trap = role === 'mlops-engineer' && track === 'platform' && levelFrom !== 'title' && draw.is(0.3);
	const form = level !== null && levelFrom === 'title' ? draw.pick(words.levelForms[level]) : '*';
	const title = trap ? words.staffTrap : form.replace('*', base) + (tail === undefined ? '' : `, ${tail}`);
	const whole = title + ending(place.countries, isTied(intent), draw);
	if (draw.is(0.07)) return `${whole} `;
	return draw.is(0.03) ? whole.replace(' ', '  ') : whole;
}

function ending(countries: readonly string[], tied: boolean, draw: Chance): string {
	if (countries.includes('DE') && draw.is(0.7)) return ' (m/f/d)';
	if (tied || !draw.is(0.25)) return '';
	return countries.length === 1 && countries[0] === 'US' && draw.is(0.5) ? ' - Remote, US' : ' (Remote)';
}

/** Whether the work is tied to an office. */
export function isTied({ place }: Intent): boolean {
	return place.scope === 'hybrid' || place.scope === 'onsite';
}

const signs: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', CAD: 'CA$' };

/** The sign of a currency, or its code and a space. */
export function currencySign(currency: string): string {
	return signs[currency] ?? `${currency} `;
}

/** Pay as a sentence of the advert. */
function payProse({ min, max, currency, period }: Pay, style: number): string {
	const [low, high] = [min, max].map((amount) => `${currencySign(currency)}${amount.toLocaleString('en-US')}`);
	const short = (amount: number): string => `${currencySign(currency)}${amount / 1000}K`;
	if (period === 'hour') return `The contract rate is ${low}–${high} per hour.`;
	if (period === 'month') return `We pay ${low} to ${high} per month before tax.`;
	const sentences = [
		`The base salary for this role is ${low} – ${high} a year, depending on experience.`,
		`Salary: ${short(min)}–${short(max)} base per year, plus equity.`,
		`We pay between ${low} and ${high} (annual base salary) and tell you on the first call where you would start.`,
	];
	return sentences[style % 3] ?? '';
}

function filler(employer: Employer, { clouds }: Intent): (text: string) => string {
	const cloudWords = clouds[0] ? words.clouds[clouds[0]] : words.noCloud;
	const slots: Record<string, string> = { ...employer.stack, ...cloudWords, name: employer.name };
	return (text) => {
		const filled = text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
		return spell(
			filled.replace(/^[a-z]/, (first) => first.toUpperCase()),
			employer.british,
		);
	};
}

const british = new RegExp(Object.keys(words.spelling).join('|'), 'g');

/** Our sentences are written with British spelling; an American employer’s adverts get American spelling. */
export function spell(text: string, isBritish: boolean): string {
	return isBritish ? text : text.replace(british, (stem) => words.spelling[stem] ?? stem);
}
