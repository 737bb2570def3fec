import { dayNumber } from '#domain/day.ts';
import { shortDay } from '#site/format.ts';
import { element } from '../parts/tree.ts';
import { load, save } from '../store/store.ts';
import { newSince, perDay, readVisits, visit } from './visits.ts';

/** The night of the role’s listings at this reader’s previous visit; null at the first visit. */
function lastVisit(role: string, night: string): string | null {
	const visits = readVisits(load('visits'));
	const now = visit(visits.get(role), night);
	save('visits', Object.fromEntries(visits.set(role, now)));
	return now.before;
}

/**
 * Marks the rows of listings that are new since the reader’s last visit. Returns a function that tells the reader how many are
 * new, excluding hidden jobs; its argument is the days of these. Does nothing at a first visit.
 */
export function startNews(list: HTMLElement, role: string): (hidden: readonly number[]) => void {
	const news = list.querySelector<HTMLElement>('.news');
	const { night = '', days = '' } = news?.dataset ?? {};
	const since = lastVisit(role, night);
	if (!news || !since) return () => undefined;
	const mark = () => {
		for (const row of list.querySelectorAll('tbody tr')) {
			const day = (row.querySelector('time') ?? row.parentElement?.querySelector('time'))?.dateTime ?? '';
			if (day <= since) continue;
			row.querySelector('.keep')?.before(element('b', { class: 'fresh on-screen' }, 'new'), ' ');
		}
	};
	mark();
	list.addEventListener('rows', mark);
	return (hidden) => {
		const count = newSince(since, night, days) - newSince(since, night, perDay(hidden, dayNumber(night)));
		news.textContent = `${count === 0 ? 'Nothing' : count} new here since your last visit, the night of ${shortDay(since)}.`;
	};
}
