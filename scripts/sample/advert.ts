import type { Employer } from './employers.ts';
import type { Intent } from './intent.ts';
import { payProse } from './pay.ts';
import { countries, countryName } from './place.ts';
import { chance, type Chance } from './random.ts';
import { spell } from './spelling.ts';
import { cloudWords } from './stack.ts';
import { chooseDuties } from './duties.ts';
import { chooseRequirements } from './requirements.ts';
import { cloudNames, countryBenefits, niceToHaves, openings, otherJobs, placeSentences, type Part } from './words.ts';

/** A stretch of an advert under one heading: paragraphs, then a list. */
export interface Section {
	part: Part;
	heading: string;
	paragraphs: string[];
	items: string[];
}

/** What one advert says, before it is put into a feed’s markup. */
export interface Advert {
	/** Only where the words come with a title: jobs that are none of the six roles. */
	title: string | null;
	department: string;
	sections: Section[];
	/** Pay in words, where the advert states it so. */
	pay: string | null;
	closing: string;
}

/** Writes the advert for one intent; the employer’s parts are the same in all its adverts. */
export function writeAdvert(seed: string, employer: Employer, number: number, intent: Intent): Advert {
	const draw = chance(seed, 'advert', employer.index, number);
	const job = intent.role === null ? otherAdvert(draw) : roleAdvert(intent, draw);
	const nice = intent.role !== null && draw.is(0.8) ? draw.some(niceToHaves, draw.int(2, 3)) : [];
	const team = waysOfWorking(employer, intent);
	const local = intent.place.countries.length > 0 ? countryBenefits[intent.place.payCountry] : undefined;
	const parts: Omit<Section, 'heading'>[] = [
		{ part: 'about', paragraphs: [employer.about.join(' ')], items: [] },
		{ part: 'role', paragraphs: [job.opening, placeSentence(intent, draw)], items: [] },
		{ part: 'duties', paragraphs: [], items: job.duties },
		{ part: 'requirements', paragraphs: [], items: job.requirements },
		{ part: 'nice', paragraphs: [], items: nice },
		{ part: 'team', paragraphs: team, items: [] },
		{ part: 'benefits', paragraphs: [], items: local ? [local, ...employer.benefits] : employer.benefits },
		{ part: 'process', paragraphs: [employer.process], items: [] },
	];
	const fill = filler(employer, intent);
	return {
		title: job.title,
		department: job.department,
		sections: parts
			.filter(({ paragraphs, items }) => paragraphs.length + items.length > 0)
			.map(({ part, paragraphs, items }) => ({
				part,
				heading: fill(employer.headings[part]),
				paragraphs: paragraphs.map(fill),
				items: items.map(fill),
			})),
		pay: intent.pay?.in === 'prose' ? fill(payProse(intent.pay, employer.index)) : null,
		closing: fill(employer.equality),
	};
}

/** What the employer says of its work with models, as far as it concerns the job. */
function waysOfWorking({ practices, flags }: Employer, { role, tracks }: Intent): string[] {
	if (role === 'ml-engineer') return practices.slice(0, 2);
	if (role !== 'mlops-engineer') return [];
	return [...practices, ...flags.filter((flag) => !flag.includes('ML platform') || tracks.includes('platform'))];
}

interface JobWords {
	title: string | null;
	department: string;
	opening: string;
	duties: string[];
	requirements: string[];
}

function roleAdvert(intent: Intent, draw: Chance): JobWords {
	const { role } = intent;
	if (role === null) throw new Error('This advert is for one of the six roles only.');
	const named = intent.clouds.map((cloud) => cloudNames[cloud]);
	const cloud = named.length > 0 ? [cloudSentence(named, draw)] : [];
	return {
		title: null,
		department: role === 'data-engineer' || role === 'data-platform-engineer' ? 'Data' : 'Engineering',
		opening: draw.pick(openings[role]),
		duties: chooseDuties(intent, draw),
		requirements: [...chooseRequirements(intent, draw), ...cloud],
	};
}

function otherAdvert(draw: Chance): JobWords {
	const { duties, requirements, ...words } = draw.pick(otherJobs);
	return { ...words, duties: [...duties], requirements: [...requirements] };
}

function cloudSentence(named: readonly string[], draw: Chance): string {
	const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
	return draw.pick([
		`Good working knowledge of ${list}`,
		`Experience with ${list} in production`,
		`You know your way around ${list}, networking and identity included`,
	]);
}

function placeSentence(intent: Intent, draw: Chance): string {
	const { scope, region, payCountry } = intent.place;
	const home = countries[payCountry];
	const codes = intent.place.countries;
	const where = region === 'europe' ? 'Europe' : codes.map(withArticle).join(' or ');
	return draw
		.pick(placeSentences[scope])
		.replace('{where}', where)
		.replace('{offset}', home?.offset ?? 'UTC')
		.replace('{city}', home?.city ?? '');
}

function withArticle(code: string): string {
	return ['US', 'GB', 'NL'].includes(code) ? `the ${countryName(code)}` : countryName(code);
}

function filler(employer: Employer, intent: Intent): (text: string) => string {
	const words: Record<string, string> = { ...employer.stack, ...cloudWords(intent.clouds), name: employer.name };
	return (text) => {
		const filled = text.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot);
		return spell(
			filled.replace(/^[a-z]/, (first) => first.toUpperCase()),
			employer.british,
		);
	};
}
