import { memoizeOnce } from '#domain/memoize.ts';
import { verdictsOf } from './claim-verdicts.ts';
import { loadGuides } from './load-guide.ts';

/** The claims of all guides that are checked by counting adverts, with their verdicts from the newest edition. */
export const countedClaims = memoizeOnce(async () => {
	const all = (await loadGuides()).flatMap((guide) =>
		guide.claims.map(async (claim) => ({ guide, claim, verdicts: await verdictsOf(claim) })),
	);
	return (await Promise.all(all)).flatMap(({ verdicts, ...one }) =>
		verdicts ? [{ ...one, ...verdicts, measured: verdicts.edition }] : [],
	);
});
