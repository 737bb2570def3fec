import { getCollection } from 'astro:content';
import { memoize } from '#domain/memoize.ts';
import { roleOrder } from '#guide/role-order.ts';
import { loadLedger, type Ledger } from '../loaders/ledger.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { livesOfGroups } from './lives-of-groups.ts';

/** How long jobs stay open, according to the current ledger, and its first night, `from`. Computed once per build. */
export const livesOfNight = () => counted(loadLedger());

const counted = memoize(async ({ days, postings }: Ledger) => {
	const from = days[0]?.day ?? loadSnapshot().manifest.takenAt.slice(0, 10);
	const roles = (await getCollection('roleTerms')).map(({ data }) => data.slug);
	return { from, ...livesOfGroups(postings, roles.toSorted(await roleOrder()), from) };
});
