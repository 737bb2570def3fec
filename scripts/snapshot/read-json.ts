import { decode } from './decode.ts';
import { FeedFault } from './fault.ts';
import { findJsonHazards, forbiddenKeys, type JsonHazard } from './json-hazards.ts';

export interface JsonBody {
	value: unknown;
	/** Keys that occur twice, and keys left out because they reach into a prototype. */
	hazards: JsonHazard[];
}

/**
 * The bytes of a body as JSON. Whole numbers that a double cannot hold come back as text, so that two ids never
 * become one. Throws a FeedFault for anything that is not clean JSON; `charset` is what the server declared.
 */
export function readJson(bytes: Uint8Array, charset: string | null = null): JsonBody {
	const text = decode(bytes, charset);
	const start = text.trimStart();
	if (start === '') throw new FeedFault('empty-body', 'The body is empty.');
	if (start.startsWith('<')) {
		throw new FeedFault(
			'html-not-json',
			`The body is a page or XML, not JSON: it starts with “${start.slice(0, 40)}”.`,
		);
	}
	const hazards = findJsonHazards(text);
	try {
		return { value: JSON.parse(text, revive) as unknown, hazards };
	} catch (error) {
		throw new FeedFault('json', `The body is not JSON: ${sentence((error as Error).message)}`);
	}
}

function revive(key: string, value: unknown, context?: { source?: string }): unknown {
	if (forbiddenKeys.has(key)) return undefined;
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
	const source = context?.source;
	return source !== undefined && /^-?\d+$/.test(source) ? source : value;
}

function sentence(message: string): string {
	const line = message.replace(/\s+/g, ' ').trim();
	return line.endsWith('.') ? line : `${line}.`;
}
