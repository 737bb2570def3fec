import { memoizeOnce } from '#domain/memoize.ts';
import { verdictsOf } from './claim-verdicts.ts';
import { loadGuides } from './load-guide.ts';

/** The sentences of all guides that are counted in adverts, with what the newest edition says of each. */
export const countedClaims = memoizeOnce(async () => {
	const all = (await loadGuides()).flatMap((guide) =>
		guide.claims.map(async (claim) => ({ guide, claim, verdicts: await verdictsOf(claim) })),
	);
	return (await Promise.all(all)).flatMap(({ verdicts, ...one }) =>
		verdicts ? [{ ...one, ...verdicts, measured: verdicts.edition }] : [],
	);
});
