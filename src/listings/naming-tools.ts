import type { Listing } from '#facts/listing.ts';

/** The listings that name any of the tools, and the tools that any listing names; both in the given order. */
export function namingTools<Of extends Pick<Listing, 'tools'>>(listings: readonly Of[], tools: readonly string[]) {
	const names = ({ tools }: Of, tool: string) => tools.some(({ value }) => value === tool);
	return {
		listings: listings.filter((listing) => tools.some((tool) => names(listing, tool))),
		tools: tools.filter((tool) => listings.some((listing) => names(listing, tool))),
	};
}
