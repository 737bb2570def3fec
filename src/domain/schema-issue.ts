/** What a schema has against a value, as zod says it. */
interface Issue {
	path: readonly PropertyKey[];
	message: string;
}

/** An issue in words: `` `pay.min`: Invalid input ``; `whole` is what to call the value itself. */
export function issueInWords({ path, message }: Issue, whole: string): string {
	const where = path.length > 0 ? `\`${path.map(String).join('.')}\`` : whole;
	return `${where}: ${message}`;
}
