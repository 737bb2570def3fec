import { z } from 'zod';
import type { PostingWords } from '../snapshot/classify/reading.ts';

/** The tracks as the hand labels name them, by our slugs. */
export const goldTracks: Readonly<Record<string, string>> = {
	platform: 'ml-platform',
	serving: 'deployment-serving',
	cicd: 'ml-cicd',
	monitoring: 'monitoring',
	llmops: 'llm-ops',
};

const GoldPay = z.object({
	min: z.number().nullable(),
	max: z.number().nullable(),
	currency: z.string(),
	period: z.string(),
});

/** A hand-labelled listing. Fields that the evaluation does not use are let through. */
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
		salary: GoldPay.nullable(),
	}),
	confidence: z.string(),
});
export type GoldRecord = z.infer<typeof GoldRecord>;

/** Reads labelled listings, one a line. A line that cannot be used is told of by its number and left out. */
export function readGold(ndjson: string): { records: GoldRecord[]; faults: string[] } {
	const records: GoldRecord[] = [];
	const faults: string[] = [];
	for (const [index, line] of ndjson.split('\n').entries()) {
		if (line.trim() === '') continue;
		const result = GoldRecord.safeParse(parseJson(line));
		if (result.success) records.push(result.data);
		else faults.push(`Line ${index + 1} is left out: ${firstProblem(result.error)}`);
	}
	return { records, faults };
}

/** The words of a record in the shape the rules are handed every night. */
export function wordsOf({ title, location, salary, description }: GoldRecord): PostingWords {
	const { place, workplace } = splitWorkplace(location ?? '');
	return {
		title,
		text: description,
		locations: place === '' ? [] : [place],
		workplace,
		countryField: null,
		pay: [],
		payText: salary === null || salary.trim() === '' ? null : salary,
	};
}

// The labellers kept a feed’s workplace field as a suffix: `Utrecht [Hybrid]`.
function splitWorkplace(location: string): { place: string; workplace: PostingWords['workplace'] } {
	const suffix = /^(.*?)\s*\[(remote|hybrid|on-?site)\]\s*$/is.exec(location);
	if (!suffix) return { place: location.trim(), workplace: null };
	const named = (suffix[2] ?? '').toLowerCase().replace('-', '');
	return {
		place: (suffix[1] ?? '').trim(),
		workplace: named === 'remote' || named === 'hybrid' ? named : 'onsite',
	};
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function firstProblem(error: z.ZodError): string {
	const issue = error.issues[0];
	if (!issue || issue.path.length === 0) return 'it is not a JSON object.';
	return `\`${issue.path.join('.')}\`: ${issue.message}.`;
}
