import type { CollectionEntry } from 'astro:content';
import { nameInRole, type Countable, type Guide } from './load-guide.ts';
import { bandWords, countWords, weeksWords } from './figures.ts';
import { exercisePath } from './exercises.ts';
import { attributesOf, componentsOf, readMdx, wordsOfNode, type Component } from './mdx-tree.ts';

/** Where a claim stands in a guide, and its words there. */
export interface ClaimPlace {
	words: string;
	/** Id of the part of the guide. */
	part: string;
	href: string;
}

/** A text, and the page or the anchor below the guide where it stands. */
type Text = readonly [entry: { body?: string }, at: string];

const each = (entries: { id: string; body?: string }[], at: (name: string) => string): Text[] =>
	entries.map((entry) => [entry, at(nameInRole(entry.id))]);

/** Parts of a guide in its order, with their headings and texts. */
export const claimParts: { id: string; title: string; texts: (guide: Guide) => Text[] }[] = [
	{ id: 'role', title: 'The role', texts: ({ role }) => [[role, '']] },
	{ id: 'tracks', title: 'Tracks', texts: ({ tracks }) => each(tracks, (name) => `tracks/${name}/`) },
	{ id: 'employers', title: 'Who hires', texts: ({ employers }) => each(employers, () => 'employers/') },
	{ id: 'skills', title: 'Skills', texts: ({ skills }) => each(skills, (name) => `skills/${name}/`) },
	{ id: 'checks', title: 'Before you apply', texts: ({ checks }) => each(checks, () => 'checklist/') },
	{ id: 'levels', title: 'Levels', texts: ({ levels }) => each(levels, () => 'levels/') },
	{ id: 'pay', title: 'Pay', texts: ({ pay }) => [[pay, 'pay/']] },
	{ id: 'hiring', title: 'Hiring', texts: ({ hiring }) => [[hiring, 'hiring/']] },
	{
		id: 'drills',
		title: 'Drills and prompts',
		texts: ({ drills, prompts }) => [...drills, ...prompts].map((one) => [one, exercisePath(one)]),
	},
	{ id: 'signals', title: 'Red and green flags', texts: ({ signals }) => each(signals, () => '') },
	{ id: 'moves', title: 'How to get in', texts: ({ moves }) => each(moves, (name) => `from/${name}/`) },
	{ id: 'faq', title: 'Questions', texts: ({ faq }) => each(faq, () => '') },
];

/** The claims of a guide by their slugs, read from the `<Claim>`s of its bodies. */
export const placesOfClaims = (guide: Guide): ReadonlyMap<string, ClaimPlace> =>
	new Map(
		claimParts.flatMap(({ id: part, texts }) =>
			texts(guide).flatMap(([{ body = '' }, at]) =>
				claimsIn(guide, body).map(([slug, words]) => {
					const href = `/guides/${guide.role.id}/${at}${at.includes('#') ? '' : `#claim-${slug}`}`;
					return [slug, { words, part, href }] as const;
				}),
			),
		),
	);

function claimsIn(guide: Guide, body: string): [slug: string, words: string][] {
	if (!body.includes('<Claim')) return [];
	return componentsOf(readMdx(body), 'Claim').map((claim) => [
		attributesOf(claim)['id'] ?? '',
		wordsOfNode(claim, (component) => figureWords(guide, component))
			.replaceAll(/\s+/g, ' ')
			.trim(),
	]);
}

/** What a component that takes its words from data shows. */
function figureWords(guide: Guide, component: Component): string {
	const { level = '', of = '' } = attributesOf(component);
	if (component.name === 'Band') return bandWords(guide.pay, level);
	if (component.name === 'Weeks') return weeksWords(guide.hiring);
	return component.name === 'Count' ? countWords(guide, of as Countable) : '';
}

/** The claims of a guide with their places; throws a sentence where one stands nowhere, as the check does. */
export function claimsWithPlaces(guide: Guide): { claim: CollectionEntry<'claims'>; place: ClaimPlace }[] {
	const places = placesOfClaims(guide);
	return guide.claims.map((claim) => {
		const place = places.get(claim.data.slug);
		if (!place)
			throw new Error(
				`The claim ${claim.id} stands nowhere. Put <Claim id="${claim.data.slug}"> around its words, or take it out of claims.yaml.`,
			);
		return { claim, place };
	});
}
