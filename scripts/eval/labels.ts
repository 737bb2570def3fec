import { jsonIn } from '#domain/json.ts';
import { issueInWords } from '#domain/schema-issue.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { PayPeriod } from '#domain/pay.ts';
import { Posting } from '#domain/posting.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from '#facts/reading.ts';
import { payWords, placesIn, wayIn, type Judged, type Question } from './answers.ts';
import { payFields } from './pay-fields.ts';

/** Reads lines of JSON. A line that cannot be used is reported with its number and skipped. */
export function readLines<T>(ndjson: string, schema: z.ZodType<T>): { records: T[]; faults: string[] } {
	const records: T[] = [];
	const faults: string[] = [];
	for (const [index, line] of ndjson.split('\n').entries()) {
		if (line.trim() === '') continue;
		const { data, error } = schema.safeParse(jsonIn(line));
		if (!error) records.push(data);
		else faults.push(`Line ${index + 1} is left out: ${firstProblem(error)}`);
	}
	return { records, faults };
}

function firstProblem({ issues: [issue] }: z.ZodError): string {
	if (!issue || issue.path.length === 0) return 'it is not a JSON object.';
	return `${issueInWords(issue, 'the line')}.`;
}

/** Labels joined with the texts of their adverts. Labels without a text are left out. */
export function withTexts<L extends { advert: string }, T extends { id: string }>(
	labels: readonly L[],
	texts: readonly T[],
): (L & T)[] {
	return labels.flatMap((one) => texts.filter(({ id }) => id === one.advert).map((text) => ({ ...text, ...one })));
}

/** The names of tracks in the hand labels, by our slugs. */
const goldTracks: Readonly<Record<string, string>> = {
	'ml-platform': 'platform',
	'deployment-serving': 'serving',
	'ml-cicd': 'cicd',
	'llm-ops': 'llmops',
};

/** A hand-labelled listing. Fields that the evaluation does not use are ignored. */
export const GoldRecord = z.object({
	id: z.string(),
	source: z.string(),
	remoteOnlyBoard: z.boolean(),
	title: z.string(),
	location: z.string().nullable(),
	salary: z.string().nullable(),
	description: z.string(),
	gold: z.object({
		isMLOps: z.boolean(),
		track: z.string(),
		seniority: z.string(),
		clouds: z.array(z.string()),
		specialisations: z.array(z.string()),
		remote: z.string(),
		salary: z
			.object({ min: z.number().nullable(), max: z.number().nullable(), currency: z.string(), period: z.string() })
			.nullable(),
		/** Present only if the labeller was asked about all our roles. */
		role: z.string().nullable().optional(),
		tracks: z.array(z.string()).nullish(),
		checks: z.array(z.object({ check: z.string() })).default([]),
		flags: z.array(z.object({ flag: z.string() })).default([]),
		unsure: z.array(z.string()).default([]),
	}),
	confidence: z.string(),
});
export type GoldRecord = z.infer<typeof GoldRecord>;

/** A record as a posting, the input of the nightly rules. */
export function wordsOf({ title, location, salary, description, remoteOnlyBoard }: GoldRecord): PostingWords {
	// The labellers wrote the workplace field of a feed as a suffix: `Utrecht [Hybrid]`.
	const [, place = '', suffix] = /^(.*?)\s*(?:\[(remote|hybrid|on-?site)\]\s*)?$/is.exec(location ?? '') ?? [];
	const workplace = suffix?.toLowerCase().replace('-', '') as PostingWords['workplace'] | undefined;
	return {
		title,
		text: description,
		locations: place.trim() === '' ? [] : [place.trim()],
		workplace: workplace ?? null,
		countryField: null,
		...payFields(salary),
		remoteOnlyBoard,
	};
}

