import { nearestFeed, type ChoicesWithFeed } from '#filter/nearest-feed.ts';
import { feedsOf, jobsOfChoicePath } from '#routes/jobs.ts';
import { roleJobsPath } from '#routes/pages.ts';
import { plural } from '#site/format.ts';
import { element, part } from '../parts/tree.ts';
import type { Filter } from './controls.ts';

/**
 * Shows below a filtered list which feed to follow: its own, or else the smallest one that contains it, and how many other jobs
 * that has.
 */
export function showFeed(filter: Filter, total: number): void {
	const place = part(filter, '.follow');
	const role = filter.dataset['role'] ?? '';
	const known = JSON.parse(place.dataset['feeds'] ?? '{}') as ChoicesWithFeed;
	const { choice, isExact, jobs } = nearestFeed(filter.index, filter.query, known);
	const { atom, json } = feedsOf(choice ? jobsOfChoicePath(role, choice.name, choice.value) : roleJobsPath(role));
	const links = [element('a', { href: atom }, 'Atom feed'), ', ', element('a', { href: json }, 'JSON Feed')];
	const name = choice ? `The nearest, “${choice.label}”,` : 'The nearest, of all these jobs,';
	place.replaceChildren(
		...(isExact
			? ['Follow this list: ', ...links]
			: [
					`Feeds are files with one choice each, so this mix has none of its own. ${name} has ${plural(jobs, 'job')}, these ${total} among them: `,
					...links,
					'. Its entries carry level, place and tools as categories, by which many readers filter. This page’s address keeps the mix.',
				]),
	);
}
