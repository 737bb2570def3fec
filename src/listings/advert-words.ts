import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { forBrowsers, type Sent } from '#facts/for-browsers.ts';
import { readRates } from '#classify/rates.ts';
import { readFactTerms, readRoleDetectors, readVocabulary } from '#classify/vocabulary.ts';
import type { FactTerm, RoleSlug } from '#domain/vocabulary.ts';
import { inOrder } from '#facts/words.ts';
import { roleOrder } from '#guide/role-order.ts';
import { nameInRole } from '#guide/load-guide.ts';
import { guideContextOf } from '#listings/guide-context.ts';
import type { GuideCheck } from '#listings/questions.ts';
import { loadRoleListings } from '#listings/role-listings.ts';
import { inGuide } from '#routes/anchors.ts';
import { guidePath } from '#routes/pages.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

/**
 * The parts of a role’s guide that the advert reader shows next to an advert that a visitor pastes. They are embedded in its
 * page.
 */
export interface RoleWords {
	role: RoleSlug;
	/** `MLOps engineer` */
	label: string;
	/** As written within a sentence and before “jobs”: `MLOps engineer`, `SRE`. */
	short: string;
	/** What the role does, in a few words. */
	blurb: string;
	/** Address of its guide. */
	guide: string;
	lines: { name: string; title: string; letter: string }[];
	checks: GuideCheck[];
	/** The flags that an advert can show, because their detectors are on. */
	signals: { name: string; title: string; summary: string; polarity: 'red' | 'green'; href: string }[];
}

/** What a browser needs to read an advert, and the texts that it shows for conditions of work. */
export interface AdvertWords extends Sent {
	terms: FactTerm[];
}

/** Everything that a browser needs to read adverts as the nightly run does, made from the content at each build. */
export const loadAdvertWords = (): AdvertWords => ({
	terms: inOrder(readFactTerms(contentFolder)).map((term) => ({ ...term, filter: null })),
	...forBrowsers({
		vocabulary: readVocabulary(contentFolder),
		rates: readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8')),
		detectors: readRoleDetectors(contentFolder),
	}),
});

/** The roles that have a guide, in menu order, with the questions to ask about their adverts. */
export async function loadRoleWords(): Promise<RoleWords[]> {
	const byRole = await roleOrder();
	const on = readRoleDetectors(contentFolder).filter(({ of, detector }) => of === 'flag' && detector.status === 'on');
	const shown = new Set(on.map(({ role, slug }) => `${role}/${slug}`));
	const guides = new Set((await getCollection('roles')).map(({ id }) => id));
	const blurbs = new Map((await getCollection('roleTerms')).map(({ data }) => [data.slug, data.blurb]));
	const all = (await loadRoleListings()).filter(({ role }) => guides.has(role));
	return Promise.all(
		all
			.toSorted((a, b) => byRole(a.role, b.role))
			.map(async (roleListings) => {
				const { role, label, short } = roleListings;
				const { lines, checks, signals } = await guideContextOf(roleListings);
				return {
					...{ role, label, short, checks },
					blurb: blurbs.get(role) ?? label,
					guide: guidePath(role),
					lines: lines.map(({ name, title, letter }) => ({ name, title, letter })),
					signals: signals
						.filter(({ id }) => shown.has(`${role}/${nameInRole(id)}`))
						.map(({ id, data: { title, summary, polarity } }) => {
							const name = nameInRole(id);
							return { name, title, summary, polarity, href: inGuide('signal', role, name) };
						}),
				};
			}),
	);
}
