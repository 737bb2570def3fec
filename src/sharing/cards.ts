import { getCollection } from 'astro:content';
import { byRole } from '#domain/vocabulary.ts';
import { loadGuides, nameInRole, type Guide } from '#guide/load-guide.ts';
import { midSentence } from '#site/format.ts';
import { jobsHeading } from '#listings/list-pages.ts';
import { measures } from '../line-map/geometry.ts';
import { mapOfGuide } from '../line-map/of-guide.ts';
import type { Card } from './draw.ts';
import {
	comparePicture,
	guidePicture,
	homePicture,
	jobsPicture,
	skillPicture,
	trackPicture,
	type Picture,
} from './pictures.ts';

/** What each picture of the site shows, and its name. */
export async function cardsOfSite(): Promise<{ picture: Picture; card: Card }[]> {
	const guides = await loadGuides();
	const terms = (await getCollection('roleTerms')).toSorted((a, b) => byRole(a.id, b.id));
	const home: Card = {
		title: 'Guides to engineering careers and tonight’s remote jobs',
		about: 'The remote navigator',
		art: { kind: 'board', lines: terms.map(({ data }) => ({ letter: null, name: data.label })) },
	};
	return [
		{ picture: homePicture, card: home },
		...(await Promise.all(guides.map(cardsOfGuide))).flat(),
		...terms.map(({ data: { slug, label, short } }) => {
			const heading = jobsHeading({ label, short });
			const lines = linesOf(guides.find(({ role }) => role.id === slug));
			const card: Card = { title: heading, about: 'Read every night', art: { kind: 'board', lines } };
			return { picture: jobsPicture({ role: slug, heading }), card };
		}),
		...(await getCollection('compare')).map((entry) => ({
			picture: comparePicture(entry),
			card: { title: entry.data.title, about: 'Which role is which', art: { kind: 'meeting' } } as const,
		})),
	];
}

const linesOf = (guide: Guide | undefined) =>
	(guide?.tracks ?? []).map(({ id, data }) => ({
		id: nameInRole(id),
		letter: data.line.toUpperCase(),
		name: data.short,
	}));

/** A map without names, before it is scaled. */
const small = { ...measures, top: 0, bottom: 0, row: 46, bundle: 15, start: 0, left: 60 };
const nameless = { ...small, lead: 12, column: 44, air: 8, tail: 30, name: 0, trunkName: 0 };

async function cardsOfGuide(guide: Guide): Promise<{ picture: Picture; card: Card }[]> {
	const { role, tracks, skills } = guide;
	const { map } = await mapOfGuide(guide, nameless);
	const art = { kind: 'map', map, bundle: nameless.bundle, lines: linesOf(guide) } as const;
	const within = `in the ${midSentence(role.data.title)} guide`;
	return [
		{
			picture: guidePicture(role),
			card: { title: role.data.title, about: 'Guide: work, skills, levels, pay', art },
		},
		...tracks.map((track) => ({
			picture: trackPicture(role, track),
			card: {
				title: track.data.title,
				about: `Track ${within}`,
				art: { ...art, lit: { lines: [nameInRole(track.id)] } },
			},
		})),
		...skills.map((skill) => ({
			picture: skillPicture(role, skill),
			card: {
				title: skill.data.title,
				about: `Skill ${within}`,
				art: { ...art, lit: { lines: skill.data.tracks, station: `skill-${nameInRole(skill.id)}` } },
			},
		})),
	];
}
