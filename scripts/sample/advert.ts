import { money } from '#domain/pay-words.ts';
import type { Employer } from './employers.ts';
import type { Intent, Pay } from './market.ts';
import { chance, type Chance } from './random.ts';
import { fill, words, type Part } from './words.ts';

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
export function writeAdvert(seed: string, employer: Employer, intent: Intent): Advert {
	const draw = chance(seed, 'advert', employer.index, intent.number);
	const other = intent.unfit === 'other-job' ? draw.pick(words.otherJobs) : null;
	const { opening, duties, requirements } = other ?? {
		opening: draw.pick(words.openings[intent.role]),
		duties: chooseDuties(intent, draw),
		requirements: chooseRequirements(intent, draw),
	};
	const nice = !other && draw.is(0.8) ? draw.some(words.niceToHaves, draw.int(2, 3)) : [];
	const local = intent.place.countries.length > 0 ? words.countryBenefits[intent.place.payCountry] : undefined;
	const parts: [Part, readonly string[], readonly string[]][] = [
		['about', [employer.about.join(' ')], []],
		['role', [opening, placeSentence(intent, draw)], []],
		['duties', [], duties],
		['requirements', [], requirements],
		['nice', [], nice],
		['team', other ? [] : waysOfWorking(employer, intent), []],
		['benefits', [], [local ?? [], employer.benefits].flat()],
		['process', [employer.process], []],
	];
	const cloud = intent.clouds[0] ? words.clouds[intent.clouds[0]] : words.noCloud;
	const slots = { ...employer.stack, ...cloud, name: employer.name };
	const said = (text: string) => fill(text, slots).replace(/^[a-z]/, (first) => first.toUpperCase());
	const sections = parts
		.filter(([, paragraphs, items]) => paragraphs.length + items.length > 0)
		.map(([part, paragraphs, items]) => ({
			part,
			heading: said(employer.headings[part]),
			paragraphs: paragraphs.map(said),
			items: items.map(said),
		}));
	const pay = intent.pay?.in === 'prose' ? [payProse(intent.pay, employer.index)] : [];
	return {
		title: other?.title ?? writeTitle(intent, chance(seed, 'title', employer.index, intent.number)),
		sections,
		closing: [...pay, employer.equality].map(said),
	};
}

/** Duties that put the job on its tracks and into its specialisations, the main track’s first. */
function chooseDuties({ role, tracks, specialisations }: Intent, draw: Chance): string[] {
	const work = role === 'mlops-engineer' ? tracks : [role];
	const own = work.flatMap((one, place) => {
		const count = place > 0 ? 3 : work.length > 1 ? draw.int(4, 5) : draw.int(5, 7);
		return draw.some(words.duties[one], count);
	});
	return [...own, ...specialisations.flatMap((one) => draw.some(words.specialisedDuties[one]?.[role] ?? [], 2))];
}

/** What the advert asks for, experience first. The cloud has a sentence of its own. */
function chooseRequirements({ role, level, years, clouds }: Intent, draw: Chance): string[] {
	const stated = years === 1 ? 'one-year' : years !== null ? 'years' : level === 'junior' ? 'junior' : 'unstated';
	const experience = fill(draw.pick(words.experience[stated]), {
		years: years ?? '',
		field: draw.pick(words.fields[role]),
	});
	const grown = level === 'senior' || level === 'staff' ? [draw.pick(words.levelSentences[level])] : [];
	const named = clouds.map((cloud) => words.clouds[cloud]['cloud'] ?? '');
	const list = new Intl.ListFormat('en-GB').format(named);
	const cloud = named.length > 0 ? [fill(draw.pick(words.cloudSentences), { clouds: list })] : [];
	return [experience, ...draw.some(words.requirements[role], draw.int(4, 5)), ...grown, ...cloud];
}

function placeSentence({ place: { scope, region, countries, payCountry } }: Intent, draw: Chance): string {
	const named = countries.map((code) => `${['US', 'GB', 'NL'].includes(code) ? 'the ' : ''}${countryName(code)}`);
	const where = region === 'europe' ? 'Europe' : named.join(' or ');
	return fill(draw.pick(words.placeSentences[scope]), { ...words.countries[payCountry], where });
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
	const { role, tracks, level, levelFrom } = intent;
	const work = role === 'mlops-engineer' ? (tracks[0] ?? 'platform') : role;
	const [base = '', ...tail] = draw.pick(words.titles[work]).split(', ');
	const trap = work === 'platform' && levelFrom !== 'title' && draw.is(0.3);
	const form = level !== null && levelFrom === 'title' ? draw.pick(words.levelForms[level]) : '*';
	const title = [trap ? words.staffTrap : form.replace('*', base), ...tail].join(', ') + ending(intent, draw);
	if (draw.is(0.07)) return `${title} `;
	return draw.is(0.03) ? title.replace(' ', '  ') : title;
}

function ending({ place: { countries, scope } }: Intent, draw: Chance): string {
	if (countries.includes('DE') && draw.is(0.7)) return ' (m/f/d)';
	if (scope === 'hybrid' || scope === 'onsite' || !draw.is(0.25)) return '';
	return countries.join() === 'US' && draw.is(0.5) ? ' - Remote, US' : ' (Remote)';
}

/** Pay as a sentence of the advert. */
function payProse({ min, max, currency, period }: Pay, style: number): string {
	const sentences = words.paySentences[period];
	return fill(sentences[style % sentences.length] ?? '', {
		low: money(min, currency),
		high: money(max, currency),
		lowK: short(min, currency),
		highK: short(max, currency),
	});
}

/** An amount in thousands: `$150K`; small ones in full. */
export function short(amount: number, currency: string): string {
	return amount >= 1000 ? `${money(amount / 1000, currency)}K` : money(amount, currency);
}
