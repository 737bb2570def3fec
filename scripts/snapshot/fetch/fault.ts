import { FeedFault } from '../fault.ts';

const retried = new Set(['network', 'headers-timeout', 'idle-timeout', 'deadline', 'truncated', '1xx-flood', 'decode']);

/** Why a request gave no body. */
export class FetchFault extends FeedFault {
	/** The status of the answer, where one came. */
	readonly status: number | null;
	/** What the server asked to wait before the next try, in milliseconds; null where it did not. */
	readonly retryAfterMs: number | null;

	constructor(code: string, message: string, answer: { status?: number; retryAfterMs?: number | null } = {}) {
		super(code, message);
		this.name = 'FetchFault';
		this.status = answer.status ?? null;
		this.retryAfterMs = answer.retryAfterMs ?? null;
	}

	/** Whether the same request may well succeed a moment later. */
	get mayPass(): boolean {
		if (this.code === 'status') return this.status === 429 || (this.status ?? 0) >= 500;
		return retried.has(this.code);
	}
}

/** What undici and the sockets report, in our codes. */
export function toFetchFault(error: unknown, hasHeaders: boolean): FetchFault {
	if (error instanceof FetchFault) return error;
	const { code = '', cause, message = '' } = error as { code?: string; cause?: unknown; message?: string };
	if (cause instanceof FetchFault) return cause;
	const detail = `${code} ${message}`.trim();
	const isCutShort =
		/CONTENT_LENGTH_MISMATCH|INVALID_EOF_STATE|other side closed|UND_ERR_SOCKET|premature|aborted/i.test(detail);
	if (hasHeaders && isCutShort && !/ECONNRESET/.test(detail)) {
		return new FetchFault('truncated', 'The connection closed before the body was complete.');
	}
	return new FetchFault('network', `The connection failed (${detail === '' ? 'no reason given' : detail}).`);
}
