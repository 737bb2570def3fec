import type { Listing } from '#domain/listing.ts';
import type { Cloud } from '#domain/vocabulary.ts';
import { patternsIn } from '../word-lists.ts';
import { bestEvidence, type Advert, type Hit } from './advert.ts';

type CloudName = Listing['clouds'][number]['value'];

const listed = patternsIn(new URL('clouds.yaml', import.meta.url), 'i');
const sentenceReach = 240;

/** The clouds an advert works with or asks for, in the vocabulary’s order. */
export function readClouds(advert: Advert, clouds: readonly Cloud[]): Listing['clouds'] {
	return clouds.flatMap(({ slug }) => {
		const hits = advert.hits.filter((hit) => hit.value.of === 'cloud' && hit.value.slug === slug && isUse(advert, hit));
		return hits.length > 0 ? [{ value: slug as CloudName, evidence: bestEvidence(advert, hits, 'cloud/named') }] : [];
	});
}

function isUse(advert: Advert, { section, at, end }: Hit): boolean {
	if (section === null) return true;
	if (section === 'boilerplate') return false;
	return !listed('notUse').test(sentenceAround(advert.text.text, at, end));
}

function sentenceAround(text: string, at: number, end: number): string {
	const before = text.slice(Math.max(0, at - sentenceReach), at);
	const after = text.slice(end, end + sentenceReach);
	const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('! '));
	const stop = after.search(/[.!?](?:\s|$)|\n/);
	return before.slice(start + 1) + text.slice(at, end) + (stop < 0 ? after : after.slice(0, stop));
}
