import type { EmployerKind, Scope } from '#domain/listing.ts';
import type { PayPeriod } from '#domain/pay.ts';
import type { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';

export const mlopsTracks = ['platform', 'serving', 'cicd', 'monitoring', 'llmops'] as const;
export type MlopsTrack = (typeof mlopsTracks)[number];

export const cloudSlugs = ['aws', 'gcp', 'azure'] as const;
export type CloudSlug = (typeof cloudSlugs)[number];

/** Where a job may be done from, before it is put into a feed’s words. */
export interface Place {
	scope: Scope;
	/** ISO alpha-2; empty where none is named. */
	countries: string[];
	/** `europe` or none. */
	region: 'europe' | null;
	/** The country whose pay and benefits apply. */
	payCountry: string;
}

export interface Pay {
	min: number;
	max: number;
	currency: string;
	period: PayPeriod;
	/** Where the advert states it. */
	in: 'fields' | 'prose';
}

/** Why a row must not be published, or null for a listing. */
export type Unfit = 'other-job' | 'hybrid' | 'onsite' | 'broken-link' | 'unlisted';

/** What a row is meant to say: the key to which the pipeline’s reading can be compared. */
export interface Intent {
	employer: string;
	kind: EmployerKind;
	/** null for jobs that are none of the six roles. */
	role: RoleSlug | null;
	/** The main track first; empty for roles other than MLOps. */
	tracks: MlopsTrack[];
	level: LevelSlug | null;
	/** Whether the level stands in the title or follows from the years asked for. */
	levelFrom: 'title' | 'years' | null;
	years: number | null;
	clouds: CloudSlug[];
	specialisations: string[];
	place: Place;
	pay: Pay | null;
	contract: boolean;
	unfit: Unfit | null;
}
