import { FeedFault } from '../../decode/fault.ts';

const temporary = new Set(['network', 'headers-timeout', 'idle-timeout', 'deadline', 'truncated', 'decode']);

/** Error codes for which a retry is useless: the server’s protocol or certificate is wrong. */
const permanent =
	/^(?:HPE_(?!INVALID_EOF_STATE)|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ERR_TLS_|ERR_SSL_|CERT_|.*_CERT|UNABLE_TO_)/;

const certificateMessages: Record<string, string> = {
	DEPTH_ZERO_SELF_SIGNED_CERT: 'The server’s certificate is self-signed.',
	SELF_SIGNED_CERT_IN_CHAIN: 'The server’s certificate leads to an authority that is not trusted.',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The server’s certificate is signed by an authority that is not trusted.',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The server’s certificate is signed by an authority that is not trusted.',
	CERT_HAS_EXPIRED: 'The server’s certificate has expired.',
	CERT_NOT_YET_VALID: 'The server’s certificate is not valid yet.',
	ERR_TLS_CERT_ALTNAME_INVALID: 'The server’s certificate is for another host.',
};

/** Whether a retry may succeed. */
export function isTemporary({ code, request }: FeedFault): boolean {
	const { status = 0, isPermanent = false } = request;
	return code === 'status' ? status === 429 || status >= 500 : temporary.has(code) && !isPermanent;
}

/** Translates errors of undici and sockets into a FeedFault with one of our codes. */
export function toFault(error: unknown, hasHeaders: boolean): FeedFault {
	if (error instanceof FeedFault) return error;
	const { name = '', code = name, cause, message: given = '' } = error as Partial<NodeJS.ErrnoException>;
	if (cause instanceof FeedFault) return cause;
	const detail = `${code} ${given}`.trim();
	const isCutShort =
		/CONTENT_LENGTH_MISMATCH|INVALID_EOF_STATE|other side closed|UND_ERR_SOCKET|premature|aborted/i.test(detail);
	if (hasHeaders && isCutShort && !/ECONNRESET/.test(detail)) {
		return new FeedFault('truncated', 'The connection closed before the body was complete.');
	}
	const message = certificateMessages[code] ?? `The connection failed (${detail === '' ? 'no reason given' : detail}).`;
	return new FeedFault('network', message, { isPermanent: permanent.test(code) });
}
