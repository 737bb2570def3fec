import type { CollectionEntry } from 'astro:content';
import { nameInRole, type Countable, type Guide } from './load-guide.ts';
import { bandWords, countWords, weeksWords } from './figures.ts';
import { exerciseHref } from './exercises.ts';
import { attributesOf, componentsOf, readMdx, wordsOfNode, type Component } from './mdx-tree.ts';

/** Where a claim stands in a guide, and its words there. */
export interface ClaimPlace {
	words: string;
	/** Part of the guide, as the page on claims has them. */
	part: ClaimPart;
	href: string;
}

/** Parts of a guide in its order, with their headings. */
export const claimParts = {
	role: 'The role',
	tracks: 'Tracks',
	employers: 'Who hires',
	skills: 'Skills',
	checks: 'Before you apply',
	levels: 'Levels',
	pay: 'Pay',
	hiring: 'Hiring',
	drills: 'Drills and prompts',
	signals: 'Red and green flags',
	moves: 'How to get in',
	faq: 'Questions',
} as const;
export type ClaimPart = keyof typeof claimParts;

/** The claims of a guide by their slugs, read from the `<Claim>`s of its bodies. */
export function placesOfClaims(guide: Guide): ReadonlyMap<string, ClaimPlace> {
	const base = `/guides/${guide.role.id}/`;
	const page = (part: ClaimPart, entries: { id: string; body?: string }[], path: (name: string) => string) =>
		entries.flatMap(({ id, body = '' }) =>
			claimsIn(guide, body).map(([slug, words]) => {
				const at = path(nameInRole(id));
				return [slug, { words, part, href: `${base}${at}${at.includes('#') ? '' : `#claim-${slug}`}` }] as const;
			}),
		);
	const exercises = [...guide.drills, ...guide.prompts].flatMap((exercise) =>
		claimsIn(guide, exercise.body ?? '').map(
			([slug, words]) => [slug, { words, part: 'drills', href: exerciseHref(guide.role.id, exercise) }] as const,
		),
	);
	return new Map<string, ClaimPlace>([
		...page('role', [guide.role], () => ''),
		...page('tracks', guide.tracks, (name) => `tracks/${name}/`),
		...page('employers', guide.employers, () => 'employers/'),
		...page('skills', guide.skills, (name) => `skills/${name}/`),
		...page('checks', guide.checks, () => 'checklist/'),
		...page('levels', guide.levels, () => 'levels/'),
		...page('pay', [guide.pay], () => 'pay/'),
		...page('hiring', [guide.hiring], () => 'hiring/'),
		...exercises,
		...page('signals', guide.signals, () => ''),
		...page('moves', guide.moves, (name) => `from/${name}/`),
		...page('faq', guide.faq, () => ''),
	]);
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
