/** A validation issue, as zod reports it. */
interface Issue {
	path: readonly PropertyKey[];
	message: string;
}

/** A validation issue in words: `` `pay.min`: Invalid input ``. `whole` names the value itself when the issue has no path. */
export function issueInWords({ path, message }: Issue, whole: string): string {
	const where = path.length > 0 ? `\`${path.map(String).join('.')}\`` : whole;
	return `${where}: ${message}`;
}
