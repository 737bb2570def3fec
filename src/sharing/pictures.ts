import { absolute } from '#site/address.ts';
import { midSentence } from '#site/format.ts';
import { site } from '#site/site.ts';

/** The picture of a shared link: its name below `/sharing/`, and what it shows. */
export interface Picture {
	name: string;
	alt: string;
}

export const WIDTH = 1200;
export const HEIGHT = 630;

export const pictureAddress = ({ name }: Picture, base: URL | undefined): string =>
	absolute(`/sharing/${name}.png`, base);

interface Named {
	id: string;
	data: { title: string };
}

export const homePicture: Picture = { name: 'home', alt: `${site.name}: the roles it has guides and jobs for` };

export const guidePicture = ({ id, data: { title } }: Named): Picture => ({
	name: `guides/${id}`,
	alt: `${title}: a map of the work, each line a kind of it`,
});

export const trackPicture = (role: Named, { id, data: { title } }: Named): Picture => ({
	name: `guides/${role.id}/tracks/${id.split('/')[1] ?? id}`,
	alt: `${title}: its line on the map of the ${midSentence(role.data.title)}’s work`,
});

export const skillPicture = (role: Named, { id, data: { title } }: Named): Picture => ({
	name: `guides/${role.id}/skills/${id.split('/')[1] ?? id}`,
	alt: `${title}: its station on the map of the ${midSentence(role.data.title)}’s work`,
});

export const comparePicture = ({ id, data: { title } }: Named): Picture => ({
	name: `compare/${id}`,
	alt: `${title}: the lines of two roles meet at one station`,
});

export const jobsPicture = ({ role, heading }: { role: string; heading: string }): Picture => ({
	name: `jobs/${role}`,
	alt: `${heading}: the kinds of work they are in`,
});
