import type { z } from 'zod';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { issueInWords } from '#domain/schema-issue.ts';

/** Most characters of a reason: parsers quote what they stumble over, however long that is, and reports and snapshots carry it. */
const MOST_SAID = 500;

/**
 * Why a board’s feed could not be taken, with a permanent code of `docs/errors/`. The message is a whole sentence
 * for the report.
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

/** What a request knows of its failure. */
interface RequestFacts {
	/** Of the answer, where one came. */
	status?: number;
	/** What the server asked to wait before the next try, in milliseconds; null where it did not. */
	retryAfterMs?: number | null;
	/** Whether the failure is of a kind that does not pass, whatever its code. */
	isLasting?: boolean;
}

const misshapen = {
	row: 'The row is not of the shape this source documents.',
	reading: 'What the rules made of it is no valid reading.',
	listing: 'What was made of it is no valid listing.',
};

/** The first few issues of a schema as one sentence, each with the path it is about. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], of: keyof typeof misshapen = 'row'): string {
	const shown = issues.slice(0, 3).map((issue) => issueInWords(issue, 'all of it'));
	const rest = issues.length - shown.length;
	return `${misshapen[of]} ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
