interface Issue {
	path: PropertyKey[];
	message: string;
}

/** The first few issues of a schema as one sentence, each with the path it is about. */
export function explainIssues(issues: readonly Issue[]): string {
	const shown = issues
		.slice(0, 3)
		.map(({ path, message }) => `\`${path.map(String).join('.') || 'the row'}\`: ${message}`);
	const rest = issues.length - shown.length;
	return `The row is not of the shape this source documents. ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
