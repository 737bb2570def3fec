import type { z } from 'zod';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { issueInWords } from '#domain/schema-issue.ts';

/**
 * Longest message, in characters. Parsers quote the text that they fail on at any length, and reports and snapshots keep the
 * message.
 */
const MOST_SAID = 500;

/**
 * The reason why the feed of a board could not be used, with a permanent code that has a page in `docs/errors/`. The message is a
 * whole sentence for the report.
 */
export class FeedFault extends Error {
	readonly code: string;
	readonly request: RequestFacts;

	constructor(code: string, message: string, request: RequestFacts = {}) {
		super(message.length > MOST_SAID ? `${cut(cleanLine(cut(message, MOST_SAID)), MOST_SAID)} …` : message);
		this.code = code;
		this.request = request;
	}
}

/** Facts about the request that failed. */
interface RequestFacts {
	/** HTTP status; undefined if there was no response. */
	status?: number;
	/** Time that the server asks us to wait before retrying, in milliseconds; null if it asks for none. */
	retryAfterMs?: number | null;
	/** Whether a retry cannot help, even if failures with this code are usually temporary. */
	isLasting?: boolean;
}

const misshapen = {
	row: 'The row does not match the schema of this source.',
	reading: 'The classification rules returned an invalid reading.',
	listing: 'The listing made from it is invalid.',
};

/** The first three issues of a schema as one sentence, each with its path. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], of: keyof typeof misshapen = 'row'): string {
	const shown = issues.slice(0, 3).map((issue) => issueInWords(issue, 'all of it'));
	const rest = issues.length - shown.length;
	return `${misshapen[of]} ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
