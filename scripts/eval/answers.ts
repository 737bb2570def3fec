import type { Evidence } from '#domain/listing.ts';
import { remoteLabel } from '#classify/place.ts';
import type { Reading } from '#facts/reading.ts';

/** The questions that are answered for each advert. */
export const questions = [
	'role',
	'track',
	'level',
	'remote',
	'way',
	'clouds',
	'specialisations',
	'pay',
	'checks',
	'flags',
] as const;
export type Question = (typeof questions)[number];

/** The answers of an advert to each question. Answers are sets; an empty set means that nothing is stated. */
export type Answers = Record<Question, string[]>;

/** The answers of a person and of the rules for one advert. A missing question was not judged. */
export interface Judged {
	advert: string;
	labelled: Partial<Answers>;
	read: Answers;
	/** The words from which the rules read their answers. */
	because: Answers;
}

/**
 * The answers of the rules. A role in `withTracks` has a track or `no track`. For other roles the track is `none`, so that a
 * missed role also counts as a wrong track.
 */
export function answersOf(reading: Reading, withTracks: ReadonlySet<string>): Pick<Judged, 'read' | 'because'> {
	const { role, why, tracks, level, remote, named, specialisations, pay } = reading;
	const clouds = named['cloud'] ?? [];
	const ofRole = (found: { value: string }[]): string[] => found.map(({ value }) => `${role?.value}/${value}`);
	return {
		read: {
			role: role ? [role.value] : [],
			track: [role && withTracks.has(role.value) ? (tracks[0]?.value ?? 'no track') : 'none'],
			level: [level?.value ?? 'unknown'],
			remote: placesIn(remoteLabel(remote)),
			way: [wayIn(remoteLabel(remote))],
			clouds: clouds.map(({ value }) => value),
			specialisations: specialisations.map(({ value }) => value),
			pay: [payWords(pay?.stated ?? null)],
			checks: ofRole(reading.answers),
			flags: ofRole(reading.flags),
		},
		because: {
			role: [why],
			track: quoted(tracks.slice(0, 1)),
			level: quoted(level),
			remote: quoted(remote),
			way: quoted(remote),
			clouds: quoted(clouds),
			specialisations: quoted(specialisations),
			pay: pay ? [`“${pay.raw}”`] : [],
			checks: quoted(reading.answers),
			flags: quoted(reading.flags),
		},
	};
}

/** Places are compared as sets: `remote-region:US+CA` equals `remote-region:CA+US`. */
export const placesIn = (label: string): string[] => label.toLowerCase().split(/[:+]/);

/** The workplace without the region: `remote`, `hybrid`, `onsite`, `unknown`. */
export const wayIn = (label: string): string => label.replace(/-.*/s, '');

/** Pay is right only if minimum, maximum, currency and period all equal the label. */
export function payWords(
	pay: { min: number | null; max: number | null; currency: string; period: string } | null,
): string {
	return pay === null ? 'unstated' : [pay.min, pay.max, pay.currency, pay.period].join(' ');
}

function quoted(found: { evidence: Evidence[] } | { evidence: Evidence[] }[] | null): string[] {
	const evidence = [found ?? []].flat().flatMap((one) => one.evidence);
	return evidence.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`);
}
