import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Day } from '#domain/text.ts';

/**
 * One line of a recording, as a collector wrote it. Other fields are allowed and ignored: a collector’s level, role, country
 * and remote fields are guesses, and we read these facts from the text instead.
 */
export const RecordedAdvert = z.object({
	id: z.string().min(1).describe('A name that no other advert in the folder has'),
	source: z.string().min(1).describe('The job board or applicant tracking system that published it: `greenhouse`'),
	employer: z.string().nullish().describe('As stated in the advert, or null'),
	employerKey: z.string().nullish().describe('A normalised spelling of the employer, if the collector made one'),
	title: z.string().min(1).describe('The title of the advert, unchanged'),
	location: z.string().nullish().describe('As stated in the advert, or null'),
	locations: z.array(z.string()).nullish().describe('The locations of all copies of the advert'),
	workplace: z.enum(['remote', 'hybrid', 'onsite']).nullish().describe('As stated in a field of the source'),
	publishedAt: Day.nullish().describe('The day on which it was first published or seen: 2026-11-24'),
	truncated: z.boolean().nullish().describe('true if the collector cut the text short'),
	text: z.string().nullish().describe('The advert as plain text'),
	pay: z.unknown().optional().describe('The pay fields of the source, in any form'),
});
export type RecordedAdvert = z.infer<typeof RecordedAdvert>;

/** The text of a recording, decompressed if its name ends in `.gz`. */
export const unpacked = (name: string, bytes: Buffer): string =>
	(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');

/** Parses a recording. `faults` has a message with file and line number for each line that is not an advert. */
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
	return `has no usable \`${issue.path.join('.')}\` (${issue.message}). Expected: ${what}.`;
}
