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

/** The words of a claim in a guide, and their address. */
export interface ClaimPlace {
	words: string;
	/** The part of the guide that contains the claim. */
	part: GuidePart;
	href: string;
}

/** A text of a guide: the part that it belongs to, and the page, or the section of one, that shows it. */
interface Text {
	part: GuidePart;
	body: string;
	href: string;
	/** The address of the text’s `<Brief>`, if another page shows it. */
	brief: string | null;
}

/** Every text of a guide. Each may contain claims. */
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

/** The guide’s claims by slug, found by searching its texts for `<Claim>`. */
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

/** The words of the given claims of a guide, by slug. */
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

/** The text of a component that is filled from data. */
function figureWords(guide: Guide, component: Component): string {
	const { level = '', of = '' } = attributesOf(component);
	if (component.name === 'Band') return bandWords(guide.pay, level);
	if (component.name === 'Weeks') return weeksWords(guide.hiring);
	return component.name === 'Count' ? countWords(guide, of as Countable) : '';
}

/** The claims of a guide with their places. Throws if a claim appears in no text, an error that the content check reports too. */
export function claimsWithPlaces(guide: Guide): { claim: CollectionEntry<'claims'>; place: ClaimPlace }[] {
	const places = placesOfClaims(guide);
	return guide.claims.map((claim) => {
		const place = places.get(claim.data.slug);
		if (!place)
			throw new Error(
				`The claim ${claim.id} appears in no text of the guide. Put <Claim id="${claim.data.slug}"> around its words, or remove it from claims.yaml.`,
			);
		return { claim, place };
	});
}
