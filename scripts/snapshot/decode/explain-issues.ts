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
