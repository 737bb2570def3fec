import type { APIRoute, GetStaticPaths } from 'astro';
import { advertLink } from '#listings/advert-link.ts';
import { closedPages } from '#listings/closed.ts';
import type { Compared } from '#listings/compared.ts';
import { conditionsOf } from '#listings/conditions.ts';
import { creditsOf } from '#listings/credits.ts';
import { factsOf } from '#listings/facts.ts';
import { flagsShown } from '#listings/flags-shown.ts';
import { guideContextOf } from '#listings/guide-context.ts';
import { namedIn, termsOf } from '#listings/named-terms.ts';
import { foreignLanguage, loadOpenListings, type OpenListing } from '#listings/open-listings.ts';
import { questionsFor } from '#listings/questions.ts';
import { polarities } from '../../components/parts/flags.ts';
import { loadLedger } from '../../loaders/ledger.ts';
import { loadSnapshot } from '../../loaders/snapshot.ts';

export const getStaticPaths = (async () => {
	const open = (await loadOpenListings()).map((of) => ({ params: { id: of.listing.id }, props: { of } }));
	const closed = closedPages(loadLedger().gone).map(({ id, title, employer }) => {
		const compared: Compared = { title, employer: employer.name, open: null };
		return { params: { id }, props: { compared } };
	});
	return [...open, ...closed];
}) satisfies GetStaticPaths;

type Props = { of: OpenListing } | { compared: Compared };

/** The facts of a job that comparisons show; its page gives more detail. */
export const GET: APIRoute<Props> = async ({ props }) => {
	const compared = 'of' in props ? await comparedOf(props.of) : props.compared;
	return new Response(JSON.stringify(compared), { headers: { 'Content-Type': 'application/json' } });
};

async function comparedOf({ listing, roleListings }: OpenListing): Promise<Compared> {
	const { title, employer, tracks } = listing;
	const guideContext = await guideContextOf(roleListings);
	const lang = foreignLanguage(listing);
	const { sample: isSample, takenAt } = loadSnapshot().manifest;
	const terms = { kinds: await termsOf('specialisations'), tools: await termsOf('tools') };
	const questions = questionsFor(listing, guideContext.checks);
	const titled = (list: readonly { title: string }[]) => list.map(({ title }) => title);
	const conditions = conditionsOf(listing, roleListings.facets.conditions).filter(({ quotes }) => quotes.length > 0);
	const flags = guideContext.canFlag ? flagsShown(listing, guideContext.signals) : [];
	return {
		title,
		employer: employer.name,
		open: {
			facts: factsOf(listing, {
				facets: roleListings.facets,
				guideContext,
				lang,
				night: takenAt.slice(0, 10),
				isSample,
			}),
			names: [
				[
					'Tracks, the main one first',
					tracks.flatMap(({ value }) => titled(guideContext.lines.filter(({ name }) => name === value))),
				],
				['Tools and kinds of work', namedIn(listing, terms).map(({ label }) => label)],
				['Answers', titled(questions.filter(({ quotes }) => quotes.length > 0))],
				['Conditions of work', titled(conditions)],
				['Not answered', titled(questions.filter(({ quotes }) => quotes.length === 0))],
				[
					'Red and green flags',
					polarities
						.flatMap(({ polarity }) =>
							flags.map(({ signal }) => signal.data).filter((signal) => signal.polarity === polarity),
						)
						.map(({ title }) => title),
				],
			],
			advert: advertLink(listing, await creditsOf(listing.seenOn)),
		},
	};
}
