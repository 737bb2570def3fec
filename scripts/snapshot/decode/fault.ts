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
