const CONTAINERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart'];
const MAX_DEPTH = 8;

/** Every JobPosting of a page’s JSON-LD, in its order: alone, in a list, in a graph or as items of an ItemList. */
export function jobPostings(data: unknown, depth = 0): Record<string, unknown>[] {
	if (depth > MAX_DEPTH || typeof data !== 'object' || data === null) return [];
	if (Array.isArray(data)) return data.flatMap((item) => jobPostings(item, depth + 1));
	const node = data as Record<string, unknown>;
	if (isJobPosting(node['@type'])) return [node];
	return CONTAINERS.flatMap((name) => jobPostings(node[name], depth + 1));
}

/** `JobPosting`, `https://schema.org/JobPosting`, or one of several types. */
function isJobPosting(type: unknown): boolean {
	return [type]
		.flat()
		.some((name) => typeof name === 'string' && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(name));
}
