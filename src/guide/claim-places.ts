import type { CollectionEntry } from 'astro:content';
import { nameInRole, type Countable, type Guide } from './load-guide.ts';
import { bandWords, countWords, weeksWords } from './figures.ts';
import { anchorOf, withAnchor } from '#routes/anchors.ts';
import { inBase } from '#routes/base.ts';
import { guidePath } from '#routes/pages.ts';
import type { GuidePart } from '#content-model/declare.ts';
import { declared, kindNames, kinds, type CollectionOf, type GuideTextKind, type Kind } from '#content-model/kinds.ts';
import { pageOfText } from '#content-model/pages.ts';
import { briefPlace } from './brief-place.ts';
import { exercisePath } from './exercises.ts';
import { attributesOf, componentsOf, readMdx, wordsOfNode, type Component } from '#mdx/tree.ts';

/** Where a claim stands in a guide, and its words there. */
export interface ClaimPlace {
	words: string;
	/** The part of the guide. */
	part: GuidePart;
	href: string;
}

/** A text of a guide: the part that it belongs to, and the page or its part where it stands. */
interface Text {
	part: GuidePart;
	body: string;
	href: string;
	/** Where its `<Brief>` stands, when that is another page. */
	brief: string | null;
}

/** Every text of a guide. A claim may stand in any of them. */
const textsOf = (guide: Guide): Text[] =>
	kindNames.filter(isGuideText).flatMap((kind) =>
		entriesOf(guide, kind).map((entry) => ({
			part: kinds[kind].part,
			body: entry.body ?? '',
			href: hrefOf(kind, entry, guide.role.id),
			brief: briefPlace(entry) === null ? null : guidePath(guide.role.id),
		})),
	);

const isGuideText = (kind: Kind): kind is GuideTextKind => declared(kind).part !== undefined;

function entriesOf(guide: Guide, kind: GuideTextKind): CollectionEntry<CollectionOf<GuideTextKind>>[] {
	const { collection } = kinds[kind];
	return [collection === 'roles' ? guide.role : guide[collection]].flat();
}

function hrefOf(kind: GuideTextKind, entry: CollectionEntry<CollectionOf<GuideTextKind>>, role: string): string {
	return entry.collection === 'drills' || entry.collection === 'prompts'
		? exercisePath(entry)
		: inBase(pageOfText({ kind, role, name: nameInRole(entry.id) }));
}

/** The claims of a guide by their slugs, read from the `<Claim>`s of its bodies. */
const placesOfClaims = (guide: Guide): ReadonlyMap<string, ClaimPlace> =>
	new Map(
		textsOf(guide).flatMap(({ part, body, href, brief }) => {
			const inBrief = brief === null ? [] : claimsOfBrief(body);
			return claimsIn(guide, body).map(([slug, words]) => {
				const page = brief !== null && inBrief.includes(slug) ? brief : href;
				return [slug, { words, part, href: page.includes('#') ? page : withAnchor(page, anchorOf('claim', slug)) }];
			});
		}),
	);

const claimsOfBrief = (body: string): string[] =>
	body.includes('<Claim')
		? componentsOf(readMdx(body), 'Brief')
				.flatMap((brief) => componentsOf(brief, 'Claim'))
				.map((claim) => attributesOf(claim)['id'] ?? '')
		: [];

/** The words of some claims of a guide, by their slugs. */
export function claimWords(guide: Guide, slugs: readonly string[]): ReadonlyMap<string, string> {
	const bodies = textsOf(guide).map(({ body }) => body);
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
