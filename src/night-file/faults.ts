/** A file is not as it was written: torn, or with a changed byte. The night before may be whole. */
export class DamagedFileError extends Error {}

/** A file is whole, and of another format than this code reads and writes. The night before is no answer to that. */
export class OtherFormatError extends Error {}

/** The one rule for versions: a file of any other than our own is neither read nor replaced. */
export function checkVersion(json: unknown, own: number, name: string): void {
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version !== 'number' || version === own) return;
	throw new OtherFormatError(
		`${name}:1 is of schema version ${version}; this code reads and writes version ${own} only.`,
	);
}
