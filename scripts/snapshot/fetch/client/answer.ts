/** What a server gave to recognise this version of a body by; sent back to it in a conditional request. */
export interface Validators {
	/** `"33a64df5"` or `W/"33a64df5"`, with its quotes. */
	etag: string | null;
	/** `Tue, 24 Nov 2026 02:40:00 GMT` */
	lastModified: string | null;
}

/** A whole body, unpacked. */
export interface FetchedBody {
	status: 200;
	bytes: Buffer;
	/** As the server declared it; null where it did not. */
	charset: string | null;
	contentType: string;
	/** Where the body came from in the end. */
	url: string;
	validators: Validators;
}

/** The answer to a conditional request: what was sent last time still holds. */
export interface NotModified {
	status: 304;
	url: string;
}

/** The validators among the headers of an answer; one that is not well formed is as good as none. */
export function readValidators(header: (name: string) => string | undefined): Validators {
	const etag = header('etag') ?? '';
	const lastModified = header('last-modified') ?? '';
	return {
		etag: /^(?:W\/)?"[\x21\x23-\x7e]{1,500}"$/.test(etag) ? etag : null,
		lastModified: /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(lastModified)
			? lastModified
			: null,
	};
}

/** Whether there is anything to ask a conditional question with. */
export function hasValidators({ etag, lastModified }: Validators): boolean {
	return etag !== null || lastModified !== null;
}

/** The headers of a conditional request. */
export function conditions({ etag, lastModified }: Validators): Record<string, string> {
	return {
		...(etag === null ? {} : { 'if-none-match': etag }),
		...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
	};
}
