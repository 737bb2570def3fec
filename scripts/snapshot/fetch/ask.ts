/** One request of a source. */
export interface Ask {
	url: string;
	/** What the answer must be; anything else is a fault. */
	accept: 'json' | 'xml' | 'html';
	/** Sent as JSON; the request is then a POST. */
	body?: unknown;
}
