import { decode } from './bytes.ts';
import { FeedFault } from './fault.ts';
import { forbiddenKeys, type JsonHazard } from './json-hazards.ts';
import { scanJson } from './json-scan.ts';

export interface JsonBody {
	value: unknown;
	/** Keys that occur twice or were left out because they reach into a prototype; numbers that are too large. */
	hazards: JsonHazard[];
}

/**
 * The bytes of a body as JSON. Whole numbers that a double cannot hold come back as text, so that two ids never become
 * one; other numbers beyond its range as null. Throws a FeedFault for anything that is not clean JSON; `charset` is what
 * the server declared.
 */
export function readJson(body: Uint8Array, charset: string | null = null): JsonBody {
	const text = decode(body, charset).trimStart();
	if (text === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (text.startsWith('<')) {
		throw new FeedFault('html-not-json', `The body is a page or XML, not JSON: it starts with “${text.slice(0, 40)}”.`);
	}
	const { hazards, needsCare } = scanJson(text);
	return { value: parse(text, needsCare), hazards };
}

function parse(text: string, needsCare: boolean): unknown {
	try {
		return JSON.parse(text, needsCare ? revive : undefined) as unknown;
	} catch (error) {
		throw new FeedFault('json', `The body is not JSON: ${sentence((error as Error).message)}`);
	}
}

function revive(key: string, value: unknown, context?: { source?: string }): unknown {
	if (forbiddenKeys.has(key)) return undefined;
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
	const source = context?.source;
	if (source !== undefined && /^-?\d+$/.test(source)) return source;
	return Number.isFinite(value) ? value : null;
}

function sentence(message: string): string {
	const line = message.replace(/\s+/g, ' ').trim();
	return line.endsWith('.') ? line : `${line}.`;
}
