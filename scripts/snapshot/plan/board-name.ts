import type { SourceName } from '#domain/posting.ts';

/** `greenhouse/acme`: how reports and messages call a board. */
export function boardName({ source, board }: { source: SourceName; board: string }): string {
	return `${source}/${board}`;
}
