import type { Intent } from './intent.ts';
import type { Chance } from './random.ts';
import { levelForms, mlopsTitles, roleTitles, staffTrap } from './words.ts';

/** A title with what titles carry in feeds: a level, a place, the German (m/f/d), now and then a stray space. */
export function writeTitle(intent: Intent, draw: Chance): string {
	const { role, level, levelFrom, place } = intent;
	if (role === null) throw new Error('A title is written for one of the six roles only.');
	const track = intent.tracks[0] ?? 'platform';
	const bare = draw.pick(role === 'mlops-engineer' ? mlopsTitles[track] : roleTitles[role]);
	const [base = '', tail] = bare.split(', ');
	const trap = role === 'mlops-engineer' && track === 'platform' && levelFrom !== 'title' && draw.is(0.3);
	const form = level !== null && levelFrom === 'title' ? draw.pick(levelForms[level]) : '*';
	const title = trap ? staffTrap : form.replace('*', base) + (tail === undefined ? '' : `, ${tail}`);
	return stray(title + ending(place.countries, intent.unfit === 'onsite' || intent.unfit === 'hybrid', draw), draw);
}

function ending(countries: readonly string[], tied: boolean, draw: Chance): string {
	if (countries.includes('DE') && draw.is(0.7)) return ' (m/f/d)';
	if (tied || !draw.is(0.25)) return '';
	return countries.length === 1 && countries[0] === 'US' && draw.is(0.5) ? ' - Remote, US' : ' (Remote)';
}

function stray(title: string, draw: Chance): string {
	if (draw.is(0.07)) return `${title} `;
	return draw.is(0.03) ? title.replace(' ', '  ') : title;
}
