import type { CollectionEntry } from 'astro:content';
import { nameInRole, type Countable, type Guide } from './load-guide.ts';
import { bandWords, countWords, weeksWords } from './figures.ts';
import { anchorOf, withAnchor, type SectionId } from '#routes/anchors.ts';
import {
	checklistPath,
	employersPath,
	guidePath,
	hiringPath,
	levelsPath,
	movePath,
	payPath,
	skillPath,
	trackPath,
} from '#routes/pages.ts';
import { exercisePath } from './exercises.ts';
import { attributesOf, componentsOf, readMdx, wordsOfNode, type Component } from '#mdx/tree.ts';

/** Where a claim stands in a guide, and its words there. */
export interface ClaimPlace {
	words: string;
	/** Id of the part of the guide. */
	part: string;
	href: string;
}

/** A text, and the page or its part where it stands. */
type Text = readonly [entry: { body?: string }, at: string];

const each = (
	entries: { id: string; body?: string }[],
	{ role }: Guide,
	at: (role: string, name: string) => string,
): Text[] => entries.map((entry) => [entry, at(role.id, nameInRole(entry.id))]);

/** Parts of a guide in its order, with their headings and texts. */
export const claimParts: { id: SectionId; title: string; texts: (guide: Guide) => Text[] }[] = [
	{ id: 'role', title: 'The role', texts: ({ role }) => [[role, guidePath(role.id)]] },
	{ id: 'tracks', title: 'Tracks', texts: (guide) => each(guide.tracks, guide, trackPath) },
	{ id: 'employers', title: 'Who hires', texts: (guide) => each(guide.employers, guide, employersPath) },
	{ id: 'skills', title: 'Skills', texts: (guide) => each(guide.skills, guide, skillPath) },
	{ id: 'checks', title: 'Before you apply', texts: (guide) => each(guide.checks, guide, checklistPath) },
	{ id: 'levels', title: 'Levels', texts: (guide) => each(guide.levels, guide, levelsPath) },
	{ id: 'pay', title: 'Pay', texts: ({ role, pay }) => [[pay, payPath(role.id)]] },
	{ id: 'hiring', title: 'Hiring', texts: ({ role, hiring }) => [[hiring, hiringPath(role.id)]] },
	{
		id: 'drills',
		title: 'Drills and prompts',
		texts: ({ drills, prompts }) => [...drills, ...prompts].map((one) => [one, exercisePath(one)]),
	},
	{ id: 'signals', title: 'Red and green flags', texts: (guide) => each(guide.signals, guide, guidePath) },
	{ id: 'moves', title: 'How to get in', texts: (guide) => each(guide.moves, guide, movePath) },
	{ id: 'faq', title: 'Questions', texts: (guide) => each(guide.faq, guide, guidePath) },
];

/** The claims of a guide by their slugs, read from the `<Claim>`s of its bodies. */
const placesOfClaims = (guide: Guide): ReadonlyMap<string, ClaimPlace> =>
	new Map(
		claimParts.flatMap(({ id: part, texts }) =>
			texts(guide).flatMap(([{ body = '' }, at]) =>
				claimsIn(guide, body).map(([slug, words]) => {
					const href = at.includes('#') ? at : withAnchor(at, anchorOf('claim', slug));
					return [slug, { words, part, href }] as const;
				}),
			),
		),
	);

/** The words of some claims of a guide, by their slugs. */
export function claimWords(guide: Guide, slugs: readonly string[]): ReadonlyMap<string, string> {
	const bodies = claimParts.flatMap(({ texts }) => texts(guide).map(([{ body = '' }]) => body));
	const stating = bodies.filter((body) => slugs.some((slug) => body.includes(`<Claim id="${slug}"`)));
	return new Map(stating.flatMap((body) => claimsIn(guide, body)));
}

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
