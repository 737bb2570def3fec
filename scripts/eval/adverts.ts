import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { PayPeriod } from '#domain/pay.ts';
import { Posting } from '#domain/posting.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { remoteLabel } from '../snapshot/classify/place.ts';
import type { Reading } from '../snapshot/classify/reading.ts';

/** What a person read in one advert. A field that is left out was not judged; null was judged and is not there. */
export const AdvertFacts = z.strictObject({
	advert: z.string().min(1),
	role: RoleSlug.nullable().optional(),
	track: z.string().optional(),
	level: z.enum(['junior', 'mid', 'senior', 'staff+', 'unknown']).optional(),
	remote: z.string().optional(),
	clouds: z.array(z.string()).optional(),
	specialisations: z.array(z.string()).optional(),
	pay: z
		.strictObject({ min: z.number(), max: z.number(), currency: z.string(), period: PayPeriod })
		.nullable()
		.optional(),
});
export type AdvertFacts = z.infer<typeof AdvertFacts>;

export const halves = ['train', 'test'] as const;
export type Half = (typeof halves)[number];

const { title, text, locations, workplace, countryField, pay, payText, source } = Posting.shape;
/** An advert’s words, under the id the labels know it by. */
const AdvertWords = z.object({
	id: z.string(),
	source,
	title,
	text,
	locations,
	workplace,
	countryField,
	pay,
	payText,
});
export type AdvertWords = z.infer<typeof AdvertWords>;

/** Which half an advert belongs to, whoever labels it. */
export function halfOf(advert: string): Half {
	return (createHash('sha256').update(advert).digest()[0] ?? 0) % 32 < 16 ? 'train' : 'test';
}

export function readFacts(yaml: string): AdvertFacts[] {
	return z.array(AdvertFacts).parse(parse(yaml));
}

/** The adverts’ words by id, from lines of JSON. */
export function readWords(ndjson: string): Map<string, AdvertWords> {
	const lines = ndjson.split('\n').filter((line) => line.trim() !== '');
	return new Map(lines.map((line) => AdvertWords.parse(JSON.parse(line))).map((words) => [words.id, words]));
}

/** A label that the rules do not share. */
export interface Miss {
	advert: string;
	field: string;
	labelled: string;
	read: string;
}

/** How often the rules say what the labels say, by field, over the adverts whose words are at hand. */
export function compareFacts(
	facts: readonly AdvertFacts[],
	read: (advert: string) => Reading | null,
): { shares: Map<string, { right: number; of: number }>; misses: Miss[] } {
	const shares = new Map<string, { right: number; of: number }>();
	const misses: Miss[] = [];
	for (const labels of facts) {
		const reading = read(labels.advert);
		if (reading === null) continue;
		const found = factsOf(reading);
		for (const [field, value] of Object.entries(labels)) {
			if (field === 'advert') continue;
			const [labelled, said] = [asText(value), asText(found[field as keyof typeof found])];
			const share = shares.get(field) ?? { right: 0, of: 0 };
			shares.set(field, { right: share.right + Number(labelled === said), of: share.of + 1 });
			if (labelled !== said) misses.push({ advert: labels.advert, field, labelled, read: said });
		}
	}
	return { shares, misses };
}

function factsOf(reading: Reading): Required<Omit<AdvertFacts, 'advert'>> {
	const level = reading.level?.value ?? 'unknown';
	const { min, max, currency, period } = reading.pay?.stated ?? {};
	return {
		role: reading.role?.value ?? null,
		track: reading.tracks[0]?.value ?? '',
		level: level === 'staff' ? 'staff+' : level,
		remote: remoteLabel(reading.remote),
		clouds: reading.clouds.map(({ value }) => value),
		specialisations: reading.specialisations.map(({ value }) => value),
		pay: reading.pay === null ? null : ({ min, max, currency, period } as AdvertFacts['pay'] & object),
	};
}

/** One spelling for equal values: lists and places compare as sets. */
function asText(value: unknown): string {
	if (Array.isArray(value)) return value.toSorted().join('+');
	if (typeof value === 'object' && value !== null) return Object.values(value).join(' ');
	const [kind, places] = String(value).split(':');
	return places === undefined ? String(value) : `${kind}:${places.split('+').toSorted().join('+')}`;
}
