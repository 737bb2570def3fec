import { getCollection } from 'astro:content';
import { roleOrder } from '#guide/role-order.ts';
import { loadGuides, nameInRole, type Guide } from '#guide/load-guide.ts';
import { jobsHeading } from '#listings/list-pages.ts';
import { absolute, fromRoot } from '#routes/base.ts';
import { pictureFile } from '#routes/pages.ts';
import { midSentence } from '#domain/letters.ts';
import { onceABuild } from '#site/once.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { measures } from '../line-map/geometry.ts';
import { mapOfGuide } from '../line-map/of-guide.ts';
import { skillStation } from '../line-map/stations.ts';
import type { Card } from './draw.ts';

/** The preview picture that social networks show for a link to a page. */
export interface Picture {
	/** Its file name below `/sharing/`. */
	name: string;
	alt: string;
	card: () => Card | Promise<Card>;
}

/** Every picture of the site, by the path of its page. Read again for each page while texts are being edited. */
export const picturesOfSite = onceABuild(readPictures);

/** The picture of the page at a path, or of its nearest parent that has one. */
export async function pictureOf(path: string): Promise<Picture> {
	const pictures = await picturesOfSite();
	const parts = fromRoot(path).split('/').filter(Boolean);
	const paths = [...parts.keys(), parts.length].map((depth) => ['', ...parts.slice(0, depth), ''].join('/'));
	const nearest = paths.findLast((path) => pictures.has(path)) ?? '/';
	return pictures.get(nearest) as Picture;
}

/** The full address of a picture. */
export const pictureAddress = ({ name }: Picture, base: URL | undefined): string => absolute(pictureFile(name), base);

async function readPictures(): Promise<ReadonlyMap<string, Picture>> {
	const guides = await loadGuides();
	const { name, tagline, field } = siteConfig();
	const byRole = await roleOrder();
	const terms = (await getCollection('roleTerms')).toSorted((a, b) => byRole(a.id, b.id));
	const comparisons = await getCollection('compare');
	const board = (title: string, about: string, lines: { letter: string | null; name: string }[]) => (): Card => ({
		title,
		about,
		art: { kind: 'board', lines },
	});
	const pictures: Picture[] = [
		...guides.flatMap(picturesOfGuide),
		...terms.map(({ id, data }) => {
			const heading = jobsHeading(data);
			const lines = linesOf(guides.find(({ role }) => role.id === id));
			const alt = `${heading}: the kinds of work they are in`;
			return { name: `jobs/${id}`, alt, card: board(heading, 'Read every night', lines) };
		}),
		...comparisons.map(({ id, data: { title } }) => ({
			name: `compare/${id}`,
			alt: `${title}: the lines of two roles meet at one station`,
			card: (): Card => ({ title, about: 'Which role is which', art: { kind: 'meeting' } }),
		})),
	];
	const home = {
		name: 'home',
		alt: `${name}: the roles it has guides and jobs for`,
		card: board(
			`Guides to ${field} careers and tonight’s remote jobs`,
			tagline,
			terms.map(({ data }) => ({ letter: null, name: data.label })),
		),
	};
	return new Map([['/', home], ...pictures.map((picture) => [`/${picture.name}/`, picture] as const)]);
}

const linesOf = (guide: Guide | undefined) =>
	(guide?.tracks ?? []).map(({ id, data }) => ({
		id: nameInRole(id),
		letter: data.line.toUpperCase(),
		name: data.short,
	}));

/** The sizes of a map without names, before it is scaled. */
const small = { ...measures, top: 0, bottom: 0, row: 46, bundle: 15, start: 0, left: 60 };
const nameless = { ...small, lead: 12, column: 44, air: 8, tail: 30, name: 0, trunkName: 0 };

function picturesOfGuide(guide: Guide): Picture[] {
	const { role, tracks, skills } = guide;
	const title = midSentence(role.data.title);
	let map: ReturnType<typeof mapOfGuide> | undefined;
	const card = async (title: string, about: string, lit?: { lines: string[]; station?: string }): Promise<Card> => ({
		title,
		about,
		art: {
			kind: 'map',
			map: (await (map ??= mapOfGuide(guide, nameless))).map,
			bundle: nameless.bundle,
			lines: linesOf(guide),
			...(lit && { lit }),
		},
	});
	const below = (kind: 'tracks' | 'skills', id: string) => `guides/${role.id}/${kind}/${nameInRole(id)}`;
	return [
		{
			name: `guides/${role.id}`,
			alt: `${role.data.title}: a map of the work, each line a kind of it`,
			card: () => card(role.data.title, 'Guide: work, skills, levels, pay'),
		},
		...tracks.map(({ id, data }) => ({
			name: below('tracks', id),
			alt: `${data.title}: its line on the map of the ${title}’s work`,
			card: () => card(data.title, `Track in the ${title} guide`, { lines: [nameInRole(id)] }),
		})),
		...skills.map(({ id, data }) => ({
			name: below('skills', id),
			alt: `${data.title}: its station on the map of the ${title}’s work`,
			card: () =>
				card(data.title, `Skill in the ${title} guide`, { lines: data.tracks, station: skillStation(nameInRole(id)) }),
		})),
	];
}
