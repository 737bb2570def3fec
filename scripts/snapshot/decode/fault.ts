/**
 * Why a board’s feed could not be taken, with a permanent code of `docs/errors/`. The message is a whole sentence
 * for the report.
 */
export class FeedFault extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.name = 'FeedFault';
		this.code = code;
	}
}

interface Issue {
	path: PropertyKey[];
	message: string;
}

/** The first few issues of a schema as one sentence, each with the path it is about. */
export function explainIssues(issues: readonly Issue[], of: 'row' | 'listing' = 'row'): string {
	const shown = issues
		.slice(0, 3)
		.map(({ path, message }) => `\`${path.map(String).join('.') || 'all of it'}\`: ${message}`);
	const rest = issues.length - shown.length;
	const what =
		of === 'row'
			? 'The row is not of the shape this source documents.'
			: 'What the rules made of the row is no valid listing.';
	return `${what} ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
