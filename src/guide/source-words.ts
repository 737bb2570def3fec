export interface SourceWords {
	/** The source’s address; null if it has none. */
	href: string | null;
	text: string;
	/** A remark that follows the address. */
	rest: string;
}

const MAX_LENGTH = 40;

/** Shortens a long address to its host and its last part, if that is short: `git.example/…/3453`. */
function shortened(address: string): string {
	const host = address.slice(0, address.indexOf('/'));
	const last = address.replace(/\/$/, '').split('/').at(-1) ?? '';
	return host.length + last.length < MAX_LENGTH ? `${host}/…/${last}` : host;
}

/**
 * Parses a source in the vocabulary: an https address, perhaps followed by a remark, or words such as `PyPI: mlflow 3.18.0
 * (2026-11)`. An address is shown without `https://` and, if it is long, shortened.
 */
export function readSourceWords(source: string): SourceWords {
	const match = /^https:\/\/(\S+)\s*(.*)$/.exec(source);
	if (!match) return { href: null, text: source, rest: '' };
	const [, address = '', rest = ''] = match;
	return { href: `https://${address}`, text: address.length > MAX_LENGTH ? shortened(address) : address, rest };
}
