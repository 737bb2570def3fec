interface Weighed {
	phrase: string;
	weight: number;
}

/** Neighbours of one weight: the weight, then their phrases. */
type Run = [weight: number, ...phrases: string[]];

/**
 * What a browser is sent, as JSON in which lists of weighed phrases stand as runs of one weight,
 * `[[1.4, "cdc", "ingest *"], [-1, "slides"]]`: three thousand objects of two fields are a tenth of the bytes.
 */
export function toSentText(words: unknown): string {
	return JSON.stringify(words, (_, value: unknown) => (areWeighed(value) ? runsOf(value) : value));
}

/** What `toSentText` was given, from its text. Throws where the text is no JSON. */
export function fromSentText<T>(text: string): T {
	return JSON.parse(text, (_, value: unknown) => (areRuns(value) ? weighedOf(value) : value)) as T;
}

function areWeighed(value: unknown): value is Weighed[] {
	const isWeighed = (one: unknown): boolean =>
		typeof one === 'object' && one !== null && Object.keys(one).join() === 'phrase,weight';
	return Array.isArray(value) && value.length > 0 && value.every(isWeighed);
}

function areRuns(value: unknown): value is Run[] {
	const isRun = (one: unknown): boolean =>
		Array.isArray(one) && one.length > 1 && one.every((part, at) => typeof part === (at === 0 ? 'number' : 'string'));
	return Array.isArray(value) && value.length > 0 && value.every(isRun);
}

function runsOf(weighed: readonly Weighed[]): Run[] {
	const runs: Run[] = [];
	for (const { phrase, weight } of weighed) {
		const last = runs.at(-1);
		if (last?.[0] === weight) last.push(phrase);
		else runs.push([weight, phrase]);
	}
	return runs;
}

const weighedOf = (runs: readonly Run[]): Weighed[] =>
	runs.flatMap(([weight, ...phrases]) => phrases.map((phrase) => ({ phrase, weight })));
