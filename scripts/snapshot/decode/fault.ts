import type { z } from 'zod';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { issueInWords } from '#domain/schema-issue.ts';

/**
 * Longest message, in characters. A parser may quote a long text that it failed on, and the message goes into reports and snapshots.
 */
const MAX_MESSAGE = 500;

/**
 * Why the feed of a board could not be used. The code is permanent and explained in `docs/errors/snapshot.md`. The message is a whole
 * sentence for the report.
 */
export class FeedFault extends Error {
	readonly code: string;
	readonly request: RequestFacts;

	constructor(code: string, message: string, request: RequestFacts = {}) {
		super(message.length > MAX_MESSAGE ? `${cut(cleanLine(cut(message, MAX_MESSAGE)), MAX_MESSAGE)} …` : message);
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
	isPermanent?: boolean;
}

const introductions = {
	row: 'The row does not match the schema of this source.',
	reading: 'The classification rules returned an invalid reading.',
	listing: 'The listing made from it is invalid.',
};

/** The first three issues of a schema as one sentence, each with its path. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], of: keyof typeof introductions = 'row'): string {
	const shown = issues.slice(0, 3).map((issue) => issueInWords(issue, 'all of it'));
	const rest = issues.length - shown.length;
	return `${introductions[of]} ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