/** The answers of the labels and of the rules for a record that was labelled for one role only. */
export function judgeGold(
	{ id, confidence, gold }: GoldRecord,
	answers: Pick<Judged, 'read' | 'because'>,
	asked: RoleSlug,
): Judged {
	return {
		advert: `${id} (${confidence})`,
		labelled: {
			role: gold.isMLOps ? [asked] : [],
			track: [goldTracks[gold.track] ?? gold.track],
			level: [gold.seniority.replace('staff+', 'staff')],
			remote: placesIn(gold.remote),
			clouds: gold.clouds,
			specialisations: gold.specialisations,
			pay: [payWords(gold.salary)],
		},
		because: answers.because,
		read: answers.read.role.includes(asked) ? answers.read : { ...answers.read, role: [], track: ['none'] },
	};
}

/** Whether the labeller was asked about all our roles, and not only about MLOps. */
export const asksForRoles = ({ gold }: GoldRecord): boolean => gold.role !== undefined;

/** The labeller’s name for each of our questions, used in the list of uncertain fields. */
const unsureNames: Partial<Record<Question, string>> = { track: 'tracks', level: 'seniority', way: 'remote' };

/**
 * The answers of the labels and of a reading for any role: once with all labels, and once with only those that the labeller was
 * sure of. The track is judged only if the role is right.
 */
export function judgeRoles(
	{ id, confidence, gold }: GoldRecord,
	reading: Reading,
	answers: Pick<Judged, 'read' | 'because'>,
): { all: Judged; sure: Judged } {
	const role = gold.role ?? null;
	const isRoleRight = role === (reading.role?.value ?? null);
	const [track] = gold.tracks ?? [];
	const labelled: Judged['labelled'] = {
		role: role === null ? [] : [role],
		...(isRoleRight && track !== undefined ? { track: [track] } : {}),
		level: [gold.seniority.replace('staff+', 'staff')],
		remote: placesIn(gold.remote),
		way: [wayIn(gold.remote)],
		clouds: gold.clouds,
		specialisations: gold.specialisations,
		pay: [payWords(gold.salary)],
		...(role === null
			? {}
			: {
					checks: gold.checks.map(({ check }) => `${role}/${check}`),
					flags: gold.flags.map(({ flag }) => `${role}/${flag}`),
				}),
	};
	const isUnsure = (question: string): boolean => gold.unsure.includes(unsureNames[question as Question] ?? question);
	const sure = Object.fromEntries(Object.entries(labelled).filter(([question]) => !isUnsure(question)));
	const judged = {
		advert: `${id} (${confidence})`,
		because: answers.because,
		read: { ...answers.read, track: [reading.tracks[0]?.value ?? 'no track'] },
	};
	return { all: { ...judged, labelled }, sure: { ...judged, labelled: sure } };
}

/** What a person read in one advert. A missing field was not judged; null means that the advert does not state it. */
const AdvertFacts = z
	.strictObject({
		advert: z.string().min(1),
		role: RoleSlug.nullable()
			.transform((role) => (role === null ? [] : [role]))
			.exactOptional(),
		track: z
			.string()
			.transform((track) => [track])
			.exactOptional(),
		level: z
			.enum(['junior', 'mid', 'senior', 'staff+', 'unknown'])
			.transform((level) => [level.replace('staff+', 'staff')])
			.exactOptional(),
		remote: z.string().transform(placesIn).exactOptional(),
		clouds: z.array(z.string()).exactOptional(),
		specialisations: z.array(z.string()).exactOptional(),
		pay: z
			.strictObject({ min: z.number(), max: z.number(), currency: z.string(), period: PayPeriod })
			.nullable()
			.transform((pay) => [payWords(pay)])
			.exactOptional(),
	})
	.transform(({ advert, ...labelled }) => ({ advert, labelled }));

/** The entries of a YAML file. Throws if one cannot be used. */
export const readFacts = (yaml: string) => z.array(AdvertFacts).parse(parse(yaml));

/** The text of an advert, with the id that the labels use. */
export const AdvertWords = z.object({
	...Posting.pick({
		source: true,
		title: true,
		text: true,
		locations: true,
		workplace: true,
		countryField: true,
		pay: true,
		payText: true,
	}).shape,
	id: z.string(),
});
