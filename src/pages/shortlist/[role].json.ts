import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { payOfGuide } from '#guide/pay-of-guide.ts';
import { loadGuides } from '#guide/load-guide.ts';
import type { SheetJob, SheetsOfRole } from '#listings/call-sheet.ts';
import { conditionsOf } from '#listings/conditions.ts';
import { guideContextOf } from '#listings/guide-context.ts';
import { questionsFor } from '#listings/questions.ts';
import { statedPay } from '#site/format.ts';
import { loadRoleListings, type RoleListings } from '#listings/role-listings.ts';

export async function getStaticPaths() {
	return (await loadRoleListings()).map((roleListings) => ({
		params: { role: roleListings.role },
		props: { roleListings },
	}));
}

/**
 * The data about a role’s jobs that the shortlist shows. Browsers load the whole file, so that the server cannot tell which jobs
 * a reader keeps.
 */
export const GET: APIRoute<{ roleListings: RoleListings }> = async ({ props: { roleListings } }) =>
	new Response(JSON.stringify(await sheetsOf(roleListings)), { headers: { 'Content-Type': 'application/json' } });

async function sheetsOf(roleListings: RoleListings): Promise<SheetsOfRole> {
	const { role, listings, facets, index } = roleListings;
	const guide = (await loadGuides()).find((one) => one.role.id === role);
	const { checks } = await guideContextOf(roleListings);
	const regions = (await getCollection('regions')).map(({ data }) => data);
	const pay = guide ? await payOfGuide(guide) : null;
	const rows = new Map(index.rows.map((row) => [row.id, row]));
	const questions = new Map<string, { at: number; ask: string }>();
	const jobs: Record<string, SheetJob> = {};
	for (const listing of listings) {
		const open = [...questionsFor(listing, checks), ...conditionsOf(listing, facets.conditions)]
			.filter(({ quotes }) => quotes.length === 0)
			.map(({ name, ask }) => {
				const known = questions.get(name) ?? { at: questions.size, ask };
				questions.set(name, known);
				return known.at;
			});
		const row = rows.get(listing.id);
		jobs[listing.id] = {
			level: listing.level?.value ?? null,
			place: row?.place ?? '',
			pay: listing.pay ? statedPay(listing.pay.stated) : '',
			low: row?.low ?? null,
			high: row?.high ?? null,
			open,
		};
	}
	return {
		pay,
		areas: (pay?.adjustments ?? [])
			.filter(({ kind }) => kind === 'region')
			.map(({ slug }) => ({ slug, countries: regions.find((region) => region.slug === slug)?.countries ?? [] })),
		questions: [...questions].map(([name, { ask }]) => [name, ask]),
		jobs,
	};
}
