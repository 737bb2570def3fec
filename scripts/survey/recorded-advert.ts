import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Day } from '#domain/text.ts';

/**
 * One advert as collectors record it, an object a line. Fields that are not here are let through and not read; the
 * level, role, country and remote of a collector are its guesses, and ours are read from the words.
 */
export const RecordedAdvert = z.object({
	id: z.string().min(1).describe('Any name that no other advert of the folder has'),
	source: z.string().min(1).describe('Board or applicant system that carried it: `greenhouse`'),
	employer: z.string().nullish().describe('As stated; null where it is not'),
	employerKey: z.string().nullish().describe('The employer in one spelling, where the collector made one'),
	title: z.string().min(1).describe('As the advert has it'),
	location: z.string().nullish().describe('As stated; null where it is not'),
	locations: z.array(z.string()).nullish().describe('Those of all copies of the advert'),
	workplace: z.enum(['remote', 'hybrid', 'onsite']).nullish().describe('As a field of the source says'),
	publishedAt: Day.nullish().describe('Day it was first published or seen'),
	truncated: z.boolean().nullish().describe('true where the collector cut the text'),
	text: z.string().nullish().describe('The advert as plain text'),
	pay: z.unknown().optional().describe('Pay as fields of the source state it, in whatever form'),
});
export type RecordedAdvert = z.infer<typeof RecordedAdvert>;

/** The text of a recording, unpacked where its name ends in `.gz`. */
export const unpacked = (name: string, bytes: Buffer): string =>
	(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');

/** The adverts of one file, and a sentence with file and line for each line that is none. */
export function readRecording(file: string, ndjson: string): { adverts: RecordedAdvert[]; faults: string[] } {
	const adverts: RecordedAdvert[] = [];
	const faults: string[] = [];
	for (const [index, line] of ndjson.split('\n').entries()) {
		if (line.trim() === '') continue;
		const { data, error } = RecordedAdvert.safeParse(parseJson(line));
		if (data) adverts.push(data);
		else faults.push(`${file}:${index + 1} ${whatIsWrong(error)}`);
	}
	return { adverts, faults };
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function whatIsWrong({ issues: [issue] }: z.ZodError): string {
	const [field] = issue?.path ?? [];
	if (!issue || field === undefined) return 'is not a JSON object. Write each advert as one object on one line.';
	const what = RecordedAdvert.shape[field as keyof RecordedAdvert].description ?? '';
	return `has no usable \`${issue.path.join('.')}\` (${issue.message}). It must be: ${what}.`;
}
